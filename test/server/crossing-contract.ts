/** A dossier that two offices share, on any database behind the province: what each sees, and that nobody else sees anything. */
import { expect, it } from 'vitest';
import { officesPublication } from '#shared/protocol/offices-publication.ts';
import { carryFrom } from '#server/crossing/carry.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Database } from '#server/store/database.ts';
import {
  finished,
  moved,
  openCrossingOffices,
  OTHER,
  reason,
  THAT,
  THIS,
  toOther,
  toThat,
  type CrossingOffices,
} from './crossing-offices.ts';
import { crossingOrderContract } from './crossing-order-contract.ts';
import { crossingUndoneContract } from './crossing-undone-contract.ts';
import { accept } from './test-province.ts';

const asked = {
  items: ['Bản sao hộ chiếu'],
  reason: 'Mờ',
  pausedAt: '2026-11-24T09:00',
  remaining: { unit: 'working_day', days: 1 },
};
const brought = { items: asked.items, resumedAt: '2026-11-24T10:00', dueAt: '2026-11-27T17:00' };
const returned = {
  returnedAt: '2026-11-24T11:00',
  receiver: { name: 'Nguyễn Thị Thử', idNumber: '', as: 'owner' },
  how: 'office',
};

export const crossingContract = (database: () => Database): void => {
  let offices: CrossingOffices;

  it('phi địa giới: hai xã của một tỉnh biết nhau qua bản công bố', async () => {
    offices = await openCrossingOffices(database());
    const published = await latestPublication(database(), null, 'offices');
    const known = officesPublication.parse(published?.data).offices.map(({ code }) => code);
    expect(known).toEqual(expect.arrayContaining([THIS, THAT, OTHER]));
  });

  it('phi địa giới: chưa chuyển thì xã kia không biết có; chuyển rồi thì chỉ xã ấy biết', async () => {
    const { here, seen, received } = offices;
    const dossier = await received(null);
    await here.write(dossier, 'fee.taken', { amount: 8000, method: 'cash', receiptSerial: null });
    expect(await seen(THAT, dossier)).toBeNull();
    await here.write(dossier, 'crossArea.moved', moved(2, { to: toThat }));
    const sent = await seen(THIS, dossier);
    expect(await seen(THAT, dossier)).toMatchObject({
      state: 'accepted',
      number: sent?.number,
      deadline: { dueAt: sent?.deadline.dueAt },
      crossArea: { step: 2, from: { code: THIS }, to: { code: THAT } },
      // Of the story there, nothing but that it came.
      story: [{ type: 'crossArea.arrived', officer: null }],
      fees: { taken: [] },
      conflicts: [],
    });
    expect(await seen(OTHER, dossier)).toBeNull();
  });

  it('phi địa giới: xã kia nhận, hỏi thêm, xong, chuyển kết quả; nơi nhận trả dân; hai bên như nhau', async () => {
    const { here, there, seen, taken } = offices;
    const dossier = await taken();
    expect(await seen(THIS, dossier)).toMatchObject({ crossArea: { step: 3, from: null } });
    await there.write(dossier, 'supplement.requested', asked);
    expect(await seen(THIS, dossier)).toMatchObject({
      state: 'awaiting_supplement',
      fromDepartments: { asked: { department: { code: THAT } } },
    });
    await here.write(dossier, 'supplement.received', brought);
    expect(await seen(THAT, dossier)).toMatchObject({
      state: 'processing',
      deadline: { dueAt: brought.dueAt, pause: null },
    });
    await there.write(dossier, 'processing.finished', finished);
    await there.write(dossier, 'crossArea.moved', moved(4));
    expect(await seen(THIS, dossier)).toMatchObject({ state: 'finished', crossArea: { step: 4 } });
    await here.write(dossier, 'result.returned', returned);
    for (const office of [THIS, THAT])
      expect(await seen(office, dossier)).toMatchObject({ state: 'returned', conflicts: [] });
  });

  it('phi địa giới: trả lại thì có lý do; từ đó hồ sơ không còn là việc của xã kia', async () => {
    const { here, there, seen, received } = offices;
    const dossier = await received(toThat);
    await there.write(dossier, 'crossArea.moved', moved(1, { reason }));
    expect(await seen(THIS, dossier)).toMatchObject({
      crossArea: { step: 1, to: null, sentBack: { reason } },
    });
    await here.write(dossier, 'dossier.withdrawn', { reason: 'Dân rút' });
    expect(await seen(THAT, dossier)).toMatchObject({ state: 'accepted' });
  });

  it('phi địa giới: trả lại rồi chuyển lần nữa, sang xã khác', async () => {
    const { here, there, seen, received } = offices;
    const dossier = await received(toThat);
    await there.write(dossier, 'crossArea.moved', moved(1, { reason }));
    await here.write(dossier, 'crossArea.moved', moved(2, { to: toOther }));
    expect(await seen(OTHER, dossier)).toMatchObject({ crossArea: { step: 2 } });
    // What the first one still writes reaches nobody.
    await there.write(dossier, 'processing.finished', finished);
    expect(await seen(THIS, dossier)).toMatchObject({ state: 'accepted', outcome: null });
  });

  it('phi địa giới: Tỉnh bị đưa về hôm trước, quên hết đường đi: mang lại từ đầu, kết quả vẫn về nơi nhận', async () => {
    const { here, there, carryAll, seen, taken } = offices;
    const dossier = await taken();
    await there.write(dossier, 'crossArea.moved', moved(1, { reason }));
    await here.write(dossier, 'crossArea.moved', moved(2, { to: toThat }));
    await there.write(dossier, 'crossArea.moved', moved(3));
    for (const what of ['delete from carried_entry', 'delete from crossing'])
      await database().query(what, []);
    await database().query('update carried_until set ord = 0', []);
    await carryAll();
    await there.write(dossier, 'processing.finished', finished);
    await there.write(dossier, 'crossArea.moved', moved(4));
    expect(await seen(THIS, dossier)).toMatchObject({
      state: 'finished',
      crossArea: { step: 4 },
      conflicts: [],
    });
  });

  it('phi địa giới: nơi nhận đã hủy hồ sơ mà quầy khác vừa chuyển đi: nơi kia biết là đã hủy', async () => {
    const { here, seen, received } = offices;
    const dossier = await received(toThat);
    await here.write(dossier, 'dossier.voided', { reason: 'Nhận nhầm' });
    for (const office of [THIS, THAT])
      expect(await seen(office, dossier)).toMatchObject({ voided: { reason: 'Nhận nhầm' } });
  });

  it('phi địa giới: nơi không có trong tỉnh, hay chính mình: trả lại nơi nhận, nói vì sao', async () => {
    const { seen, received } = offices;
    for (const code of ['H99.99', THIS]) {
      const dossier = await received({ code, name: 'Xã nào đó' });
      expect(await seen(THIS, dossier)).toMatchObject({
        crossArea: { step: 1, sentBack: { reason: expect.stringContaining('Tỉnh') as string } },
      });
    }
  });

  it('phi địa giới: không ai đưa được hồ sơ đè lên hồ sơ của xã khác', async () => {
    const { here, there, seen } = offices;
    const own = accept(there.desk);
    await there.write(own, 'dossier.withdrawn', { reason: 'Dân rút' });
    accept(here.desk, own);
    await here.write(own, 'crossArea.moved', moved(2, { to: toThat }));
    expect(await seen(THAT, own)).toMatchObject({ state: 'withdrawn', crossArea: null });
    expect(await seen(THIS, own)).toMatchObject({ crossArea: { step: 1 } });
  });

  it('phi địa giới: hai người cùng mang một lúc thì mỗi mục vẫn sang một lần', async () => {
    const { ports, here, seen } = offices;
    const dossier = accept(here.desk);
    here.desk.write({ dossier, type: 'crossArea.moved', payload: moved(1) });
    here.desk.write({ dossier, type: 'crossArea.moved', payload: moved(2, { to: toThat }) });
    await here.push();
    await Promise.all([carryFrom(ports, THIS), carryFrom(ports, THIS)]);
    expect((await seen(THAT, dossier))?.story).toHaveLength(1);
  });

  crossingUndoneContract(() => offices);
  crossingOrderContract(() => offices);
};
