import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pathsOf } from '#electron/store/data-folder.ts';
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import { connect, type Connection } from '#electron/store/driver.ts';
import { LATEST_SCHEMA, MIGRATIONS, schemaOf } from '#electron/store/migrate.ts';
import { unlock } from '#electron/store/open.ts';
import { createSql } from '#electron/store/sql.ts';
import { dice } from '../fixtures/dice.ts';
import { goldenFiles, readGolden, summaryOf } from '../golden/golden-journal.ts';
import { KEY, openAt } from '../store/test-store.ts';
import { amount } from './amount.ts';
import { openWhole } from './desk-steps.ts';
import { breachesOf } from '../invariants/desk-file.ts';
import { makeOldFolder, type OldFolder } from './kill-old-folder.ts';
import { workAndKill } from './kill-rounds.ts';
import { seedOf } from './seed.ts';
import { expectUsableAgain } from './usable-again.ts';

const older = MIGRATIONS.map(({ number }) => number).filter((number) => number < LATEST_SCHEMA);
const from = goldenFiles().flatMap((release) => older.map((schema) => ({ release, schema })));

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-upgrade-'));
  folders.push(folder);
  return folder;
};
const copyOf = ({ folder }: OldFolder): string => {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const made = new Map<string, OldFolder>();
const oldFolder = ({ release, schema }: (typeof from)[number]): OldFolder => {
  const name = `${release} ${schema}`;
  const old = made.get(name) ?? makeOldFolder(newFolder(), schema, readGolden(release));
  made.set(name, old);
  return old;
};

/** As an administrator's tool would, whatever the schema. */
const look = <T>(file: string, at: (db: Connection) => T): T => {
  const connected = connect(file, { readonly: true, mustExist: true, busyMs: 0 });
  if (!connected.ok) throw new Error(connected.error.code);
  unlock(connected.value, KEY);
  try {
    return at(connected.value);
  } finally {
    connected.value.close();
  }
};

/** Over every entry as it was hashed, in the order of writing. */
const journalOf = (db: Connection): string => {
  const digest = createHash('sha256');
  const entries = db.prepare<[], readonly Uint8Array[]>(
    'SELECT header, payload, hash FROM entry ORDER BY id',
  );
  for (const row of entries.raw().iterate()) for (const bytes of row) digest.update(bytes);
  return digest.digest('hex');
};

/** @returns milliseconds */
const openForWork = (folder: string): number => {
  const start = performance.now();
  const opened = openWhole(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  opened.value.close();
  return performance.now() - start;
};

/** Everything that was there is there, in today's form; and as it was, in the copy made before the first step. */
const expectAllKept = (folder: string, release: string, schema: number, old: OldFolder): void => {
  const before = look(pathsOf(old.folder).database, journalOf);
  const reader = openAt(folder, 'read');
  expect(schemaOf(reader)).toBe(LATEST_SCHEMA);
  expect(journalOf(reader)).toBe(before);
  const { read } = createDeskStore(reader, createSql(reader), sha256);
  for (const [id, expected] of Object.entries(readGolden(release).dossiers)) {
    const dossier = read.dossier(id);
    const summary: unknown =
      dossier === null ? null : JSON.parse(JSON.stringify(summaryOf(dossier)));
    expect(summary, id).toEqual(expected);
  }
  reader.close();
  const doubted = openAt(folder, 'read');
  expect(breachesOf(doubted, old.receipts)).toEqual([]);
  doubted.close();
  const copy = `before-schema-${LATEST_SCHEMA}-from-${schema}.db`;
  look(join(pathsOf(folder).backups, copy), (db) => {
    expect(schemaOf(db)).toBe(schema);
    expect(journalOf(db)).toBe(before);
  });
};

describe('nâng cấp dữ liệu của quầy từ mọi dạng đã có', () => {
  it.each(from)('$release, dạng $schema: còn đủ, trước đó có bản sao mở được', (start) => {
    const old = oldFolder(start);
    const folder = copyOf(old);
    openForWork(folder);
    expectAllKept(folder, start.release, start.schema, old);
  });

  const rounds = amount(5, 120);
  it(`bị giết ${rounds} lần giữa lúc nâng cấp: lần mở sau làm nốt, còn đủ`, async () => {
    const roll = dice(seedOf('upgrade'));
    const found = new Map<number, number>();
    const again: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = from[round % from.length];
      if (start === undefined) throw new Error('nothing to upgrade from');
      const old = oldFolder(start);
      const tookMs = openForWork(copyOf(old));
      const folder = copyOf(old);
      const plan = { folder, work: 'migrate', officer: '', round, most: 0 } as const;
      await workAndKill(plan, { after: 'loaded', times: 1, ms: roll(Math.ceil(tookMs)) });
      const reached = look(pathsOf(folder).database, schemaOf);
      found.set(reached, (found.get(reached) ?? 0) + 1);
      again.push(openForWork(folder));
      expectAllKept(folder, start.release, start.schema, old);
    }
    expectUsableAgain('F16 desk', again);
    const reached = [...found].toSorted(([a], [b]) => a - b);
    process.stderr.write(
      `F16 desk: killed at schema ${reached.map(([at, times]) => `${at} ×${times}`).join(', ')}\n`,
    );
  }, 1_800_000);

  it('dạng của chương trình mới hơn: không mở, không thay đổi một byte', () => {
    const start = from.at(-1);
    if (start === undefined) throw new Error('nothing to upgrade from');
    const folder = copyOf(oldFolder(start));
    openForWork(folder);
    const { database } = pathsOf(folder);
    const newer = openAt(folder, 'write');
    newer.pragma(`user_version = ${LATEST_SCHEMA + 10}`);
    newer.close();
    const before = readFileSync(database);
    expect(openWhole(folder)).toMatchObject({ ok: false, error: { code: 'newer_schema' } });
    expect(readFileSync(database).equals(before)).toBe(true);
  });
});
