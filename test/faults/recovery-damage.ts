/** What can befall the files of a desk, one of many ways at a time; the same dice give the same damage. */
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { pathsOf } from '#electron/store/data-folder.ts';

export type Roll = (below: number) => number;

const PAGE = 4096;

const change = (file: string, work: (bytes: Buffer) => void): void => {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  if (bytes.length === 0) return;
  work(bytes);
  writeFileSync(file, bytes);
};

const flipBits =
  (count: number) =>
  (file: string, roll: Roll): void =>
    change(file, (bytes) => {
      for (let n = 0; n < count; n += 1) {
        const at = roll(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
      }
    });

const zeroPage = (file: string, roll: Roll): void =>
  change(file, (bytes) => {
    const at = PAGE * roll(Math.ceil(bytes.length / PAGE));
    bytes.fill(0, at, Math.min(bytes.length, at + PAGE));
  });

const scramble = (file: string, roll: Roll): void =>
  change(file, (bytes) => {
    const from = roll(bytes.length);
    for (let at = from; at < Math.min(bytes.length, from + 16 * PAGE); at += 1)
      bytes[at] = roll(256);
  });

const cutTail = (file: string, roll: Roll): void =>
  existsSync(file) ? truncateSync(file, roll(readFileSync(file).length)) : undefined;
const empty = (file: string): void => writeFileSync(file, '');
const remove = (file: string): void => rmSync(file, { force: true });

interface Damage {
  readonly name: string;
  readonly befall: (folder: string, roll: Roll) => void;
}

const database = (folder: string): string => pathsOf(folder).database;
const wal = (folder: string): string => `${database(folder)}-wal`;
const tail = (folder: string): string => pathsOf(folder).tail;
const keys = (folder: string): string => pathsOf(folder).keys;

const of =
  (file: (folder: string) => string, work: (file: string, roll: Roll) => void) =>
  (folder: string, roll: Roll): void =>
    work(file(folder), roll);

const both =
  (...works: readonly Damage['befall'][]): Damage['befall'] =>
  (folder, roll) => {
    for (const work of works) work(folder, roll);
  };

/** One file at a time, or the database with its log: what lies in one place of a disk. */
export const damages: readonly Damage[] = [
  { name: 'một bit của tệp dữ liệu', befall: of(database, flipBits(1)) },
  { name: 'nhiều bit của tệp dữ liệu', befall: of(database, flipBits(40)) },
  { name: 'một trang dữ liệu bị xóa trắng', befall: of(database, zeroPage) },
  { name: 'một vùng dữ liệu thành rác', befall: of(database, scramble) },
  { name: 'cụt đuôi tệp dữ liệu', befall: of(database, cutTail) },
  { name: 'tệp dữ liệu rỗng', befall: of(database, empty) },
  { name: 'mất tệp dữ liệu', befall: of(database, remove) },
  { name: 'mất tệp WAL', befall: of(wal, remove) },
  { name: 'một bit của tệp WAL', befall: of(wal, flipBits(1)) },
  { name: 'cụt đuôi tệp WAL', befall: of(wal, cutTail) },
  { name: 'mất cả dữ liệu lẫn WAL', befall: both(of(database, remove), of(wal, remove)) },
  { name: 'dữ liệu rác và WAL cụt', befall: both(of(database, scramble), of(wal, cutTail)) },
  { name: 'một bit của phần đuôi', befall: of(tail, flipBits(1)) },
  { name: 'mất phần đuôi', befall: of(tail, remove) },
  { name: 'tệp khóa hỏng', befall: of(keys, flipBits(3)) },
  { name: 'mất tệp khóa', befall: of(keys, remove) },
];

/** Both copies of what is neither backed up nor sent at once: here something may be lost, and must be said. */
export const twofold: readonly Damage[] = [
  {
    name: 'nhiều bit của dữ liệu, mất phần đuôi',
    befall: both(of(database, flipBits(40)), of(tail, remove)),
  },
  { name: 'dữ liệu rỗng, phần đuôi cụt', befall: both(of(database, empty), of(tail, cutTail)) },
];
