/** `envelope import FILE`: what the board's page does, for an administrator at the server. */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openFileStore } from '#server/blobs/file-store.ts';
import { CommandProblem } from '#server/command-problem.ts';
import { sayFault } from '#server/http/log.ts';
import type { ProvinceKey } from '#server/keys/province-key.ts';
import type { Settings } from '#server/settings.ts';
import type { Database } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { realSurroundings } from '#server/surroundings.ts';
import { importEnvelope, type EnvelopeRefusal } from './import.ts';

const USAGE = 'Usage: envelope import FILE [--answer FOLDER].';

const problems: Readonly<Record<EnvelopeRefusal['code'], string>> = {
  envelope_not_ours: 'is no envelope of a desk',
  envelope_unknown: 'is of a kind or version that this program does not read',
  envelope_is_notice: 'is the notice that the province gave back: take the envelope beside it',
  envelope_damaged: 'is incomplete, damaged or altered: copy it again from the stick',
  envelope_epoch_unknown:
    'comes from an epoch of the desk that this province does not know: the desk must meet it on the line first',
  desk_unknown: 'comes from a desk that this province does not know',
  envelope_other_province: 'is sealed to another province',
};

/** The answer is written beside the file, onto the stick, unless another folder is named. */
export const importFile = async (
  settings: Settings,
  database: Database,
  key: ProvinceKey,
  args: readonly string[],
): Promise<object> => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { answer: { type: 'string' } },
  });
  const [verb, file] = positionals;
  if (verb !== 'import' || file === undefined) throw new CommandProblem('usage', USAGE);
  if (!existsSync(file)) throw new CommandProblem('file_unreadable', `${file} is not there.`);
  const blobs = await openFileStore({
    folder: settings.blobFolder,
    reserveBytes: settings.blobReserveBytes,
    now: realSurroundings.now,
  });
  const imported = await importEnvelope(
    {
      database,
      ledger: createSqlLedger(database),
      blobs,
      key,
      surroundings: realSurroundings,
      onDefect: (fault, { raw: { desk, epoch, seq } }) =>
        process.stderr.write(`${JSON.stringify({ desk, epoch, seq, ...sayFault(fault) })}\n`),
    },
    file,
    'administrator',
  );
  if (!imported.ok)
    throw new CommandProblem(imported.error.code, `${file} ${problems[imported.error.code]}.`);
  const { desk, entries, files, filesLeft, refused, answerName, answer } = imported.value;
  const path = join(values.answer ?? dirname(file), answerName);
  writeFileSync(path, answer, { flush: true });
  return { desk, entries, files, filesLeft, refused, answer: path };
};
