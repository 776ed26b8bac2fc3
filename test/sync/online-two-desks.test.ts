import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validReceiptOf } from '#shared/dossier/receipts.ts';
import type { TestDesk } from '../desk/test-desk.ts';
import type { TestPortal } from '../server/portal-client.ts';
import { openOnlineOffice, sync, type OnlineOffice } from './online-office.ts';

let office: OnlineOffice;
let portal: TestPortal;
let one: TestDesk;
let two: TestDesk;
let arrived: OnlineOffice['arrived'];

beforeAll(async () => {
  office = await openOnlineOffice();
  ({ portal, one, two, arrived } = office);
}, 120_000);
afterAll(() => office.end());

describe('hai quầy cùng trả lời một hồ sơ', () => {
  it('hai quầy tiếp nhận lúc mất mạng: một lần được tính, một giấy có giá trị, cả hai quầy thấy như nhau', async () => {
    const { dossier, number, reference } = await arrived();
    await one.must('online.accept', { id: dossier, lateReason: null });
    await two.must('online.accept', { id: dossier, lateReason: null });
    await sync(one);
    await sync(two);
    await sync(one);
    const seen = [one, two].map((desk) => {
      const folded = desk.store.read.dossier(dossier);
      if (folded === null) throw new Error('hồ sơ phải có ở cả hai quầy');
      return {
        number: folded.number,
        state: folded.state,
        conflicts: folded.conflicts.map(({ code }) => code),
        receipts: folded.documents.map(({ document, replacedBy }) => [document, replacedBy]),
        valid: validReceiptOf(folded)?.issued.entry.desk,
      };
    });
    expect(seen[0]).toEqual(seen[1]);
    expect(seen[0]).toMatchObject({
      number,
      state: 'accepted',
      conflicts: ['accepted_twice'],
      valid: one.store.read.identity()?.desk,
    });
    const papers = (await portal.standing(reference)).papers;
    expect(papers.filter(({ valid }) => valid)).toHaveLength(1);
    expect(papers).toHaveLength(2);
    const [item] = await two.must('settle.list', {});
    expect(item).toMatchObject({ code: 'accepted_twice', dossier, way: 'settle' });
    const { desk, epoch, seq } = item?.entry ?? { desk: '', epoch: 1, seq: 1 };
    await two.must('settle.conflict', {
      dossier,
      entry: { desk, epoch, seq },
      note: 'Đã gọi người dân',
    });
    expect(await two.must('settle.list', {})).toEqual([]);
    await sync(two);
    await sync(one);
  });

  it('quầy kia đã tiếp nhận và mục đã về thì không tiếp nhận được nữa', async () => {
    const { dossier, number } = await arrived();
    await one.must('online.accept', { id: dossier, lateReason: null });
    await sync(one);
    await sync(two);
    expect(await two.ask('online.accept', { id: dossier, lateReason: null })).toMatchObject({
      ok: false,
      error: { code: 'accepted_twice', values: { number } },
    });
  });
});
