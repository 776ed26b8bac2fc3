/**
 * `verify`: whether a data folder's journal is whole, its lists are what the journal gives, its papers are there, and what
 * the province has signed of its closes is the province's.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { failureOf } from '#electron/store/failure.ts';
import { lostAttachments, lostPapers } from '#electron/store/lost-papers.ts';
import { lookAt, openReader } from '#electron/store/reader.ts';
import {
  checkPages,
  inspect,
  provinceWords,
  type Inspection,
  type ProvinceWords,
} from '#electron/store/verify.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { keyFor, type KeyDeps } from './database-key.ts';
import { misused, refused, type Command, type CommandResult, type Sentence } from './command.ts';

export const VERIFY_USAGE = 'verify --data DIR';

export interface VerifyDeps extends KeyDeps {
  readonly sentence: Sentence;
}

const folderOf = (argv: readonly string[]): string | null => {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { data: { type: 'string' }, json: { type: 'boolean' } },
    });
    return values.data === undefined || values.data === '' ? null : resolve(values.data);
  } catch {
    // An unknown option or a stray word: the usage line says what is right.
    return null;
  }
};

interface Lost {
  readonly lostPapers: readonly string[];
  readonly lostAttachments: readonly string[];
}

/** What is lost is named where there is any; a folder that is whole says no more than before. */
const told = (
  { entries, brokenAt, differing, unsent }: Inspection,
  { lostPapers: papers, lostAttachments: files }: Lost,
  closes: ProvinceWords | null,
): CommandResult => ({
  exit:
    brokenAt === null &&
    differing.length === 0 &&
    papers.length + files.length === 0 &&
    (closes === null || closes.wrong === 0)
      ? 0
      : 1,
  output: {
    entries,
    chain: brokenAt === null ? 'ok' : `broken at ${brokenAt.seq}`,
    projections: differing.length === 0 ? 'equal' : 'different',
    unsent,
    ...(closes === null || closes.signed + closes.unsigned + closes.wrong === 0
      ? {}
      : { closes: { ...closes } }),
    ...(papers.length === 0 ? {} : { lostPapers: papers }),
    ...(files.length === 0 ? {} : { lostAttachments: files }),
  },
});

export const verifyCommand: Command<VerifyDeps> = async (argv, deps) => {
  const folder = folderOf(argv);
  if (folder === null) return misused(VERIFY_USAGE);
  const seen = lookAt(folder);
  if (!seen.ok) return refused(seen.error, deps.sentence);
  const key = await keyFor(seen.value.keys, deps);
  if (!key.ok) return refused(key.error, deps.sentence);
  const opened = openReader(seen.value, key.value);
  if (!opened.ok) return refused(opened.error, deps.sentence);
  try {
    checkPages(opened.value);
    const lost = {
      lostPapers: lostPapers(opened.value, folder, key.value),
      lostAttachments: lostAttachments(opened.value, folder, key.value),
    };
    return told(inspect(opened.value), lost, provinceWords(opened.value, ed25519.verify));
  } catch (fault) {
    const failure = failureOf(fault);
    if (failure === null) throw fault;
    return refused(failure, deps.sentence);
  } finally {
    opened.value.close();
  }
};
