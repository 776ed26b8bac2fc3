import { describe, expect, it } from 'vitest';
import type { Dossier, HandOut } from '#shared/dossier/dossier.ts';
import type { StoryItem } from '#shared/dossier/story.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { Opened, ProvinceEntry } from './evidence.ts';
import {
  departmentActsAreTold,
  holderIsOne,
  ratingsAreTakenOnce,
  ratingsCountOnce,
  resultsAreGivenOnce,
  seriesNumbersAreUnique,
} from './work.ts';

/** A checker that finds nothing proves nothing: each difference is planted once. */
const name = (seq: number, desk = 'quay-1'): EntryName => ({ desk, epoch: 1, seq });

const held = (entry: EntryName): ProvinceEntry => ({
  ...entry,
  header: new Uint8Array(),
  payload: new Uint8Array(),
  hash: new Uint8Array(),
  placed: { ord: entry.seq, verdict: { kind: 'applied' } },
});

const opened = (
  entry: EntryName,
  type: string,
  body: unknown,
  dossier: string | null = 'hồ sơ',
): Opened<ProvinceEntry> => ({
  held: held(entry),
  header: {
    schema: 1,
    ...entry,
    dossier,
    type,
    at: '2026-11-23T02:00:00.000Z',
    officer: null,
  } as Opened['header'],
  body,
});

const dossier = (changes: Partial<Dossier>): Dossier =>
  ({ id: 'hồ sơ', handedOut: [], conflicts: [], settled: [], story: [], ...changes }) as Dossier;
const folded = (changes: Partial<Dossier>) => new Map([['hồ sơ', dossier(changes)]]);
const given = (entry: EntryName) => ({ entry, whole: true }) as HandOut;
const rating = (entry: EntryName, occasion = 'result') =>
  opened(entry, 'feedback.given', { occasion, score: 3, received: 'can-bo' });
const letter = (entry: EntryName, value: number) =>
  opened(entry, 'document.issued', {
    document: `văn bản ${entry.seq}`,
    kind: 'supplement_request',
    revision: 1,
    dossiers: ['hồ sơ'],
    sha256: 'a'.repeat(64),
    bytes: 1,
    paper: 'A4',
    copies: 1,
    formSet: '2018',
    replaces: null,
    series: { key: 'thư', value, text: String(value) },
  });

describe('việc sau khi nhận: lệch thì bắt, đúng thì thôi', () => {
  it('một hồ sơ ở trong tay một người, danh sách nào cũng nói vậy', () => {
    const all = folded({ holder: { name: 'Phòng thử', since: name(2) } });
    expect(holderIsOne('Quầy 1', new Map([['hồ sơ', 'Phòng thử']]), all)).toEqual([]);
    expect(holderIsOne('Quầy 1', new Map([['hồ sơ', null]]), all)).toHaveLength(1);
  });

  it('kết quả trao một lần; hai quầy không biết nhau thì phải có người được báo', () => {
    const twice = [given(name(3)), given(name(4, 'quay-2'))];
    const conflicts = [{ entry: name(4, 'quay-2'), with: null, code: 'result_given_twice' }];
    expect(resultsAreGivenOnce(folded({ handedOut: twice.slice(0, 1) }))).toEqual([]);
    expect(resultsAreGivenOnce(folded({ handedOut: twice, conflicts }))).toEqual([]);
    expect(resultsAreGivenOnce(folded({ handedOut: twice }))).toHaveLength(1);
    const known = [given(name(3)), given(name(5))];
    const told = [{ entry: name(5), with: null, code: 'result_given_twice' }];
    expect(resultsAreGivenOnce(folded({ handedOut: known, conflicts: told }))).toHaveLength(1);
  });

  it('mỗi việc một lần đánh giá', () => {
    const both = [rating(name(3)), rating(name(4, 'quay-2'))];
    expect(ratingsCountOnce('Quầy 1', 1, both)).toEqual([]);
    expect(ratingsCountOnce('Quầy 1', 2, both)).toHaveLength(1);
    expect(ratingsAreTakenOnce(both)).toEqual([]);
    expect(ratingsAreTakenOnce([rating(name(3)), rating(name(5))])).toHaveLength(1);
    expect(ratingsAreTakenOnce([rating(name(3)), rating(name(5), 'reception')])).toEqual([]);
  });

  it('số văn bản không trùng', () => {
    expect(seriesNumbersAreUnique([letter(name(3), 1), letter(name(4), 2)])).toEqual([]);
    expect(seriesNumbersAreUnique([letter(name(3), 1), letter(name(4), 1)])).toHaveLength(1);
  });

  it('việc phòng chuyên môn đã làm có trong chuyện của hồ sơ', () => {
    const act = { ...name(1, 'tinh'), dossier: 'hồ sơ' };
    const told: StoryItem = {
      entry: name(1, 'tinh'),
      at: instantOf(0),
      officer: null,
      type: 'processing.finished',
      detail: {},
      confirmed: true,
      skippedBecause: null,
    };
    const story = [told];
    expect(departmentActsAreTold('Quầy 1', [act], () => dossier({ story }))).toEqual([]);
    expect(departmentActsAreTold('Quầy 1', [act], () => dossier({}))).toHaveLength(1);
  });
});
