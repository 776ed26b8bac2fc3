/** A dossier that two offices share, on any database behind the province: what each sees, and that nobody else sees anything. */
import { expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { officesPublication } from '#shared/protocol/offices-publication.ts';
import { carryFrom, type CarryPorts } from '#server/crossing/carry.ts';
import { officesUnread } from '#server/crossing/crossings.ts';
import { createOwnChain } from '#server/portal/own-chain.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Database } from '#server/store/database.ts';
import { loadStories } from '#server/store/ledger/stories.ts';
import { openDesk, openOffice, surroundings, type DirectDesk } from './direct-desk.ts';
import { accept } from './test-province.ts';

const THIS = 'H00.81';
const THAT = 'H00.82';
const OTHER = 'H00.83';

const reason = 'Không thuộc thẩm quyền';
const finished = { outcome: 'granted', finishedAt: '2026-11-24T09:00', note: '' };
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

interface Writer extends DirectDesk {
  readonly write: (dossier: string, type: string, payload: object) => Promise<void>;
}

export const crossingContract = (database: () => Database): void => {
  let ports: CarryPorts;
  let here: Writer;
  let there: Writer;

  const writerIn = async (office: string): Promise<Writer> => {
    const opened = await openDesk(database(), office);
    let pushed = 0;
    return {
      ...opened,
      write: async (dossier, type, payload) => {
        opened.desk.write({ type, dossier, payload });
        await opened.push(pushed + 1);
        pushed = opened.desk.entries.length;
        await carryAll();
      },
    };
  };
  const carryAll = async (): Promise<void> => {
    // Twice: what was written in the other office is looked through as well.
    for (let round = 0; round < 2; round += 1)
      for (const office of await officesUnread(database())) await carryFrom(ports, office);
  };
  const seen = async (office: string, dossier: string): Promise<Dossier | null> =>
    (await loadStories(database(), office, [dossier])).get(dossier)?.dossier ?? null;

  const moved = (step: number, more: object = {}) => ({ step, office: '–', ...more });
  const received = async (to: object | null): Promise<string> => {
    const dossier = accept(here.desk);
    await here.write(dossier, 'crossArea.moved', moved(1));
    if (to !== null) await here.write(dossier, 'crossArea.moved', moved(2, { to }));
    return dossier;
  };
  const toThat = { code: THAT, name: 'UBND xã Mẫu' };
  const toOther = { code: OTHER, name: 'UBND xã Khác' };
  const taken = async (): Promise<string> => {
    const dossier = await received(toThat);
    await there.write(dossier, 'crossArea.moved', moved(3));
    return dossier;
  };

  it('phi địa giới: hai xã của một tỉnh biết nhau qua bản công bố', async () => {
    for (const office of [THIS, THAT, OTHER]) await openOffice(database(), office);
    const chain = createOwnChain({
      database: database(),
      surroundings,
      provinceKey: new Uint8Array(32),
      name: 'Tỉnh',
    });
    ports = { database: database(), surroundings, chain };
    here = await writerIn(THIS);
    there = await writerIn(THAT);
    const published = await latestPublication(database(), null, 'offices');
    const { offices } = officesPublication.parse(published?.data);
    expect(offices.map(({ code }) => code)).toEqual(expect.arrayContaining([THIS, THAT, OTHER]));
  });

  it('phi địa giới: chưa chuyển thì xã kia không biết có; chuyển rồi thì chỉ xã ấy biết', async () => {
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
    const dossier = await received(toThat);
    await there.write(dossier, 'crossArea.moved', moved(1, { reason }));
    expect(await seen(THIS, dossier)).toMatchObject({
      crossArea: { step: 1, to: null, sentBack: { reason } },
    });
    await here.write(dossier, 'dossier.withdrawn', { reason: 'Dân rút' });
    expect(await seen(THAT, dossier)).toMatchObject({ state: 'accepted' });
  });

  it('phi địa giới: trả lại rồi chuyển lần nữa, sang xã khác', async () => {
    const dossier = await received(toThat);
    await there.write(dossier, 'crossArea.moved', moved(1, { reason }));
    await here.write(dossier, 'crossArea.moved', moved(2, { to: toOther }));
    expect(await seen(OTHER, dossier)).toMatchObject({ crossArea: { step: 2 } });
    // What the first one still writes reaches nobody.
    await there.write(dossier, 'processing.finished', finished);
    expect(await seen(THIS, dossier)).toMatchObject({ state: 'accepted', outcome: null });
  });

  it('phi địa giới: Tỉnh bị đưa về hôm trước, quên hết đường đi: mang lại từ đầu, kết quả vẫn về nơi nhận', async () => {
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
    const dossier = await received(toThat);
    await here.write(dossier, 'dossier.voided', { reason: 'Nhận nhầm' });
    for (const office of [THIS, THAT])
      expect(await seen(office, dossier)).toMatchObject({ voided: { reason: 'Nhận nhầm' } });
  });

  it('phi địa giới: nơi không có trong tỉnh, hay chính mình: trả lại nơi nhận, nói vì sao', async () => {
    for (const code of ['H99.99', THIS]) {
      const dossier = await received({ code, name: 'Xã nào đó' });
      expect(await seen(THIS, dossier)).toMatchObject({
        crossArea: { step: 1, sentBack: { reason: expect.stringContaining('Tỉnh') as string } },
      });
    }
  });

  it('phi địa giới: không ai đưa được hồ sơ đè lên hồ sơ của xã khác', async () => {
    const own = accept(there.desk);
    await there.write(own, 'dossier.withdrawn', { reason: 'Dân rút' });
    accept(here.desk, own);
    await here.write(own, 'crossArea.moved', moved(2, { to: toThat }));
    expect(await seen(THAT, own)).toMatchObject({ state: 'withdrawn', crossArea: null });
    expect(await seen(THIS, own)).toMatchObject({ crossArea: { step: 1 } });
  });

  it('phi địa giới: việc hoàn tác thì bên kia cũng thôi', async () => {
    const dossier = await taken();
    await there.write(dossier, 'dossier.withdrawn', { reason: 'Nhầm hồ sơ' });
    expect(await seen(THIS, dossier)).toMatchObject({ state: 'withdrawn' });
    const seq = there.desk.entries.length;
    await there.write(dossier, 'command.undone', { epoch: 1, seq, reason: 'Nhầm' });
    expect(await seen(THIS, dossier)).toMatchObject({ state: 'accepted', conflicts: [] });
  });

  it('phi địa giới: lần chuyển Tỉnh đã mang đi thì hoàn tác muộn không kéo về; hai bên vẫn như nhau, có người được báo', async () => {
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
    const dossier = await received(null);
    const seq = here.desk.entries.length;
    await here.write(dossier, 'command.undone', { epoch: 1, seq, reason: 'Nhầm' });
    expect(await seen(THIS, dossier)).toMatchObject({ crossArea: null, conflicts: [] });
  });

  it('phi địa giới: lần chuyển không có hiệu lực thì vẫn không, dù việc rút đã được hoàn tác; chuyển lại thì đi', async () => {
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

  it('phi địa giới: hai người cùng mang một lúc thì mỗi mục vẫn sang một lần', async () => {
    const dossier = accept(here.desk);
    here.desk.write({ dossier, type: 'crossArea.moved', payload: moved(1) });
    here.desk.write({ dossier, type: 'crossArea.moved', payload: moved(2, { to: toThat }) });
    await here.push();
    await Promise.all([carryFrom(ports, THIS), carryFrom(ports, THIS)]);
    expect((await seen(THAT, dossier))?.story).toHaveLength(1);
  });
};
