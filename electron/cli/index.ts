/** The administrator's tool: one JSON value on standard output, the exit code says how it went. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { writeDurably } from '#electron/store/durable-file.ts';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { textsOf } from '#shared/text/languages.ts';
import { BACKUP_USAGE, backupCommand, RESTORE_USAGE, restoreCommand } from './backup.ts';
import { CATALOGUE_USAGE, catalogueCommand, findDeadlineRule } from './catalogue.ts';
import { misused, type CommandResult, type Sentence } from './command.ts';
import { DAY_USAGE, dayCommand } from './day.ts';
import { DEADLINE_USAGE, deadlineCommand } from './deadline.ts';
import { IDENTITY_USAGE, identityCommand } from './identity.ts';
import { RECEIPT_USAGE, receiptCommand } from './receipt.ts';
import { VERIFY_USAGE, verifyCommand } from './verify.ts';

const texts = textsOf('vi');

/** Fills a sentence with whatever plain values its refusal carries, beside its code or in `values`. */
const sentence: Sentence = ({ code, ...rest }) => {
  const nested: unknown = 'values' in rest ? rest.values : null;
  const all = { ...rest, ...(typeof nested === 'object' ? nested : null) };
  const values = Object.fromEntries(
    Object.entries(all).filter(
      (pair): pair is [string, string | number] =>
        typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  );
  return refusalSentence(texts, { code, values });
};

const readTextFile = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').then(
    (content) => content,
    () => null,
  );

const writeTextFile = (path: string, content: string): boolean => {
  try {
    writeDurably(path, Buffer.from(content, 'utf8'));
    return true;
  } catch {
    // Whatever stands in the way (no folder, no permission, no space): the sentence names the path.
    return false;
  }
};

/** All of standard input; empty at a terminal, where nobody would know that something is awaited. */
const readInput = async (): Promise<string> => {
  if (process.stdin.isTTY) return '';
  return text(process.stdin);
};

const now = () => instantOf(Date.now());
const today = () => localDayOf(now());
const log = (line: string): void => void process.stderr.write(`${line}\n`);

const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<CommandResult>>> = {
  deadline: (argv) => deadlineCommand(argv, { findDeadlineRule, readTextFile, sentence }),
  identity: (argv) => identityCommand(argv, { today, sentence }),
  catalogue: (argv) => catalogueCommand(argv, { readTextFile, writeTextFile, sentence }),
  backup: (argv) => backupCommand(argv, { env: process.env, readInput, now, sentence }),
  restore: (argv) => restoreCommand(argv, { env: process.env, readInput, now, sentence }),
  verify: (argv) => verifyCommand(argv, { env: process.env, readInput, sentence }),
  receipt: (argv) => receiptCommand(argv, { readTextFile, sentence }),
  day: (argv) => dayCommand(argv, { sentence, log }),
};

const usage = [
  DEADLINE_USAGE,
  IDENTITY_USAGE,
  CATALOGUE_USAGE,
  VERIFY_USAGE,
  BACKUP_USAGE,
  RESTORE_USAGE,
  RECEIPT_USAGE,
  DAY_USAGE,
].join(' | ');

const [name = '', ...argv] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
const { exit, output } = command === undefined ? misused(usage) : await command(argv);
process.stdout.write(`${JSON.stringify(output)}\n`);
process.exitCode = exit;
