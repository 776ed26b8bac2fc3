import { afterEach, beforeEach, expect, it } from 'vitest';
import { GENESIS, sealEntry } from '#shared/journal/hash-chain.ts';
import { sha256 } from '../fixtures/dossier.ts';
import {
  acceptedEntry,
  dossierId,
  numberOf,
  openAt,
  startTestStore,
  type TestStore,
} from '../store/test-store.ts';
import { breachesOf } from './desk-file.ts';
import type { Receipt } from './evidence.ts';

/** A checker that finds nothing proves nothing: each breach is planted and found. */
let test: TestStore;
const receipts: readonly Receipt[] = [1, 2, 3].map((n) => ({
  dossier: dossierId(n),
  number: numberOf(n),
}));
beforeEach(() => {
  test = startTestStore();
  for (const n of [1, 2, 3]) test.accept(n);
});
afterEach(() => test.end());

const breaches = (promised: readonly Receipt[] = receipts) => {
  const reader = openAt(test.folder, 'read');
  try {
    return breachesOf(reader, promised);
  } finally {
    reader.close();
  }
};

/** Past every guard that the schema has. */
const plant = (text: string): void => {
  test.db.exec(
    `DROP TRIGGER IF EXISTS entry_unchanged; DROP TRIGGER IF EXISTS entry_kept;
     PRAGMA foreign_keys = OFF; ${text}`,
  );
};

it('quầy lành thì không thấy gì', () => {
  expect(breaches()).toEqual([]);
});

it('một giấy đã đưa ra mà nhật ký không có', () => {
  const lost = { dossier: dossierId(9), number: numberOf(9) };
  expect(breaches([...receipts, lost])).toEqual([
    { rule: 'receipt_is_on_the_disk', detail: `${lost.number} ${lost.dossier}` },
  ]);
});

it('số đúng mà hồ sơ khác cũng là mất', () => {
  const other = { dossier: dossierId(9), number: numberOf(1) };
  expect(breaches([other]).map(({ rule }) => rule)).toEqual([
    'receipt_is_on_the_disk',
    'number_is_unique',
  ]);
});

it('một hồ sơ vào nhật ký hai lần: giấy trùng, số trùng, danh sách sai', () => {
  const { type, payload, dossier, officer, at } = acceptedEntry(1);
  const header = { schema: 1, desk: 'quay-thu-1', epoch: 1, seq: 5, dossier, type, at, officer };
  const { headerBytes, payloadBytes, hash } = sealEntry(header, payload, GENESIS, sha256);
  test.sql.insert(
    `INSERT INTO entry (chain, seq, type, at, dossier, understood, hash, header, payload)
       VALUES (1, 5, ?, ?, ?, 1, ?, ?, ?)`,
    type,
    at,
    dossier,
    hash,
    headerBytes,
    payloadBytes,
  );
  expect(breaches().map(({ rule }) => rule)).toEqual([
    'receipt_is_there_once',
    'number_is_unique',
    'chain_is_unbroken',
    'rows_are_what_the_journal_gives',
  ]);
});

it('thiếu một mục ở giữa: giấy mất, không liền', () => {
  plant('DELETE FROM entry WHERE seq = 2');
  expect(breaches()).toMatchObject([
    { rule: 'receipt_is_on_the_disk', detail: `${numberOf(1)} ${dossierId(1)}` },
    { rule: 'seq_is_dense', detail: 'quay-thu-1/1: 3 of 3' },
    { rule: 'rows_are_what_the_journal_gives' },
  ]);
});

it('một mục bị sửa: chuỗi đứt ngay ở đó', () => {
  plant(
    `UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), 'Thử', 'Giả') AS BLOB) WHERE seq = 3`,
  );
  expect(breaches()).toMatchObject([
    { rule: 'chain_is_unbroken', detail: 'quay-thu-1/1/3' },
    { rule: 'rows_are_what_the_journal_gives' },
  ]);
});

it('một mục không đọc được nữa', () => {
  plant(`UPDATE entry SET payload = x'00' WHERE seq = 4`);
  expect(breaches()).toEqual([{ rule: 'entries_are_readable', detail: 'quay-thu-1/1/4' }]);
});

it('danh sách không còn là cái nhật ký cho ra', () => {
  plant('UPDATE dossier SET state = 9 WHERE row = 2');
  expect(breaches()).toEqual([{ rule: 'rows_are_what_the_journal_gives', detail: 'dossier' }]);
});
