/** Papers under the scanner: what their codes are worth at a desk, and the dossiers that come back from them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { readPaperCode } from '#shared/receipt-code/paper-code.ts';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const DOSSIER = '0193e4a1-7b2c-7def-8abc-000000000001';
const SECOND = '0193e4a1-7b2c-7def-8abc-000000000002';
const THIRD = '0193e4a1-7b2c-7def-8abc-000000000003';

const lastCode = (desk: TestDesk): string => {
  const receipt = desk.drawn.findLast(({ kind }) => kind === 'receipt');
  return receiptShape.parse(receipt?.data).qrText ?? '';
};

let desk: TestDesk;
/** Another desk of the office, with nothing in its journal: the machine that stood here is gone. */
let empty: TestDesk;
let code = '';
/** Of the second dossier, as it was corrected. */
let corrected = '';

const read = (at: TestDesk, text: string) => at.must('codes.read', { text, askProvince: false });

const entryOf = (at: TestDesk, dossier: string): SealedEntry => {
  const name = at.store.read.dossier(dossier)?.acceptance?.entry;
  const found = at.store.read.entriesAfter(1, (name?.seq ?? 1) - 1, 1)[0];
  if (found === undefined) throw new Error('no acceptance');
  return found;
};

/** As the province hands it on. */
const handOn = (sealed: SealedEntry, to: TestDesk): void => {
  const header = openHeader(sealed.headerBytes);
  const payload = openPayload(sealed.payloadBytes);
  if (!header.ok || !payload.ok) throw new Error('unreadable');
  const { feedEpoch, ord } = to.store.read.feedCursor();
  const item = {
    ord: ord + 1,
    verdict: { kind: 'applied' } as const,
    sealed,
    header: header.value,
    payload: payload.value,
  };
  const taken = to.store.write((tx) =>
    tx.applyFeed({ feedEpoch, ord }, [item], { feedEpoch, ord: ord + 1 }),
  );
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
};

const publishKeys = (to: TestDesk, of: TestDesk, revokedAt: string | null = null, n = 50): void => {
  const identity = of.store.read.identity();
  const key = { id: `${identity?.desk}.1`, publicKey: identity?.publicKey, owner: identity?.desk };
  to.store.write((tx) =>
    tx.savePublication({
      n,
      kind: 'keys',
      version: n,
      publishedAt: '2026-11-23T00:00:00.000Z',
      effectiveFrom: '2026-01-01',
      data: { keys: [{ ...key, name: 'Quầy 1', revokedAt }] },
    }),
  );
};

beforeAll(async () => {
  desk = await startTestDesk();
  await desk.must('intake.accept', { draft: DOSSIER, form: birthForm() });
  code = lastCode(desk);
  empty = await startTestDesk('2026-11-24T08:00', {
    enrolledAs: { desk: 'quay-thu-2', slot: 2 },
  });
});
afterAll(() => {
  desk.end();
  empty.end();
});

describe('quét giấy ở quầy', () => {
  it('giấy của quầy này: thật, và chỉ đúng hồ sơ', async () => {
    expect(await read(desk, code)).toMatchObject({
      verdict: 'genuine',
      dossier: DOSSIER,
      copy: 'opens',
      paper: { kind: 'receipt', initials: 'NTT', desk: 'Quầy 1', revision: 1 },
    });
  });

  it('giấy bị sửa là giả; giấy thiếu đuôi thì quét lại; mã khác thì không phải của mình', async () => {
    const forged = code.replace('/h#', '/x#');
    expect(await read(desk, forged)).toMatchObject({ verdict: 'forged', copy: 'none' });
    expect((await read(desk, code.slice(0, -9))).verdict).toBe('truncated');
    expect(await read(desk, 'https://vi-du.invalid/#a')).toMatchObject({
      verdict: 'not_ours',
      paper: null,
    });
  });

  it('quầy chưa có khóa thì nói chưa kiểm được, và không dựng gì từ giấy ấy', async () => {
    expect(await read(empty, code)).toMatchObject({ verdict: 'unchecked', copy: 'none' });
    expect(await empty.ask('codes.rebuild', { text: code })).toMatchObject({
      ok: false,
      error: { code: 'rebuild_not_proven' },
    });
  });

  it('hỏi Tỉnh khi mất mạng: trả lời ngay là không có đường truyền', async () => {
    const answer = await empty.must('codes.read', { text: code, askProvince: true });
    expect(answer).toMatchObject({ verdict: 'unchecked', asked: 'no_line' });
  });

  it('đã sửa hồ sơ và in giấy mới thì giấy cũ là giấy đã thay', async () => {
    await desk.must('intake.accept', { draft: SECOND, form: birthForm({ note: 'ghi' }) });
    const first = lastCode(desk);
    const form = birthForm({ request: 'xin hai bản' });
    await desk.must('dossiers.correct', { id: SECOND, form, reason: 'thiếu nội dung' });
    expect(await read(desk, first)).toMatchObject({
      verdict: 'superseded',
      values: { revision: 2 },
      dossier: SECOND,
    });
    corrected = lastCode(desk);
    expect((await read(desk, corrected)).verdict).toBe('genuine');
  });
});

describe('dựng lại hồ sơ từ giấy trên tay người dân', () => {
  it('quầy trống có khóa: giấy thật, mở được bản chép, dựng lại đúng hồ sơ', async () => {
    publishKeys(empty, desk);
    expect(await read(empty, code)).toMatchObject({
      verdict: 'not_here',
      dossier: null,
      copy: 'opens',
    });
    const number = desk.store.read.dossier(DOSSIER)?.number;
    expect(await empty.must('codes.rebuild', { text: code })).toEqual([
      { dossier: DOSSIER, number, already: false, completed: false },
    ]);
    const [was, now] = [desk, empty].map((one) => one.store.read.dossier(DOSSIER));
    const { days: _days, ...promise } = { days: [], ...was?.intake?.deadline };
    expect(now?.intake).toMatchObject({
      submitter: was?.intake?.submitter,
      papers: was?.intake?.papers,
      receivedAt: was?.intake?.receivedAt,
      deadline: promise,
      recovered: { from: was?.acceptance?.entry, revision: 1, code },
    });
    expect((await read(empty, code)).verdict).toBe('genuine');
  });

  it('quét lại lần nữa không thêm gì; không giấy nào tự in ra', async () => {
    const before = empty.store.read.head().seq;
    expect(await empty.must('codes.rebuild', { text: code })).toMatchObject([{ already: true }]);
    expect(empty.store.read.head().seq).toBe(before);
    expect(empty.store.read.dossiersWithoutReceipt()).toEqual([]);
    expect(empty.drawn).toEqual([]);
  });

  it('giấy in sau đó là bản 2 và vẫn mang bản chép', async () => {
    await empty.must('documents.issue', { dossier: DOSSIER });
    const read2 = readPaperCode(lastCode(empty));
    expect(read2).toMatchObject({ ok: true, value: { claims: { revision: 2 } } });
    expect(await read(empty, code)).toMatchObject({ verdict: 'superseded' });
  });

  it('chính bản ghi gốc về từ Tỉnh: là một, không vướng, số chỉ cấp một lần', () => {
    handOn(entryOf(desk, DOSSIER), empty);
    const dossier = empty.store.read.dossier(DOSSIER);
    expect(dossier?.conflicts).toEqual([]);
    expect(dossier?.numbers).toHaveLength(1);
    expect(dossier?.intake?.deadline).toEqual(desk.store.read.dossier(DOSSIER)?.intake?.deadline);
    expect(dossier?.acceptance?.as.recovered?.revision).toBe(1);
    expect(empty.store.read.numbersOfDay('2026-11-23' as never, 1).given).toHaveLength(1);
  });

  it('giấy mới hơn sổ: nói rõ, ghi thêm những gì giấy có, quét lại không thêm gì', async () => {
    const taken = await desk.must('intake.accept', { draft: THIRD, form: birthForm() });
    const first = lastCode(desk);
    handOn(entryOf(desk, THIRD), empty);
    expect(await empty.must('codes.rebuild', { text: first })).toMatchObject([{ already: true }]);
    const form = birthForm({ request: 'xin ba bản' });
    await desk.must('dossiers.correct', { id: THIRD, form, reason: 'thiếu nội dung' });
    const second = lastCode(desk);
    // The correction and its receipt are lost with the desk: only the citizen has them.
    expect(await read(empty, second)).toMatchObject({ verdict: 'newer_paper', dossier: THIRD });
    const { number } = taken;
    expect(await empty.must('codes.rebuild', { text: second })).toEqual([
      { dossier: THIRD, number, already: false, completed: true },
    ]);
    const dossier = empty.store.read.dossier(THIRD);
    expect(dossier?.intake?.request).toBe('xin ba bản');
    expect(dossier?.numbers).toEqual([number]);
    expect(dossier?.conflicts).toEqual([]);
    expect((await read(empty, second)).verdict).toBe('genuine');
    expect(await read(empty, first)).toMatchObject({
      verdict: 'superseded',
      values: { revision: 2 },
    });
    expect(await empty.must('codes.rebuild', { text: second })).toMatchObject([{ already: true }]);
    await empty.must('documents.issue', { dossier: THIRD });
    expect(readPaperCode(lastCode(empty))).toMatchObject({ value: { claims: { revision: 3 } } });
  });

  it('khóa của máy đã bị Tỉnh dừng: cán bộ thường không dựng lại từ giấy ấy', async () => {
    publishKeys(empty, desk, '2026-11-24T00:00:00.000Z', 60);
    expect((await read(empty, corrected)).verdict).toBe('stopped_key');
    expect(await empty.ask('codes.rebuild', { text: corrected })).toMatchObject({
      ok: false,
      error: { code: 'rebuild_stopped_key' },
    });
  });
});
