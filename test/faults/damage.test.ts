import { cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LATEST_SCHEMA } from '#electron/store/migrate.ts';
import { lookAt, openReader } from '#electron/store/reader.ts';
import { dice } from '../fixtures/dice.ts';
import { KEY, openAt } from '../store/test-store.ts';
import { amount } from './amount.ts';
import { filesIn, makeWorked, outcomeOf, type Kept, type Worked } from './damage-folder.ts';
import { scratch } from './power-cuts.ts';
import { seedOf } from './seed.ts';

const PAGE = 4096;

let place: string;
let worked: Worked;
beforeAll(() => {
  place = scratch();
  worked = makeWorked(place);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What is told of a copy of the folder after `damage` was done to it. */
const after = (kept: Kept, damage: (folder: string) => void): string => {
  const folder = join(place, 'damaged');
  cpSync(kept.folder, folder, { recursive: true });
  try {
    damage(folder);
    return outcomeOf(folder, kept);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

type Roll = (below: number) => number;

const change = (file: string, work: (bytes: Buffer) => void): void => {
  const bytes = readFileSync(file);
  work(bytes);
  writeFileSync(file, bytes);
};

const flipBit = (file: string, roll: Roll, from = 0): void =>
  change(file, (bytes) => {
    const at = from + roll(bytes.length - from);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << roll(8));
  });

const zeroPage = (file: string, roll: Roll): void =>
  change(file, (bytes) => {
    const at = PAGE * roll(Math.ceil(bytes.length / PAGE));
    bytes.fill(0, at, Math.min(bytes.length, at + PAGE));
  });

const cutTail = (file: string, roll: Roll): void =>
  truncateSync(file, roll(readFileSync(file).length));

const empty = (file: string): void => writeFileSync(file, '');

const sizeOf = ({ folder }: Kept, file: string): number => statSync(join(folder, file)).size;

const damages = { flipBit, zeroPage, cutTail, empty, gone: (file: string) => rmSync(file) };

const counted = (outcomes: readonly string[]): string =>
  [...Map.groupBy(outcomes, (outcome) => outcome)]
    .map(([outcome, all]) => `${all.length} × ${outcome}`)
    .toSorted()
    .join(', ');

describe('tệp hỏng', () => {
  it('không ai đụng đến thì vẫn nói như cũ', () => {
    for (const kept of [worked.closed, worked.left])
      expect(after(kept, () => undefined)).toBe('same');
  });

  const flips = amount(60, 300);
  it(`lật một bit ở bất kỳ trang nào của dữ liệu, ${flips} lần: lần nào cũng thấy`, () => {
    const roll = dice(seedOf('damage, flips'));
    const outcomes = Array.from({ length: flips }, () =>
      // The first 24 bytes are salt and page size: they may change nothing, see open.test.ts.
      after(worked.closed, (folder) => flipBit(join(folder, 'desk.db'), roll, 24)),
    );
    const noticed = ['damaged at opening', 'damaged when looked at'];
    expect(outcomes.filter((outcome) => !noticed.includes(outcome))).toEqual([]);
  }, 600_000);

  const variants = amount(120, 600);
  it(`${variants} kiểu hỏng ở mọi tệp của thư mục: được báo, hay vẫn đúng như cũ; không bao giờ sai lặng lẽ`, () => {
    const roll = dice(seedOf('damage'));
    const kinds = Object.entries(damages);
    const outcomes = Array.from({ length: variants }, (_, i) => {
      const kept = i % 2 === 0 ? worked.closed : worked.left;
      const files = filesIn(kept.folder).filter((file) => sizeOf(kept, file) > 0);
      const main = files.filter((file) => file.startsWith('desk.db'));
      // Every other time where it hurts most.
      const among = roll(2) === 0 ? main : files;
      const file = among[roll(among.length)] ?? '';
      const [kind, damage] = kinds[roll(kinds.length)] ?? ['', () => undefined];
      const outcome = after(kept, (folder) => damage(join(folder, file), roll));
      return { file, kind, outcome };
    });
    process.stderr.write(`damage: ${counted(outcomes.map(({ outcome }) => outcome))}\n`);
    expect(outcomes.filter(({ outcome }) => outcome === 'another answer')).toEqual([]);
  }, 600_000);

  it('nhật ký ghi trước bị lấy mất, rỗng hay bị cắt sau khi máy tắt ngang: biết là thiếu', () => {
    const { left } = worked;
    for (const damage of [
      empty,
      (file: string) => rmSync(file),
      (file: string) => truncateSync(file, PAGE),
    ])
      expect(after(left, (folder) => damage(join(folder, 'desk.db-wal')))).toBe(
        'journal_behind at opening',
      );
  });

  it('mỗi cách hỏng hẳn một mã: mất dữ liệu, mất khóa, khóa của nơi khác, bản mới hơn', () => {
    const { closed } = worked;
    const told = (damage: (folder: string) => void) => after(closed, damage);
    expect(told((folder) => rmSync(join(folder, 'desk.db')))).toBe('database_missing at opening');
    expect(told((folder) => empty(join(folder, 'desk.db')))).toBe('damaged at opening');
    expect(told((folder) => rmSync(join(folder, 'keys.json')))).toBe('key_missing at opening');
    expect(told((folder) => empty(join(folder, 'keys.json')))).toBe('key_file_damaged at opening');
    expect(
      told((folder) => {
        const db = openAt(folder, 'write');
        db.pragma(`user_version = ${LATEST_SCHEMA + 10}`);
        db.close();
      }),
    ).toBe('newer_schema at opening');
    const seen = lookAt(closed.folder);
    if (!seen.ok) throw new Error(seen.error.code);
    const another = KEY.map((byte) => byte ^ 1);
    expect(openReader(seen.value, another)).toEqual({ ok: false, error: { code: 'wrong_key' } });
  });
});
