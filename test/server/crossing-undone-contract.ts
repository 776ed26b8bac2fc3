/** What is undone of a dossier that two offices share, before and after the other office works by it. */
import { expect, it } from 'vitest';
import {
  finished,
  moved,
  OTHER,
  reason,
  THAT,
  THIS,
  toOther,
  toThat,
  type CrossingOffices,
  type Writer,
} from './crossing-offices.ts';

export const crossingUndoneContract = (opened: () => CrossingOffices): void => {
  it('phi địa giới: việc hoàn tác thì bên kia cũng thôi', async () => {
    const { there, seen, taken } = opened();
    const dossier = await taken();
    await there.write(dossier, 'dossier.withdrawn', { reason: 'Nhầm hồ sơ' });
    expect(await seen(THIS, dossier)).toMatchObject({ state: 'withdrawn' });
    const seq = there.desk.entries.length;
    await there.write(dossier, 'command.undone', { epoch: 1, seq, reason: 'Nhầm' });
    expect(await seen(THIS, dossier)).toMatchObject({ state: 'accepted', conflicts: [] });
  });

  it('phi địa giới: lần chuyển Tỉnh đã mang đi thì hoàn tác muộn không kéo về; hai bên vẫn như nhau, có người được báo', async () => {
    const { here, there, seen, received } = opened();
    const late = async (writer: Writer, dossier: string, seq: number) =>
      writer.write(dossier, 'command.undone', { epoch: 1, seq, reason: 'Nhầm' });
    const stands = (step: number, told: boolean) => ({
      crossArea: { step },
      conflicts: told ? [{ code: 'undone_after_sending' }] : [],
    });
    const sent = await received(toThat);
    await late(here, sent, here.desk.entries.length);
    expect(await seen(THIS, sent)).toMatchObject(stands(2, true));
    expect(await seen(THAT, sent)).toMatchObject(stands(2, false));

    const given = await received(toThat);
    await there.write(given, 'crossArea.moved', moved(1, { reason }));
    const back = there.desk.entries.length;
    await here.write(given, 'crossArea.moved', moved(2, { to: toOther }));
    await late(there, given, back);
    expect(await seen(THAT, given)).toMatchObject(stands(1, true));
    expect(await seen(OTHER, given)).toMatchObject(stands(2, false));

    const called = await received(toThat);
    await here.write(called, 'crossArea.moved', moved(1, { reason }));
    const callBack = here.desk.entries.length;
    await here.write(called, 'crossArea.moved', moved(2, { to: toOther }));
    await late(here, called, callBack);
    expect(await seen(THIS, called)).toMatchObject({
      ...stands(2, true),
      crossArea: { step: 2, to: toOther },
    });
    expect(await seen(THAT, called)).toMatchObject({ crossArea: { step: 1 } });
  });

  it('phi địa giới: hoàn tác cùng về với lần chuyển thì xã kia không biết có; chuyển lại được', async () => {
    const { here, seen, received } = opened();
    const dossier = await received(null);
    const payload = moved(2, { to: toThat });
    here.desk.write({ dossier, type: 'crossArea.moved', payload });
    const seq = here.desk.entries.length;
    await here.write(dossier, 'command.undone', { epoch: 1, seq, reason: 'Nhầm' });
    expect(await seen(THIS, dossier)).toMatchObject({ crossArea: { step: 1 }, conflicts: [] });
    expect(await seen(THAT, dossier)).toBeNull();
    await here.write(dossier, 'crossArea.moved', payload);
    expect(await seen(THAT, dossier)).toMatchObject({ crossArea: { step: 2 } });
  });

  it('phi địa giới: chưa chia với xã nào thì hoàn tác như mọi việc khác', async () => {
    const { here, seen, received } = opened();
    const dossier = await received(null);
    const seq = here.desk.entries.length;
    await here.write(dossier, 'command.undone', { epoch: 1, seq, reason: 'Nhầm' });
    expect(await seen(THIS, dossier)).toMatchObject({ crossArea: null, conflicts: [] });
  });

  it('phi địa giới: lần chuyển không có hiệu lực thì vẫn không, dù việc rút đã được hoàn tác; chuyển lại thì đi', async () => {
    const { here, seen, received } = opened();
    for (const pushedTogether of [false, true]) {
      const dossier = await received(null);
      const sent = moved(2, { to: toThat });
      const withdrawn = here.desk.entries.length + 1;
      if (pushedTogether)
        here.desk.write({ dossier, type: 'dossier.withdrawn', payload: { reason: 'Dân rút' } });
      else await here.write(dossier, 'dossier.withdrawn', { reason: 'Dân rút' });
      // Of a colleague who did not know of it.
      await here.write(dossier, 'crossArea.moved', sent);
      await here.write(dossier, 'command.undone', { epoch: 1, seq: withdrawn, reason: 'Nhầm' });
      expect(await seen(THIS, dossier)).toMatchObject({
        state: 'accepted',
        crossArea: { step: 1, to: null },
        conflicts: [{ code: 'cross_area_moved_twice' }],
      });
      expect(await seen(THAT, dossier)).toBeNull();
      await here.write(dossier, 'crossArea.moved', sent);
      for (const office of [THIS, THAT])
        expect(await seen(office, dossier)).toMatchObject({ crossArea: { step: 2 } });
    }
  });

  it('phi địa giới: nhận giải quyết sau khi dân rút thì không tính, dù việc rút được hoàn tác; nhận lại thì tính', async () => {
    const { here, there, seen, received } = opened();
    const dossier = await received(toThat);
    await here.write(dossier, 'dossier.withdrawn', { reason: 'Dân rút' });
    const withdrawn = here.desk.entries.length;
    await there.write(dossier, 'crossArea.moved', moved(3));
    await here.write(dossier, 'command.undone', { epoch: 1, seq: withdrawn, reason: 'Nhầm' });
    for (const office of [THIS, THAT])
      expect(await seen(office, dossier)).toMatchObject({
        state: 'accepted',
        crossArea: { step: 2 },
        conflicts: office === THAT ? [{ code: 'cross_area_moved_twice' }] : [],
      });
    await there.write(dossier, 'crossArea.moved', moved(3));
    for (const office of [THIS, THAT])
      expect(await seen(office, dossier)).toMatchObject({ crossArea: { step: 3 } });
  });

  it('phi địa giới: kết quả đã chuyển về thì hoàn tác muộn không rút được; có người được báo, kết quả sai thì nơi nhận gửi lại', async () => {
    const { here, there, seen, taken } = opened();
    const dossier = await taken();
    await there.write(dossier, 'processing.finished', finished);
    const seq = there.desk.entries.length;
    await there.write(dossier, 'crossArea.moved', moved(4));
    await there.write(dossier, 'command.undone', { epoch: 1, seq, reason: 'Nhầm' });
    for (const office of [THIS, THAT])
      expect(await seen(office, dossier)).toMatchObject({
        state: 'finished',
        outcome: { outcome: 'granted' },
        crossArea: { step: 4 },
        conflicts: office === THAT ? [{ code: 'undone_after_sending' }] : [],
      });
    await here.write(dossier, 'crossArea.moved', moved(3, { reason, was: 4 }));
    for (const office of [THIS, THAT])
      expect(await seen(office, dossier)).toMatchObject({
        state: 'processing',
        outcome: null,
        crossArea: { step: 3 },
      });
  });
};
