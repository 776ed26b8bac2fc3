/** Receipts of dossiers that were read from a paper while the desk that wrote them was away, and came back. */
import { describe, expect, it } from 'vitest';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { receiptOwedFor, nextRevisionOf, validReceiptOf } from '#shared/dossier/receipts.ts';
import type { EntryName, OrderedEntry } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { judge } from '#server/ingest/judge.ts';
import { storyOf, withEntry } from '#server/ingest/story.ts';
import { acceptance, DESK, DOSSIER, NOW } from '#test/fixtures/dossier.ts';

const THERE = 'quaymau3cd';
const NEW_NUMBER = 'H15.50.05.13-261125-1777';
const as = acceptance();

interface Line {
  readonly desk: string;
  readonly seq: number;
  readonly type: string;
  readonly payload: unknown;
}

const nameIn = ({ desk, seq }: Line): EntryName => ({ desk, epoch: 1, seq });

/** At the desk that took the dossier in. */
const here = (seq: number, type: string, payload: unknown): Line => ({
  desk: DESK,
  seq,
  type,
  payload,
});
/** At the desk that has only the paper. */
const there = (seq: number, type: string, payload: unknown): Line => ({
  desk: THERE,
  seq,
  type,
  payload,
});

const receipt = (document: string, revision: number, more: object = {}) => ({
  document,
  kind: 'receipt',
  revision,
  dossiers: [DOSSIER],
  sha256: 'a'.repeat(64),
  bytes: 9,
  paper: 'A5',
  copies: 2,
  formSet: 'TT03-2025',
  replaces: null,
  ...more,
});

const fromPaper = (revision: number, changes: Partial<AcceptedPayload> = {}) => ({
  ...as,
  ...changes,
  receipt: 'on_request',
  recovered: {
    from: { desk: DESK, epoch: 1, seq: 1 },
    at: NOW,
    officer: 'can-bo-mau',
    revision,
    printedBy: DESK,
    code: 'https://tra-cuu.example.invalid/h#2',
  },
});

const correction = (changes: object, was: object) => ({ changes, was, reason: 'ghi nhầm' });

const ordered = ({ desk, seq, type, payload }: Line, ord: number): OrderedEntry => ({
  header: { schema: 1, desk, epoch: 1, seq, dossier: DOSSIER, type, at: NOW, officer: 'can-bo' },
  payload,
  ord,
  verdict: null,
});

/** Taken in by the province one after the other, each with the word that the province gives on it. */
const atProvince = (
  lines: readonly Line[],
): { readonly dossier: Dossier; readonly verdicts: readonly string[] } => {
  let story = storyOf([]);
  const verdicts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const entry = ordered(line, index + 1);
    const known = knowEntry(entry);
    if (!known.ok) throw new Error(JSON.stringify(known.error));
    const verdict = judge({
      entry: known.value,
      before: [story],
      held: [story],
      after: [withEntry(story, { ...entry, verdict: { kind: 'applied' } })],
      numberTakenBy: null,
    });
    verdicts.push(verdict.kind);
    story = withEntry(story, { ...entry, verdict });
  }
  const dossier = foldDossier(story.entries);
  if (dossier === null) throw new Error('no dossier');
  return { dossier, verdicts };
};

const valid = ({ documents }: Dossier): readonly string[] =>
  documents
    .filter(({ replacedBy, voidReason }) => replacedBy === null && voidReason === null)
    .map(({ document }) => document);

describe('giấy in ở quầy dựng lại, rồi quầy cũ có mạng trở lại', () => {
  const accepted = here(1, 'dossier.accepted', as);
  const first = here(2, 'document.issued', receipt('giay-1', 1));
  const rebuilt = there(1, 'dossier.accepted', fromPaper(1));
  const corrected = there(
    2,
    'dossier.corrected',
    correction({ request: 'xin hai bản' }, { request: as.request }),
  );
  const second = there(
    3,
    'document.issued',
    receipt('giay-2', 2, { corrections: [nameIn(corrected)] }),
  );

  it.each([
    ['quầy cũ gửi trước', [accepted, first, rebuilt, corrected, second]],
    ['quầy dựng lại gửi trước', [rebuilt, corrected, second, accepted, first]],
    ['gửi xen nhau', [rebuilt, accepted, corrected, first, second]],
  ])('%s: giấy bản 2 trên tay người dân là giấy đang dùng, không ai in thêm', (_, lines) => {
    const { dossier, verdicts } = atProvince(lines);
    expect(verdicts).toEqual(lines.map(() => 'applied'));
    expect(valid(dossier)).toEqual(['giay-2']);
    expect(dossier.documents.find(({ document }) => document === 'giay-1')).toMatchObject({
      replacedBy: 'giay-2',
    });
    expect(receiptOwedFor(dossier)).toBeNull();
    expect(nextRevisionOf(dossier)).toBe(3);
    expect(dossier.conflicts).toEqual([]);
  });

  it('bản 2 hỏng và bị hủy bằng tay thì bản 1 không sống lại', () => {
    const voided = there(4, 'document.voided', {
      document: 'giay-2',
      dossiers: [DOSSIER],
      reason: 'in hỏng',
    });
    const { dossier } = atProvince([accepted, first, rebuilt, corrected, second, voided]);
    expect(valid(dossier)).toEqual([]);
  });

  it('hai quầy cùng dựng lại và cùng in bản 2: chỉ một giấy đang dùng', () => {
    const other = { ...rebuilt, desk: 'quaythu9zz' };
    const paper = { ...second, desk: 'quaythu9zz', payload: receipt('giay-khac', 2) };
    const { dossier } = atProvince([rebuilt, corrected, second, other, paper, accepted, first]);
    expect(valid(dossier)).toEqual(['giay-2']);
  });
});

describe('quét giấy bản 2, rồi việc sửa của quầy cũ mới về', () => {
  const accepted = here(1, 'dossier.accepted', as);
  const first = here(2, 'document.issued', receipt('giay-1', 1));
  const corrected = here(
    3,
    'dossier.corrected',
    correction({ request: 'xin hai bản' }, { request: as.request }),
  );
  const second = here(
    4,
    'document.issued',
    receipt('giay-2', 2, { replaces: 'giay-1', corrections: [nameIn(corrected)] }),
  );
  const rebuilt = there(1, 'dossier.accepted', fromPaper(2, { request: 'xin hai bản' }));
  const third = there(2, 'document.issued', receipt('giay-3', 3));
  const old = [accepted, first, corrected, second];

  it.each([
    ['giấy về trước', [rebuilt, ...old]],
    ['bản ghi về trước', [...old, rebuilt]],
    ['giấy xen giữa', [accepted, first, rebuilt, corrected, second]],
  ])('%s: việc sửa được nhận, không ai phải xử lý, không giấy nào in thêm', (_, lines) => {
    const { dossier, verdicts } = atProvince(lines);
    expect(verdicts).toEqual(lines.map(() => 'applied'));
    expect(dossier.intake?.request).toBe('xin hai bản');
    expect(receiptOwedFor(dossier)).toBeNull();
    expect(valid(dossier)).toEqual(['giay-2']);
  });

  it('sau từng bản ghi về cũng không ai nợ giấy', () => {
    const lines = [rebuilt, ...old];
    for (let n = 1; n < lines.length; n += 1)
      expect(receiptOwedFor(atProvince(lines.slice(0, n)).dossier)).toBeNull();
  });

  it('đã in bản 3 từ giấy ấy: bản 3 là giấy đang dùng, ai gửi trước cũng vậy', () => {
    for (const lines of [
      [rebuilt, third, ...old],
      [...old, rebuilt, third],
    ]) {
      const { dossier } = atProvince(lines);
      expect(valid(dossier)).toEqual(['giay-3']);
      expect(receiptOwedFor(dossier)).toBeNull();
    }
  });

  it('sửa một mục hai lần: lần đầu cũng được nhận, mục ấy vẫn như trên giấy', () => {
    const again = here(
      5,
      'dossier.corrected',
      correction({ request: 'xin ba bản' }, { request: 'xin hai bản' }),
    );
    const paper = there(1, 'dossier.accepted', fromPaper(3, { request: 'xin ba bản' }));
    const { dossier, verdicts } = atProvince([paper, ...old, again]);
    expect(new Set(verdicts)).toEqual(new Set(['applied']));
    expect(dossier.intake?.request).toBe('xin ba bản');
    // The second correction is lost: the paper still shows it.
    expect(atProvince([...old, paper]).dossier.intake?.request).toBe('xin ba bản');
  });

  it('quầy khác sửa mà không biết tờ giấy thì vẫn là sửa trên mục đã đổi', () => {
    const elsewhere = {
      ...there(
        7,
        'dossier.corrected',
        correction({ request: 'xin năm bản' }, { request: as.request }),
      ),
      desk: 'quaythu9zz',
    };
    const { dossier, verdicts } = atProvince([accepted, first, rebuilt, elsewhere]);
    expect(verdicts.at(-1)).toBe('rejected');
    expect(dossier.intake?.request).toBe('xin hai bản');
  });

  it('sửa sau khi dựng lại thì ghi đè giấy, việc sửa cũ về sau không kéo lùi', () => {
    const later = there(
      2,
      'dossier.corrected',
      correction({ request: 'xin bốn bản' }, { request: 'xin hai bản' }),
    );
    const { dossier, verdicts } = atProvince([rebuilt, later, ...old]);
    expect(new Set(verdicts)).toEqual(new Set(['applied']));
    expect(dossier.intake?.request).toBe('xin bốn bản');
  });
});

describe('giấy mang số mới, rồi việc đổi số của quầy cũ mới về', () => {
  const accepted = here(1, 'dossier.accepted', as);
  const first = here(2, 'document.issued', receipt('giay-1', 1));
  const renumbered = here(3, 'dossier.renumbered', {
    number: NEW_NUMBER,
    was: as.number,
    conflict: nameIn(accepted),
    reason: 'trùng số',
  });
  const second = here(
    4,
    'document.issued',
    receipt('giay-2', 2, { replaces: 'giay-1', corrections: [nameIn(renumbered)] }),
  );
  const rebuilt = there(1, 'dossier.accepted', fromPaper(2, { number: NEW_NUMBER }));

  it.each([
    ['giấy về trước', [rebuilt, accepted, first, renumbered, second]],
    ['bản ghi về trước', [accepted, first, renumbered, second, rebuilt]],
    ['giấy xen giữa', [accepted, first, rebuilt, renumbered, second]],
  ])('%s: một số mới, ghi một lần, không vướng', (_, lines) => {
    const { dossier, verdicts } = atProvince(lines);
    expect(verdicts).toEqual(lines.map(() => 'applied'));
    expect(dossier.number).toBe(NEW_NUMBER);
    expect(dossier.numbers).toEqual([as.number, NEW_NUMBER]);
    expect(dossier.conflicts).toEqual([]);
    expect(receiptOwedFor(dossier)).toBeNull();
    expect(validReceiptOf(dossier)?.document).toBe('giay-2');
  });

  it('việc đổi số mất hẳn: hồ sơ mang số trên giấy', () => {
    const { dossier } = atProvince([accepted, first, rebuilt]);
    expect(dossier.number).toBe(NEW_NUMBER);
    expect(dossier.intake?.number).toBe(NEW_NUMBER);
  });
});
