import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesAt, handOut, openStage, sync, type Stage } from './department-stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

/** At the head's desk, which has no line meanwhile. */
const stop = (id: string) =>
  stage.two.must('work.stop', { id, reason: 'Chờ cơ quan khác', basis: '' });

describe('quầy và phòng cùng làm mà không biết nhau', () => {
  it('kết quả cho hồ sơ đang dừng: giữ lại, chưa giao được; lãnh đạo cho đi tiếp thì vào chờ trả', async () => {
    const { two, wait, handedOver, finish, settleAll, seen } = stage;
    const id = await handedOver();
    await stop(id);
    const file = await finish(id);
    expect(await seen(id)).toMatchObject({
      state: 'stopped',
      told: ['stopped_and_finished'],
    });
    await expect.poll(() => two.blobs.has(file.sha256), { timeout: 10_000 }).toBe(true);
    await settleAll(two, id);
    wait();
    const { after, own } = await two.must('work.date', { id });
    await two.must('work.resume', {
      id,
      reason: 'Được giao kết quả',
      shown: { after, own: own?.after ?? null },
    });
    expect(await seen(id)).toMatchObject({ state: 'finished', told: [] });
  });

  it('hai kết quả: kết quả Tỉnh nhận trước được tính, tệp của cả hai vẫn còn', async () => {
    const { one, two, handedOver, finish, settleAll, seen } = stage;
    const id = await handedOver();
    const form = {
      outcome: 'granted',
      note: 'của quầy',
      results: [{ name: 'Quyết định giấy', number: '', originals: 1, copies: 0 }],
      files: [],
    } as const;
    await two.must('results.finish', {
      id,
      form: { ...form, results: [...form.results], files: [] },
    });
    const file = await finish(id);
    expect(await seen(id)).toMatchObject({
      state: 'finished',
      outcome: '',
      told: ['finished_twice'],
    });
    const { dossier } = await one.must('dossiers.open', { id });
    expect(dossier.fromDepartments.results[0]?.attachments?.[0]?.sha256).toBe(file.sha256);
    await settleAll(one, id);
    expect(await codesAt(one, id)).toEqual([]);
  });

  it('yêu cầu bổ sung sau khi người dân đã rút: vẫn là đã rút, không phiếu nào, báo cho phòng', async () => {
    const { department, two, wait, handedOver, seen } = stage;
    const id = await handedOver();
    await two.must('work.withdraw', { id, reason: 'Không cần nữa' });
    wait();
    await department.did(id, 'ask', { items: ['Giấy'], reason: 'Thiếu' });
    expect(await seen(id)).toMatchObject({ state: 'withdrawn', told: ['withdrawn_and_asked'] });
    const late = await department.act(id, 'ask', { items: ['Giấy'], reason: 'Nữa' });
    expect(late).toMatchObject({ status: 409 });
  });

  it('kết quả sau khi đã rút; bàn giao nơi khác sau khi đã có kết quả', async () => {
    const { two, handedOver, finish, seen } = stage;
    const withdrawn = await handedOver();
    await two.must('work.withdraw', { id: withdrawn, reason: 'Không cần nữa' });
    await finish(withdrawn);
    const moved = await handedOver();
    await two.must('work.handOver', { id: moved, to: 'Phòng khác' });
    await finish(moved);
    expect(await seen(withdrawn)).toMatchObject({
      state: 'withdrawn',
      told: ['withdrawn_and_finished'],
    });
    expect(await seen(moved)).toMatchObject({
      state: 'finished',
      told: ['worked_on_and_finished'],
    });
  });

  it('phòng lấy lại kết quả mà quầy mất mạng đã trả: vẫn là đã trả, có người được nhắc', async () => {
    const { department, two, wait, handedOver, finish, seen } = stage;
    const id = await handedOver();
    await finish(id);
    await sync(two);
    wait();
    await handOut(two, id);
    await department.did(id, 'recall', { reason: 'Gửi nhầm tệp' });
    expect(await seen(id)).toMatchObject({ state: 'returned', told: ['recalled_and_returned'] });
  });
});
