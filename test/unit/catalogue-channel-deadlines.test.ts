import { describe, expect, it } from 'vitest';
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { amend } from '#shared/catalogue/decision/amend.ts';
import { readDecisionSheets } from '#shared/catalogue/decision/read-sheets.ts';
import { applyConfirmed, confirmedData } from '#shared/catalogue/confirmed.ts';
import { makePublication } from '#shared/catalogue/make-publication.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { seedEdition, seedProcedures, tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import { readXlsx } from '#shared/table/read-xlsx.ts';
import { refusal, value } from '#test/fixtures/calendar.ts';
import { workbook } from '#test/fixtures/workbook.ts';

const CODE = '2.000986';
const days = (amount: number): DeadlineRule => ({ kind: 'amount', amount, unit: 'working_day' });

const [plain] = seedProcedures().filter(({ code }) => code === CODE);
if (plain === undefined) throw new Error(`${CODE} is not in the seed`);
const [row] = plain.channels;
if (row === undefined) throw new Error('no channel');
const fee = (amountVnd: number) => ({
  kind: null,
  amountVnd,
  raw: `${amountVnd} đồng`,
  endsOn: null,
});

/** The record's own: in person in two cases with two charges, online and by post in one. */
const recorded: Procedure = {
  ...plain,
  channels: [
    { ...row, channel: 'in_person', case: 1, caseName: 'Thường', fees: [fee(8000)] },
    { ...row, channel: 'in_person', case: 2, caseName: 'Nhanh', fees: [fee(20_000)] },
    { ...row, channel: 'online', case: 1, caseName: null, fees: [fee(4000)] },
    { ...row, channel: 'postal', case: 1, caseName: null, fees: [] },
  ],
};

type Entry = Readonly<Record<string, unknown>>;

const confirmed = (...entries: readonly Entry[]) =>
  confirmedData.parse({
    deadlines: entries.map((entry) => ({
      code: CODE,
      case: null,
      basis: 'read_in_law',
      source: 'Văn bản thử',
      ...entry,
    })),
  });

/** `online 20`: what each channel promises now. */
const promised = (...entries: readonly Entry[]) => {
  const [procedure] = applyConfirmed([recorded], confirmed(...entries).deadlines).procedures;
  return (procedure?.channels ?? []).map(({ channel, case: nth, caseName, deadline, fees }) => [
    channel,
    nth,
    caseName,
    deadline.state === 'confirmed' && deadline.rule.kind === 'amount' ? deadline.rule.amount : null,
    fees[0]?.amountVnd ?? null,
  ]);
};

describe('Tỉnh xác nhận thời hạn theo cách nộp', () => {
  it('17, 20, 27 ngày cho trực tiếp, trực tuyến, bưu chính; mỗi cách giữ phí của mình', () => {
    expect(
      promised(
        { channel: 'online', rule: days(20) },
        { channel: 'in_person', rule: days(17) },
        { channel: 'postal', rule: days(27) },
      ),
    ).toEqual([
      ['in_person', 1, null, 17, 8000],
      ['online', 1, null, 20, 4000],
      ['postal', 1, null, 27, null],
    ]);
  });

  it('xác nhận cho một cách thì các cách khác giữ nguyên trường hợp và phí đã có', () => {
    expect(promised({ channel: 'online', rule: days(20) })).toEqual([
      ['in_person', 1, 'Thường', null, 8000],
      ['in_person', 2, 'Nhanh', null, 20_000],
      ['online', 1, null, 20, 4000],
      ['postal', 1, null, null, null],
    ]);
  });

  it('nói chung cho mọi cách, riêng một cách thì cách ấy theo lời riêng', () => {
    expect(
      promised({ rule: days(17) }, { channel: 'postal', rule: days(27) }).map(([, , , n]) => n),
    ).toEqual([17, 17, 27]);
  });

  it('trường hợp cùng tên giữ phí của chính nó; cách nộp có thêm trường hợp riêng', () => {
    expect(
      promised(
        { case: 'Nhanh', rule: days(3) },
        { case: 'Xác minh', channel: 'online', rule: days(30) },
      ),
    ).toEqual([
      ['in_person', 1, 'Nhanh', 3, 20_000],
      ['online', 1, 'Nhanh', 3, 4000],
      ['online', 2, 'Xác minh', 30, 4000],
      ['postal', 1, 'Nhanh', 3, null],
    ]);
  });

  it('một trường hợp của một cách nộp chỉ xác nhận một lần', () => {
    const order = {
      issue: { version: 2, effectiveFrom: '2027-01-04' as LocalDate, decision: 'QĐ thử' },
      chosen: null,
    };
    const apart = confirmed(
      { channel: 'online', rule: days(20) },
      { channel: 'postal', rule: days(27) },
    );
    expect(makePublication([recorded], { ...order, confirmed: apart }).ok).toBe(true);
    const same = confirmed(
      { channel: 'online', rule: days(20) },
      { channel: 'online', rule: days(9) },
    );
    expect(refusal(makePublication([recorded], { ...order, confirmed: same })).code).toBe(
      'confirmed_twice',
    );
  });
});

describe('bảng tính nói phần của đơn vị tiếp nhận', () => {
  const HEAD = ['Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết'];
  const birth = tryOutCatalogue().find(({ code }) => code === CODE);
  const amended = async (head: readonly string[], cells: readonly string[]) => {
    const sheets = value(
      await readXlsx(await workbook({ DM: [head, [CODE, birth?.name ?? '', ...cells]] })),
    );
    const proposal = value(readDecisionSheets(sheets, seedEdition()));
    const issue = { version: 2, effectiveFrom: '2027-01-04' as LocalDate, decision: 'QĐ thử' };
    return (known: readonly Procedure[]) =>
      amend(known, proposal, { issue, whole: false }).procedures.find(({ code }) => code === CODE);
  };

  it('cột “Thời hạn tại đơn vị tiếp nhận” đứng trước hay sau cột thời hạn đều đọc được', async () => {
    const own = ['Thời hạn tại đơn vị tiếp nhận', '03 ngày làm việc'] as const;
    const make = await amended([...HEAD, own[0]], ['10 ngày làm việc', own[1]]);
    const procedure = make(tryOutCatalogue());
    for (const offer of procedure?.channels ?? [])
      expect(offer).toMatchObject({ deadline: { rule: days(10) }, own: days(3) });
    expect(procedure?.channels.length).toBeGreaterThan(0);
  });

  it('bảng không có cột ấy thì phần đã biết giữ nguyên; cột trống chữ số thì không đoán', async () => {
    const with3 = await amended(
      [...HEAD, 'Thời hạn tại cấp xã'],
      ['10 ngày làm việc', '3 ngày làm việc'],
    );
    const first = with3(tryOutCatalogue());
    if (first === undefined) throw new Error('no procedure');
    const without = await amended(HEAD, ['12 ngày làm việc']);
    expect(without([first])?.channels[0]).toMatchObject({
      deadline: { rule: days(12) },
      own: days(3),
    });
    const unsaid = await amended(
      [...HEAD, 'Thời hạn tại cấp xã'],
      ['10 ngày làm việc', 'theo quy chế'],
    );
    expect(unsaid(tryOutCatalogue())?.channels[0]?.own).toBeUndefined();
  });
});
