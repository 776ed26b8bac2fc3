import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doAct } from '#server/departments/acts.ts';
import { addDepartment, findDepartment } from '#server/departments/departments.ts';
import { createOwnChain } from '#server/portal/own-chain.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import {
  departmentDossier,
  departmentList,
  departmentPaths,
} from '#shared/protocol/departments.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';
import { formTokenIn, signedInBrowser } from './board-browser.ts';
import { DATA, openDepartment, RESULT, type TestDepartment } from './department-client.ts';
import { openDesk, openOffice, type DirectDesk } from './direct-desk.ts';
import { anyPdf } from './portal-client.ts';
import { accept, OFFICE, startTestProvince, type TestProvince } from './test-province.ts';

const { departments: texts } = boardTextsOf('vi');
const OTHER = 'H00.88';
const NAME = 'Phòng Kinh tế thử';

let province: TestProvince;
let here: DirectDesk;
let there: DirectDesk;
let department: TestDepartment;

const write = async ({ desk, push }: DirectDesk, dossier: string, ...entries: Entry[]) => {
  for (const [type, payload] of entries) desk.write({ type, dossier, payload });
  await push();
};
type Entry = readonly [type: string, payload: object];
const toHands = (to: string): Entry => ['dossier.handedOver', { to, list: null }];
const handedOver = async (at: DirectDesk, to = NAME): Promise<string> => {
  const dossier = accept(at.desk);
  await write(at, dossier, toHands(to));
  return dossier;
};
const listed = async (of: TestDepartment): Promise<readonly string[]> =>
  departmentList
    .parse((await of.ask(departmentPaths.dossiers)).body)
    .dossiers.map(({ dossier }) => dossier);

beforeAll(async () => {
  province = await startTestProvince({ signIns: 1000 }, '2026-11-25T03:00:00.000Z' as Instant);
  await openOffice(province.database, OTHER);
  here = await openDesk(province.database, OFFICE);
  there = await openDesk(province.database, OTHER);
  department = await openDepartment(province, NAME, 'phong-thu', [OFFICE]);
}, 60_000);
afterAll(() => province.remove());

const addNamed = (code: string, name: string, offices: readonly string[] | null, agreed = false) =>
  addDepartment(
    province.database,
    province.surroundings,
    { code, name, procedures: [], offices },
    'thử',
    agreed,
  );

describe('phòng thuộc đơn vị nào thì chỉ thấy hồ sơ của đơn vị ấy', () => {
  it('xã khác bàn giao cho phòng cùng tên: không thấy, không mở, không làm gì được', async () => {
    const own = await handedOver(here);
    const foreign = await handedOver(there);
    expect(await listed(department)).toEqual([own]);
    const path = (template: string) =>
      template.replace(':office', OTHER).replace(':dossier', foreign);
    expect((await department.ask(path(departmentPaths.dossier))).status).toBe(404);
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const act = await department.ask(path(departmentPaths.giveBack), {
      ...sent,
      body: JSON.stringify({ request: 'x-1', officer: 'Lê Thị Thử', reason: 'Nhầm' }),
    });
    expect(act.status).toBe(404);
    const known = await findDepartment(province.database, 'phong-thu');
    if (known === null) throw new Error('phòng phải có');
    const { database, surroundings } = province;
    const chain = createOwnChain({
      database,
      surroundings,
      provinceKey: new Uint8Array(32),
      name: 'Tỉnh',
    });
    expect(
      await doAct({ database, surroundings, chain }, known, {
        office: OTHER,
        dossier: foreign,
        request: 'x-2',
        officer: 'Lê Thị Thử',
        act: { kind: 'give_back', reason: 'Nhầm' },
      }),
    ).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('hai xã có phòng cùng tên được; trùng đơn vị thì không; hồ sơ mang tên ấy từ trước thì hỏi lại', async () => {
    expect(await addNamed('phong-b', NAME, [OFFICE, OTHER])).toMatchObject({
      error: { code: 'name_used' },
    });
    expect(await addNamed('phong-b', NAME, null)).toMatchObject({ error: { code: 'name_used' } });
    expect(await addNamed('phong-b', NAME, [OTHER])).toMatchObject({
      error: { code: 'name_held', dossiers: 1, offices: [OTHER] },
    });
    expect((await addNamed('phong-b', NAME, [OTHER], true)).ok).toBe(true);
    const published = await latestPublication(province.database, null, 'departments');
    expect(published?.data).toMatchObject({
      departments: [
        { code: 'phong-b', offices: [OTHER] },
        { code: 'phong-thu', offices: [OFFICE] },
      ],
    });
  });

  it('trang vận hành: phải chọn đơn vị, và được báo hồ sơ đang mang tên ấy', async () => {
    const board = await signedInBrowser(province);
    const formToken = formTokenIn((await board('/board/departments')).text);
    const add = (fields: Record<string, string>) =>
      board('/board/departments', {
        method: 'POST',
        body: new URLSearchParams({ formToken, code: 'ban-c', name: 'Ban C', ...fields }),
      });
    const nowhere = await add({});
    expect([nowhere.status, nowhere.text.includes(texts.problems.offices_missing)]).toEqual([
      422,
      true,
    ]);
    await handedOver(there, 'Ban C');
    const held = await add({ [`office.${OTHER}`]: 'on' });
    const told = fill(texts.problems.name_held, { count: 1, offices: OTHER });
    expect([held.status, held.text.includes(told), held.text.includes('withHeld')]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await add({ [`office.${OTHER}`]: 'on', withHeld: 'on' })).status).toBe(303);
    expect((await board('/board/departments/ban-c')).text).toContain(OTHER);
  });
});

it('ngừng một phòng: quầy không chọn được nữa, người và phần mềm của phòng không vào được, tên dùng lại được', async () => {
  const name = 'Phòng Gõ Nhầm';
  const wrong = await openDepartment(province, name, 'go-nham');
  const dossier = await handedOver(here, name);
  const page = await wrong.browser();
  expect(await listed(wrong)).toEqual([dossier]);
  const board = await signedInBrowser(province);
  const shown = await board('/board/departments/go-nham');
  expect(shown.text).toContain(fill(texts.stopAbout, { count: 1 }));
  const stop = (fields: object) =>
    board('/board/departments/go-nham/stop', {
      method: 'POST',
      body: new URLSearchParams({ formToken: formTokenIn(shown.text), ...fields }),
    });
  expect((await stop({})).status).toBe(400);
  expect((await stop({ sure: 'on' })).status).toBe(303);
  expect((await wrong.ask(departmentPaths.dossiers)).status).toBe(401);
  expect((await page.go('/department')).text).not.toContain(name);
  expect((await board('/board/departments/go-nham')).text).toContain(
    fill(texts.isStopped, { count: 1 }),
  );
  const published = await latestPublication(province.database, null, 'departments');
  expect(published?.data).toMatchObject({ stopped: [{ name }] });
  expect(JSON.stringify(published?.data)).not.toContain('go-nham');
  expect((await addNamed('go-lai', name, null, true)).ok).toBe(true);
});

it('một việc của đơn vị còn chờ ở Tỉnh: phòng được nói thử lại sau, không phải lỗi hệ thống', async () => {
  const dossier = await handedOver(here);
  await write(here, dossier, ['dossier.teleported', {}]);
  const answer = await department.act(dossier, 'receive', {});
  expect(answer).toMatchObject({ status: 409, body: { error: { code: 'office_entry_waits' } } });
});

it('phòng đã chuyển lại: không thấy kết quả và tệp của phòng khác', async () => {
  const second = await openDepartment(province, 'Phòng Thứ Hai', 'thu-hai');
  const dossier = await handedOver(here);
  await department.did(dossier, 'giveBack', { reason: 'Nhầm phòng' });
  await write(here, dossier, toHands(second.name));
  const pdf = await second.sendFile(anyPdf());
  const xml = await second.sendFile(DATA, 'ket-qua.xml');
  await second.did(dossier, 'finish', { ...RESULT, files: [pdf, xml] });
  const fetched = async (of: TestDepartment, sha256: string) =>
    (
      await fetch(
        new URL(
          departmentPaths.attachment
            .replace(':office', OFFICE)
            .replace(':dossier', dossier)
            .replace(':sha256', sha256),
          province.ready.url,
        ),
        { headers: { authorization: `Bearer ${of.key}` } },
      )
    ).status;
  for (const { sha256 } of [pdf, xml]) {
    expect(await fetched(second, sha256)).toBe(200);
    expect(await fetched(department, sha256)).toBe(404);
  }
  const seen = departmentDossier.parse((await department.look(dossier)).body);
  expect([seen.files, seen.results]).toEqual([[], []]);
});

it('hồ sơ đã hủy sau khi phòng chuyển lại thì không mở được', async () => {
  const dossier = await handedOver(here);
  await department.did(dossier, 'giveBack', { reason: 'Nhầm phòng' });
  expect((await department.look(dossier)).status).toBe(200);
  await write(here, dossier, ['dossier.voided', { reason: 'Nhập nhầm' }]);
  expect((await department.look(dossier)).status).toBe(404);
});

it('yêu cầu bổ sung dài thật dài vẫn gửi được; bị từ chối thì chữ đã gõ còn nguyên', async () => {
  const dossier = await handedOver(here);
  const browser = await department.browser();
  const path = `/department/dossiers/${OFFICE}/${dossier}`;
  const { text } = await browser.go(path);
  const form = /action="[^"]*\/supplement"[\s\S]*?<\/form>/.exec(text)?.[0] ?? '';
  const value = (name: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? '';
  const fields = { formToken: value('formToken'), request: value('request') };
  const items = 'Giấy chứng nhận độc thân '.repeat(310).trim();
  const refused = await browser.post(`${path}/supplement`, { ...fields, items, reason: ' ' });
  expect([refused.status, refused.text.includes(items)]).toEqual([422, true]);
  const asked = await browser.post(`${path}/supplement`, { ...fields, items, reason: 'Thiếu' });
  expect(asked.status).toBe(200);
  const held = departmentDossier.parse((await department.look(dossier)).body);
  expect(held.supplement?.items).toEqual([items]);
});
