import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { plainArrival } from '#shared/contract/intake-form.ts';
import type { FinishForm } from '#shared/contract/result-forms.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, type TestDesk } from '../desk/test-desk.ts';
import { OFFICE, startTestProvince, type TestProvince } from '../server/test-province.ts';
import { codesAt, folded, sync } from './department-stage.ts';
import { addSecondOffice, codeFor, OTHER, OTHER_NAME } from './second-office.ts';

const MORNING = '2026-11-23T08:00' as LocalDateTime;
const paper = { how: 'hand', reference: 'Trần Văn Mẫu' } as const;

const granted: FinishForm = {
  outcome: 'granted',
  note: '',
  results: [{ name: 'Giấy khai sinh', number: '12/2026', originals: 1, copies: 0 }],
  files: [],
};

let province: TestProvince;
let here: TestDesk;
let there: TestDesk;

const seated = async (office: string, deskName: string): Promise<TestDesk> => {
  const desk = await openTestDesk(MORNING, onALine({ withFiles: true }));
  const code = await codeFor(province, office);
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName });
  await sitDown(desk, 0);
  return desk;
};

/** The province carries on behind an answer: the other desk asks until it is there. */
const told = async (from: TestDesk, to: TestDesk, seen: () => boolean): Promise<void> => {
  await sync(from);
  await expect
    .poll(
      async () => {
        await sync(to);
        return seen();
      },
      { timeout: 15_000, interval: 100 },
    )
    .toBe(true);
};

const stepAt = (desk: TestDesk, id: string): number =>
  desk.store.read.dossier(id)?.crossArea?.step ?? 0;

let last = 0;
const received = async (): Promise<string> => {
  last += 1;
  const id = `019abc00-0000-7000-8000-${String(last).padStart(12, '0')}`;
  const arrival = { ...plainArrival, crossArea: true, receiving: 'Xã Thử', competent: OTHER_NAME };
  await here.must('intake.accept', { draft: id, form: birthForm({ arrival }) });
  return id;
};

const sent = async (): Promise<string> => {
  const id = await received();
  await here.must('crossArea.send', { id, to: OTHER, paper });
  await told(here, there, () => stepAt(there, id) === 2);
  return id;
};

const placeOf = async (desk: TestDesk, id: string): Promise<string | undefined> =>
  (await desk.must('crossArea.lists', {})).find(({ rows }) => rows.some((row) => row.id === id))
    ?.place;

/** What F4 says is to be handed out. */
const waitsAt = async (desk: TestDesk): Promise<readonly string[]> =>
  (await desk.must('results.list', { text: '', offset: 0, limit: 50 })).rows.map(
    ({ row }) => row.id,
  );

beforeAll(async () => {
  province = await startTestProvince({}, instantOfLocal(MORNING));
  await addSecondOffice(province);
  here = await seated(OFFICE, 'Quầy xã Thử');
  there = await seated(OTHER, 'Quầy xã Mẫu');
}, 60_000);
afterAll(async () => {
  for (const desk of [here, there]) {
    await desk.line.close();
    desk.end();
  }
  await province.remove();
});

describe('hồ sơ phi địa giới giữa hai xã', () => {
  it('nơi giải quyết được chọn trong danh sách của Tỉnh, không có chính mình', async () => {
    const id = await received();
    expect(await here.must('crossArea.view', { id })).toMatchObject({
      acts: ['send'],
      offices: [{ code: OTHER, name: OTHER_NAME }],
      competent: OTHER_NAME,
    });
    expect(await placeOf(here, id)).toBe('to_send');
    expect(await here.ask('crossArea.send', { id, to: OFFICE, paper })).toMatchObject({
      error: { code: 'cross_area_own_office' },
    });
  });

  it('đi, được nhận, xong, về, trả dân; ngày hẹn không đổi; danh sách hai bên đi theo', async () => {
    const id = await sent();
    expect(await placeOf(here, id)).toBe('under_way');
    expect(await placeOf(there, id)).toBe('came');
    expect(await codesAt(there, id)).toEqual(['cross_area_came']);
    const promised = folded(here, id).deadline.dueAt;
    expect(folded(there, id)).toMatchObject({
      number: folded(here, id).number,
      deadline: { dueAt: promised },
    });
    expect((await there.must('work.view', { id })).acts).toEqual([]);
    expect(await here.ask('work.stop', { id, reason: 'Chờ', basis: '' })).toMatchObject({
      ok: false,
    });

    await there.must('crossArea.take', { id });
    await there.must('work.handOver', { id, to: 'Phòng Tư pháp' });
    // A paper of that office's own, on a dossier that another one took in.
    await there.must('dossierSlips.print', { dossier: id, kind: 'control_sheet' });
    expect(there.drawn.at(-1)?.data).toMatchObject({
      office: { superior: OTHER_NAME },
      handOvers: [{ from: { officer: '' } }, { to: { office: 'Phòng Tư pháp' } }],
    });
    await told(there, here, () => stepAt(here, id) === 3);
    expect(await placeOf(there, id)).toBe('in_work');
    await there.must('results.finish', { id, form: granted });
    await told(there, here, () => folded(here, id).state === 'finished');
    expect(await waitsAt(here)).toEqual([]);
    await there.must('crossArea.sendResult', { id, paper });
    await told(there, here, () => stepAt(here, id) === 4);
    expect(await placeOf(here, id)).toBe('to_hand_out');
    expect(await waitsAt(here)).toEqual([id]);
    expect(await waitsAt(there)).toEqual([]);
    expect(folded(here, id)).toMatchObject({ state: 'finished', deadline: { dueAt: promised } });
    expect(folded(here, id).conflicts).toEqual([]);
  });

  it('trả lại thì nơi nhận được báo, kèm lý do', async () => {
    const id = await sent();
    await there.must('crossArea.giveBack', { id, reason: 'Không thuộc thẩm quyền' });
    await told(there, here, () => stepAt(here, id) === 1);
    expect(await codesAt(here, id)).toEqual(['cross_area_sent_back']);
    expect(folded(here, id).crossArea?.sentBack).toEqual({
      reason: 'Không thuộc thẩm quyền',
      by: OTHER_NAME,
    });
    expect(await placeOf(there, id)).toBeUndefined();
  });

  it('quét số của hồ sơ chuyển đến thì tìm thấy', async () => {
    const id = await sent();
    const { number } = folded(there, id);
    expect(there.store.read.dossierByNumber(number ?? '')?.id).toBe(id);
  });
});
