import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierId, startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
beforeAll(() => {
  test = startTestStore();
  certify(1, [1, 1], [2, 1]);
  certify(2, [12, 1]);
  certify(3, [1, 12]);
  certify(4, [12, 1], [512, 2]);
});
afterAll(() => test.end());

/** Lines of books: number, book. The fourth was written at another desk. */
const certify = (n: number, ...lines: readonly (readonly [number, number])[]): void => {
  const desk = n === 4 ? '2' : '1';
  const certifications = lines.map(([value, book]) => ({
    document: `Giấy tờ ${value}`,
    pages: 1,
    copies: 1,
    amount: 2_000,
    book: {
      kind: 'certification.copies',
      desk,
      year: 2026,
      value,
      text: `${value}, quyển ${book}-Q${desk}/2026-SCT/BS`,
    },
  }));
  test.accept(n, { certifications });
};

const everywhere = {
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
} as const;

const found = (text: string): readonly string[] =>
  test.store.read
    .listDossiers({ ...everywhere, text, offset: 0, limit: 100 })
    .rows.map(({ id }) => id);
const foundInParts = (text: string): readonly string[] => {
  const part = test.store.read.foundPart({ ...everywhere, text }, null);
  expect(part?.next).toBeNull();
  return test.store.read.rowsAtPlaces(part?.places ?? []).map(({ id }) => id);
};

describe('tìm theo số sổ chứng thực', () => {
  it.each([
    ['12 quyển 1', [4, 2]],
    ['12 quyen 1', [4, 2]],
    ['số 12 quyển số 1', [4, 2]],
    ['quyển 1 số 12', [4, 2]],
    ['12, quyển 1-Q2/2026-SCT/BS', [4]],
    ['12 quyển 1 Q1', [2]],
    ['1 quyển 12', [3]],
    ['1 quyển 1', [1]],
    ['512 quy', [4]],
  ])('"%s" ra đúng hồ sơ', (text, dossiers) => {
    expect(found(text)).toEqual(dossiers.map(dossierId));
    expect(foundInParts(text)).toEqual(dossiers.map(dossierId));
  });

  it('số trong sổ là số nguyên vẹn, không phải mấy chữ số đầu', () => {
    expect(found('51 quyển 2')).toEqual([]);
    expect(found('12 quyển 2')).toEqual([]);
  });

  it('không nói đến sổ thì tìm như mọi khi', () => {
    expect(found('khai sinh')).toHaveLength(4);
    expect(found('2026')).toEqual([]);
  });
});
