/** What two offices do with a dossier before either hears of the other: both end with the order of the office that decides. */
import { expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/dossier.ts';
import {
  finished,
  moved,
  reason,
  THAT,
  THIS,
  toThat,
  type CrossingOffices,
} from './crossing-offices.ts';

const stopped = { reason, basis: 'Văn bản thử', pausedAt: '2026-11-24T08:00', remaining: null };
const resumed = { reason, resumedAt: '2026-11-24T09:00', dueAt: null };
const asked = {
  items: ['Bản sao hộ chiếu'],
  reason,
  pausedAt: '2026-11-24T09:00',
  remaining: null,
};
const brought = { items: asked.items, resumedAt: '2026-11-24T10:00', dueAt: null };
const returned = {
  returnedAt: '2026-11-24T11:00',
  receiver: { name: 'Nguyễn Thị Thử', idNumber: '', as: 'owner' },
  how: 'office',
};

export const crossingOrderContract = (opened: () => CrossingOffices): void => {
  /** Of both offices, as they must be alike. */
  const atBoth = async (dossier: string): Promise<readonly [Dossier, Dossier]> => {
    const { seen } = opened();
    const [here, there] = [await seen(THIS, dossier), await seen(THAT, dossier)];
    if (here === null || there === null) throw new Error('both have it');
    return [here, there];
  };

  it('phi địa giới: xử lý tiếp rồi chuyển đi, sau đó việc xử lý tiếp bị hoàn tác: xã kia vẫn làm được, có người được báo', async () => {
    const { here, there, received } = opened();
    const dossier = await received(null);
    await here.write(dossier, 'dossier.stopped', stopped);
    await here.write(dossier, 'dossier.resumed', resumed);
    const seq = here.desk.entries.length;
    await here.write(dossier, 'crossArea.moved', moved(2, { to: toThat }));
    await there.write(dossier, 'crossArea.moved', moved(3));
    await there.write(dossier, 'processing.finished', finished);
    // Its desk had not heard that the dossier was sent.
    await here.write(dossier, 'command.undone', { epoch: 1, seq, reason });
    const [sender, competent] = await atBoth(dossier);
    for (const one of [sender, competent]) expect(one).toMatchObject({ state: 'finished' });
    expect(sender.conflicts).toMatchObject([{ code: 'undone_after_sending' }]);
  });

  it('phi địa giới: hai kết quả và một lần rút: hai xã cùng biết một kết quả', async () => {
    const { here, there, taken } = opened();
    const dossier = await taken();
    for (const note of ['trước', 'sau'])
      there.desk.write({ dossier, type: 'processing.finished', payload: { ...finished, note } });
    await there.push();
    await here.write(dossier, 'dossier.withdrawn', { reason: 'Dân rút' });
    for (const one of await atBoth(dossier))
      expect(one).toMatchObject({ state: 'withdrawn', outcome: { note: 'trước' } });
  });

  it('phi địa giới: giấy đến nơi nhận lúc nơi giải quyết đã có kết quả: hai xã cùng một trạng thái', async () => {
    const { here, there, taken } = opened();
    const dossier = await taken();
    await there.write(dossier, 'supplement.requested', asked);
    // Of a colleague who did not know that papers were asked for.
    there.desk.write({ dossier, type: 'processing.finished', payload: finished });
    await there.push();
    await here.write(dossier, 'supplement.received', brought);
    const [sender, competent] = await atBoth(dossier);
    expect(sender.state).toBe(competent.state);
    expect(sender.outcome?.outcome).toBe(competent.outcome?.outcome);
  });

  it('phi địa giới: trả lại lúc đang dừng, nơi nhận xử lý tiếp rồi chuyển lần nữa: xã kia nhận được', async () => {
    const { here, there, taken } = opened();
    const dossier = await taken();
    await there.write(dossier, 'dossier.stopped', stopped);
    await there.write(dossier, 'crossArea.moved', moved(1, { reason }));
    await here.write(dossier, 'dossier.resumed', resumed);
    await here.write(dossier, 'crossArea.moved', moved(2, { to: toThat }));
    await there.write(dossier, 'crossArea.moved', moved(3));
    for (const one of await atBoth(dossier))
      expect(one).toMatchObject({
        state: 'processing',
        crossArea: { step: 3 },
        deadline: { pause: null },
        conflicts: [],
      });
  });

  it('phi địa giới: gọi về rồi chuyển lại mà chưa biết xã kia đã nhận và hỏi giấy: hai xã cùng chờ giấy', async () => {
    const { here, there, received } = opened();
    const dossier = await received(toThat);
    there.desk.write({ dossier, type: 'crossArea.moved', payload: moved(3) });
    there.desk.write({ dossier, type: 'supplement.requested', payload: asked });
    await there.push();
    here.desk.write({ dossier, type: 'crossArea.moved', payload: moved(1, { reason, was: 2 }) });
    await here.write(dossier, 'crossArea.moved', moved(2, { to: toThat }));
    for (const one of await atBoth(dossier))
      expect(one).toMatchObject({ state: 'awaiting_supplement', crossArea: { step: 3 } });
  });

  it('phi địa giới: quầy khác bàn giao mà chưa biết dân đã rút: người giữ là việc trong xã, hồ sơ vẫn là đã rút', async () => {
    const { here, there, taken } = opened();
    const dossier = await taken();
    await here.write(dossier, 'dossier.withdrawn', { reason: 'Dân rút' });
    await there.write(dossier, 'dossier.handedOver', { to: 'Phòng Thử nghiệm', list: null });
    const [sender, competent] = await atBoth(dossier);
    for (const one of [sender, competent]) expect(one.state).toBe('withdrawn');
    expect(competent.conflicts).toMatchObject([{ code: 'state_does_not_fit' }]);
  });

  it('phi địa giới: nơi nhận trả kết quả sai về làm lại thì về, dù ở nơi giải quyết có người vừa ghi rút', async () => {
    const { here, there, taken } = opened();
    const dossier = await taken();
    await there.write(dossier, 'processing.finished', finished);
    await there.write(dossier, 'crossArea.moved', moved(4));
    there.desk.write({ dossier, type: 'dossier.withdrawn', payload: { reason: 'Dân rút' } });
    await there.push();
    await here.write(dossier, 'crossArea.moved', moved(3, { reason, was: 4 }));
    for (const one of await atBoth(dossier))
      expect(one).toMatchObject({ state: 'withdrawn', outcome: null, crossArea: { step: 3 } });
  });

  it('phi địa giới: nơi giải quyết thu hồi kết quả nơi nhận đã trao: nơi nhận cũng biết', async () => {
    const { here, there, taken, seen } = opened();
    const dossier = await taken();
    await there.write(dossier, 'processing.finished', finished);
    await there.write(dossier, 'crossArea.moved', moved(4));
    await here.write(dossier, 'result.returned', returned);
    const handOver = (await seen(THAT, dossier))?.returned?.entry;
    await there.write(dossier, 'result.takenBack', { handOver: { ...handOver }, reason });
    for (const one of await atBoth(dossier))
      expect(one).toMatchObject({ state: 'finished', returned: null });
  });
};
