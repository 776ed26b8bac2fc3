import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayTotals, totalsDiffer } from '#shared/journal/day-totals.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { paths, totalsAnswer } from '#shared/protocol/contact.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';
import { errorOf, hex, type InventedDesk, parse } from './invented-desk.ts';
import { among, enrolFour } from './four-desks.ts';

let province: TestProvince;
let desks: InventedDesk[] = [];
const desk = among(() => desks);

beforeAll(async () => {
  province = await startTestProvince();
  desks = await enrolFour(province);
});
afterAll(() => province.remove());

describe('số liệu khóa sổ', () => {
  const totals = async (of: InventedDesk, from: number, to: number) =>
    parse(
      totalsAnswer,
      await of.send({
        path: paths.totals,
        body: JSON.stringify({ epoch: of.known.epoch, from, to }),
      }),
    );
  const ownTotals = (of: InventedDesk, from: number, to: number) =>
    dayTotals(
      { from, to, hash: hex(of.entries[to - 1]?.hash ?? new Uint8Array(32)) },
      of.entries.slice(from - 1, to).map(({ headerBytes, payloadBytes }) => {
        const header = openHeader(headerBytes);
        const payload = openPayload(payloadBytes);
        if (!header.ok || !payload.ok) throw new Error('không đọc được');
        return { header: header.value, payload: payload.value };
      }),
    );

  it('hai bên tính ra đúng một con số trên cùng các mục, kể cả phí thu rồi hủy', async () => {
    const one = desk(3);
    const from = one.entries.length + 1;
    const dossier = accept(one);
    const take = { amount: 50_000, method: 'cash', receiptSerial: null };
    const fee = one.write({ type: 'fee.taken', dossier, payload: take });
    one.write({ type: 'fee.taken', dossier, payload: { ...take, amount: 8000 } });
    one.write({
      type: 'fee.voided',
      dossier,
      payload: {
        fee: { desk: fee.desk, epoch: fee.epoch, seq: fee.seq },
        amount: 50_000,
        reason: 'thu nhầm',
      },
    });
    await one.pushed(from);
    const to = one.entries.length;
    const theirs = await totals(one, from, to);
    const ours = ownTotals(one, from, to);
    expect(theirs).toMatchObject({ missing: [] });
    expect(theirs.totals).toEqual(ours);
    expect(totalsDiffer(ours, theirs.totals)).toEqual([]);
    expect(ours).toMatchObject({ count: 4, accepted: 1, fees: 8000 });
  });

  it('Tỉnh còn thiếu thì nói đúng mục nào, hai bên lệch thấy được', async () => {
    const one = desk(3);
    const to = one.entries.length;
    accept(one);
    accept(one);
    const theirs = await totals(one, to, to + 2);
    expect(theirs.missing).toEqual([to + 1, to + 2]);
    expect(totalsDiffer(ownTotals(one, to, to + 2), theirs.totals)).toEqual([
      'count',
      'hash',
      'byType',
      'accepted',
    ]);
  });

  it('khoảng rỗng là khóa sổ không có mục; khoảng ngược bị từ chối', async () => {
    const one = desk(3);
    const empty = await totals(one, 3, 2);
    expect(empty).toMatchObject({
      totals: { count: 0, fees: 0, hash: hex(one.entries[1]?.hash ?? new Uint8Array()) },
      missing: [],
    });
    const answered = await one.send({
      path: paths.totals,
      body: JSON.stringify({ epoch: 1, from: 5, to: 2 }),
    });
    expect(errorOf(answered)).toEqual({ code: 'request_invalid', field: 'to' });
  });
});
