/** After a restore that may lack entries: the question about the papers of a day, and what its answers do to the numbers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginCatchingUp } from '#electron/desk/catching-up.ts';
import { SERIES_BEHIND } from '#electron/desk/numbers/series-behind.ts';
import { takeSlot } from '#electron/sync/slot.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { vi } from '#shared/text/vi.ts';
import { acceptance } from '../fixtures/dossier.ts';
import { planSlips } from './slips-planned.ts';
import { birthForm, OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

const TODAY = '2026-11-23' as LocalDate;
const draft = (n: number) => `019abc00-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

type Said = InputOf<'numbers.tellPapers'>['said'];
const number = (text: string): Said => ({ kind: 'number', text });

let desk: TestDesk;
const others: TestDesk[] = [];

beforeEach(async () => {
  desk = await startTestDesk();
});
afterEach(() => {
  for (const one of [desk, ...others.splice(0)]) one.end();
});

/** As a restore leaves it that knows of no paper: whatever was given stands on paper alone. */
const restored = (): void => desk.store.write((tx) => tx.saveSetting(SERIES_BEHIND, ''));
const take = (n: number) => desk.ask('intake.accept', { draft: draft(n), form: birthForm() });
const taken = async (n: number): Promise<string> =>
  (await desk.must('intake.accept', { draft: draft(n), form: birthForm() })).number;
const tell = (said: Said) => desk.ask('numbers.tellPapers', { day: TODAY, said });
const lines = async () => (await desk.must('numbers.day', { day: null })).lines;

const asked = { ok: false, error: { code: 'number_papers_asked', values: { day: TODAY } } };

describe('khôi phục rồi, trước số đầu tiên của ngày', () => {
  it('chưa trả lời thì chưa cấp số, không ghi gì; trả lời rồi thì đi tiếp sau số trên giấy, sổ số ghi vì sao', async () => {
    expect(await taken(1)).toBe('H00.01-261123-1001');
    restored();
    expect(await take(2)).toMatchObject(asked);
    expect(desk.store.read.dossier(draft(2))).toBeNull();
    expect(await desk.must('numbers.papers', { day: TODAY })).toEqual({
      day: TODAY,
      past: false,
      asked: true,
      newest: 'H00.01-261123-1001',
      example: 'H00.01-261123-1002',
      secondHalf: true,
    });
    expect(await tell(number('1013'))).toEqual({ ok: true, value: { next: 'H00.01-261123-1014' } });
    expect(await taken(2)).toBe('H00.01-261123-1014');
    expect(await lines()).toContainEqual(
      expect.objectContaining({ state: 'skipped', count: 12, reason: vi.recovery.skipReason }),
    );
  });

  it('câu trả lời còn mãi: hai lần bấm là một, đồng bộ xong cũng không hỏi lại', async () => {
    restored();
    await tell(number('1003'));
    expect(await tell({ kind: 'unknown', before: true })).toMatchObject({
      value: { next: 'H00.01-261123-1004' },
    });
    await desk.desk.synced();
    expect(await taken(1)).toBe('H00.01-261123-1004');
  });

  it('Tỉnh trả lời rồi mà chưa ai xem giấy: vẫn hỏi, vì số chưa gửi chỉ còn trên giấy; qua hai ngày thì thôi', async () => {
    restored();
    await desk.desk.synced();
    expect(await take(1)).toMatchObject(asked);
    desk.setTime('2026-11-24T08:00');
    expect(await take(1)).toMatchObject({ error: { values: { day: '2026-11-24' } } });
    desk.setTime('2026-11-25T08:00');
    expect(await taken(1)).toBe('H00.01-261125-1001');
  });

  it('không có tờ nào thì đếm từ đầu; lời ấy nằm trong nhật ký như số gõ vào: ai, lúc nào, ngày nào', async () => {
    restored();
    const { epoch, seq } = desk.store.read.head();
    expect(await tell({ kind: 'none' })).toMatchObject({ value: { next: 'H00.01-261123-1001' } });
    await tell({ kind: 'unknown', before: false });
    const written = () => desk.store.read.openEntriesAfter(epoch, seq, 10);
    const said = (value: object) => ({
      header: {
        type: 'papers.told',
        officer: OFFICER,
        dossier: null,
        at: expect.any(String) as unknown,
      },
      payload: { day: TODAY, slot: 1, said: value },
    });
    // Pressed twice: what was said first holds.
    expect(written()).toMatchObject([said({ kind: 'none' })]);
    restored();
    await tell(number('1003'));
    expect(written()).toMatchObject([
      said({ kind: 'none' }),
      said({ kind: 'number', n: 3 }),
      { header: { type: 'number.skipped' } },
    ]);
  });

  it('không biết thì sang nửa sau; lần khôi phục sau lại không biết thì hết số, và nói phải làm gì', async () => {
    restored();
    await tell({ kind: 'unknown', before: false });
    expect(await taken(1)).toBe('H00.01-261123-1501');
    restored();
    expect(await desk.must('numbers.papers', { day: TODAY })).toMatchObject({ secondHalf: false });
    expect(await tell({ kind: 'unknown', before: false })).toMatchObject({ value: { next: null } });
    expect(await take(2)).toMatchObject({ error: { code: 'number_range_ended' } });
    expect(await desk.must('numbers.day', { day: null })).toMatchObject({ canBorrow: true });
  });

  it('bản sao cũ không nhớ đã nhảy, nhưng cán bộ nhớ: cũng không cấp trùng', async () => {
    restored();
    expect(await tell({ kind: 'unknown', before: true })).toMatchObject({ value: { next: null } });
    expect(await take(1)).toMatchObject({ error: { code: 'number_range_ended' } });
  });

  it('ghi danh lại mà máy kia đã đếm sang phần này: hỏi giấy trước rồi mới nhường, số trên giấy vẫn được nhắc', async () => {
    desk.store.write((tx) => tx.saveSetting('desk.life', '2'));
    expect(await taken(1)).toBe('H00.01-261123-1501');
    restored();
    desk.store.write(beginCatchingUp);
    await desk.desk.synced();
    expect(await tell(number('1503'))).toMatchObject({ value: { next: 'H00.01-261123-1752' } });
    const open = { first: 'H00.01-261123-1502', last: 'H00.01-261123-1503' };
    expect(await desk.must('settle.list', {})).toContainEqual(
      expect.objectContaining({
        code: 'numbers_open',
        values: expect.objectContaining(open) as unknown,
      }),
    );
    expect(await taken(2)).toBe('H00.01-261123-1752');
  });

  it('Tỉnh giao dải số khác: lời đã nói là về giấy của dải cũ, dải mới được hỏi lại', async () => {
    restored();
    await desk.desk.synced();
    await tell({ kind: 'none' });
    expect(await taken(1)).toBe('H00.01-261123-1001');
    const name = desk.store.read.identity()?.desk ?? '';
    desk.store.write((tx) => takeSlot(tx, name, 2));
    expect(await take(2)).toMatchObject(asked);
    desk.store.write((tx) => tx.saveSetting('desk.aside', JSON.stringify([TODAY])));
    desk.store.write((tx) => takeSlot(tx, name, 3));
    await tell(number('3003'));
    expect(await taken(2)).toBe('H00.01-261123-3004');
    desk.store.write((tx) => takeSlot(tx, name, 3));
    expect(await taken(3)).toBe('H00.01-261123-3005');
  });

  it('quét mã trên giấy của máy đã hỏng cũng được', async () => {
    const gone = await startTestDesk();
    others.push(gone);
    for (const n of [1, 2, 3])
      await gone.must('intake.accept', { draft: draft(n), form: birthForm() });
    const receipt = gone.drawn.findLast(({ kind }) => kind === 'receipt');
    const code = receiptShape.parse(receipt?.data).qrText ?? '';
    restored();
    expect(await tell(number(code))).toMatchObject({ value: { next: 'H00.01-261123-1004' } });
  });

  it('gõ nhầm thì nói nhầm ở đâu, và vẫn còn hỏi', async () => {
    await planSlips(desk, 10);
    restored();
    const refusalOf = async (text: string) => {
      const answer = await tell(number(text));
      return answer.ok ? null : answer.error;
    };
    const field = 'text';
    expect(await refusalOf('một nghìn')).toEqual({ code: 'papers_number_unreadable', field });
    expect(await refusalOf('H00.01-261122-1004')).toEqual({
      code: 'papers_number_of_other_day',
      field,
    });
    expect(await refusalOf('H00.02-261123-1004')).toMatchObject({ code: 'number_of_other_agency' });
    expect(await refusalOf('2004')).toMatchObject({ code: 'number_of_other_slot' });
    expect(await refusalOf('1999')).toMatchObject({ code: 'papers_number_of_slip' });
    expect(await refusalOf('1000')).toMatchObject({ code: 'papers_number_never_given' });
    expect(await take(1)).toMatchObject(asked);
    expect(await tell(number('H00.01-261123-1004'))).toMatchObject({ ok: true });
  });

  it('gõ nhỏ hơn số máy còn nhớ thì không nhận, chưa ghi gì, vẫn còn hỏi', async () => {
    await taken(1);
    await taken(2);
    restored();
    expect(await tell(number('1001'))).toEqual({
      ok: false,
      error: {
        code: 'papers_number_below_known',
        field: 'text',
        values: { number: 'H00.01-261123-1002' },
      },
    });
    expect(await take(3)).toMatchObject(asked);
    expect(await tell(number('1002'))).toMatchObject({ value: { next: 'H00.01-261123-1003' } });
  });

  it('gõ nhầm lên hàng trăm số thì hỏi lại một lần; nói chắc thì mới bỏ', async () => {
    await taken(1);
    restored();
    const far = { ok: false, error: { code: 'papers_number_far', values: { total: 900 } } };
    expect(await tell(number('1901'))).toMatchObject(far);
    expect(await take(2)).toMatchObject(asked);
    expect(await tell({ kind: 'number', text: '1901', sure: true })).toMatchObject({
      value: { next: 'H00.01-261123-1902' },
    });
  });

  it('quét tờ mới nhất rồi mới trả lời: các tờ ở giữa đứng ở Cần xử lý và trong biên bản', async () => {
    await taken(1);
    restored();
    // The receipt of the desk that died comes under the scanner.
    const at = '2026-11-23T00:00:00.000Z' as Instant;
    const recovered = {
      from: { desk: 'quay-cu', epoch: 1, seq: 9 },
      at,
      officer: OFFICER,
      revision: 1,
      printedBy: 'quay-cu',
      code: 'ma',
    };
    desk.store.write((tx) =>
      tx.append({
        type: 'dossier.accepted',
        payload: acceptance({ number: 'H00.01-261123-1004', recovered }),
        dossier: draft(4),
        officer: OFFICER,
        at,
      }),
    );
    expect(await tell({ kind: 'none' })).toMatchObject({ value: { next: 'H00.01-261123-1005' } });
    const open = (await desk.must('settle.list', {})).filter(({ way }) => way === 'account');
    expect(open).toMatchObject([
      { values: { first: 'H00.01-261123-1002', last: 'H00.01-261123-1003', total: 2 } },
    ]);
    expect((await desk.must('close.preview', {})).openNumbers).toMatchObject([{ count: 2 }]);
  });

  it('nhập bù bằng phiếu giấy không cần hỏi: số đã in sẵn', async () => {
    await planSlips(desk, 10);
    const { document } = await desk.must('slips.print', { count: 1 });
    expect(document).not.toBe('');
    const [slip] = (await desk.must('slips.overview', {})).out;
    restored();
    const lateEntry = {
      on: true,
      day: '23/11/2026',
      time: '8:00',
      slip: String(slip?.counter),
      reason: 'Mất điện',
    };
    const form = { ...birthForm(), lateEntry };
    expect(await desk.must('intake.accept', { draft: draft(1), form })).toMatchObject({
      number: `H00.01-261123-${slip?.counter}`,
    });
  });

  it('vào sổ chứng thực cũng hỏi trước', async () => {
    restored();
    await desk.desk.synced();
    const certify = () =>
      desk.ask('certification.accept', {
        ids: [draft(1)],
        form: {
          submitter: { ...emptyParty, name: 'Nguyễn Thị Thử', idNumber: '079198000001' },
          documents: [{ procedureCode: '2.000815', document: 'Bằng', pages: 2, copies: 1 }],
          feeTaken: true,
          exemption: '',
          feeReceiptSerial: '',
        },
        done: true,
      });
    expect(await certify()).toMatchObject(asked);
    await tell(number('1002'));
    expect(await certify()).toMatchObject({ ok: true });
  });
});
