import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localTimeOf, type Instant } from '#shared/calendar/local-time.ts';
import { takeResult } from '#server/departments/result-files.ts';
import { err } from '#shared/result.ts';
import { latestPublication } from '#server/publishing/read.ts';
import {
  departmentDossier,
  departmentList,
  departmentPaths,
} from '#shared/protocol/departments.ts';
import { DATA, OFFICER, openDepartment, RESULT, type TestDepartment } from './department-client.ts';
import type { InventedDesk } from './invented-desk.ts';
import { anyPdf } from './portal-client.ts';
import {
  accept,
  acceptance,
  OFFICE,
  startTestProvince,
  type TestProvince,
} from './test-province.ts';

const NAME = 'Phòng Tư pháp thử';

let province: TestProvince;
let department: TestDepartment;
let other: TestDepartment;
let desk: InventedDesk;

beforeAll(async () => {
  province = await startTestProvince({ signIns: 1000 }, '2026-11-25T03:00:00.000Z' as Instant);
  // The invented receptions are of this morning.
  department = await openDepartment(province, NAME);
  other = await openDepartment(province, 'Phòng Khác thử', 'phong-khac');
  desk = await province.enrolDesk('Quầy 1');
}, 60_000);
afterAll(() => province.remove());

let pushed = 0;
const write = async (dossier: string, type: string, payload: object): Promise<void> => {
  desk.write({ type, dossier, payload });
  await desk.pushed(pushed + 1);
  pushed = desk.entries.length;
};

/** Accepted and handed over to the department. */
const handedOver = async (
  to = NAME,
  changes: Parameters<typeof accept>[2] = {},
): Promise<string> => {
  const dossier = accept(desk, undefined, changes);
  await write(dossier, 'dossier.handedOver', { to, list: null });
  return dossier;
};

const stop = {
  reason: 'Chờ cơ quan khác',
  basis: '',
  pausedAt: '2026-11-25T09:30',
  remaining: { unit: 'working_day', days: 1 },
};
const error = (code: string, field: string | null = null) => ({ error: { code, field } });
const lastOf = async (dossier: string) =>
  (await desk.wholeFeed()).filter(({ h }) => h.includes(dossier)).at(-1);

describe('phòng chuyên môn nói với Tỉnh', () => {
  it('thấy hồ sơ bàn giao cho mình, phòng khác thì không biết có', async () => {
    const dossier = await handedOver();
    const { body } = await department.ask(departmentPaths.dossiers);
    expect(departmentList.parse(body).dossiers).toMatchObject([
      { office: OFFICE, dossier, owner: 'Nguyễn Thị Thử', state: 4, inHand: true },
    ]);
    expect((await department.look(dossier)).status).toBe(200);
    expect((await other.look(dossier)).status).toBe(404);
    expect((await other.act(dossier, 'receive', {})).status).toBe(404);
    expect((await other.act(dossier, 'giveBack', { reason: 'x' })).status).toBe(404);
    const listed = departmentList.parse((await other.ask(departmentPaths.dossiers)).body);
    expect(listed.dossiers).toEqual([]);
  });

  it('thấy cả hạn của mình và ngày hẹn trả dân; hỏi thêm thì cả hai cùng dừng', async () => {
    const { deadline } = acceptance();
    const own = {
      rule: { kind: 'same_day' },
      dueAt: localTimeOf('2026-11-26T10:00:00.000Z' as Instant),
    };
    if (deadline.state !== 'promised') throw new Error('a date is promised');
    const dossier = await handedOver(NAME, { deadline: { ...deadline, own } });
    const seen = departmentDossier.parse((await department.look(dossier)).body);
    expect(seen).toMatchObject({ ownDueAt: '2026-11-26T17:00', dueAt: '2026-11-27T17:00' });
    const asked = await department.did(dossier, 'ask', { items: ['Giấy'], reason: 'Thiếu' });
    expect(asked).toMatchObject({ ownDueAt: null, dueAt: null });
    expect((await lastOf(dossier))?.p).toMatch(/"own":\{"remaining":\{"unit":"working_day"/);
  });

  it('báo nhận là một mục của Tỉnh, có thứ tự và phán quyết, ghi phòng và người', async () => {
    const dossier = await handedOver();
    const { confirmed } = await department.did(dossier, 'receive');
    expect(confirmed?.officer).toBe(OFFICER);
    const entry = await lastOf(dossier);
    expect(entry).toMatchObject({ verdict: { kind: 'applied' } });
    expect(JSON.parse(entry?.h ?? '')).toMatchObject({
      type: 'handOver.received',
      officer: OFFICER,
    });
    expect(JSON.parse(entry?.p ?? '')).toMatchObject({
      department: { code: 'phong-thu', name: NAME, officer: OFFICER },
      handOver: { desk: desk.known.desk, seq: desk.entries.length },
    });
    expect((await department.act(dossier, 'receive', {})).body).toEqual(error('received_already'));
  });

  it('yêu cầu bổ sung thì đồng hồ dừng với phần còn lại; hỏi lần nữa thì không được', async () => {
    const dossier = await handedOver();
    const items = ['Giấy chứng sinh', ' Giấy chứng sinh '];
    const asked = await department.did(dossier, 'ask', { items, reason: 'Bản chụp mờ' });
    expect(asked).toMatchObject({ state: 5, supplement: { items: ['Giấy chứng sinh'] } });
    const entry = await lastOf(dossier);
    expect(entry?.p).toMatch(/"pausedAt":"2026-11-25T10:0/);
    expect(entry?.p).toContain('"remaining":{"unit":"working_day"');
    const once = await department.act(dossier, 'ask', { items, reason: 'Nữa' });
    expect(once).toEqual({ status: 409, body: error('state_does_not_fit') });
  });

  it('trả kết quả bằng tệp thật, PDF và XML; gửi lại y nguyên là một lần', async () => {
    const dossier = await handedOver();
    const pdf = await department.sendFile(anyPdf());
    const xml = await department.sendFile(DATA, 'ket-qua.xml');
    const body = { ...RESULT, request: 'tra-1', files: [pdf, xml] };
    const first = await department.act(dossier, 'finish', body);
    const second = await department.act(dossier, 'finish', body);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    const { state, results } = departmentDossier.parse(first.body);
    expect({ state, files: results[0]?.files.map(({ type, held }) => [type, held]) }).toEqual({
      state: 9,
      files: [
        ['application/pdf', true],
        ['application/xml', true],
      ],
    });
    const changed = await department.act(dossier, 'finish', { ...body, note: 'khác' });
    expect(changed).toEqual({ status: 409, body: error('request_used', 'request') });
    const again = await department.act(dossier, 'finish', { ...body, request: 'tra-2' });
    expect(again).toEqual({ status: 409, body: error('state_does_not_fit') });
  });

  it('chuyển lại thì hồ sơ về người đã bàn giao, phòng không ghi thêm được', async () => {
    const dossier = await handedOver();
    const back = await department.did(dossier, 'giveBack', { reason: 'Không thuộc thẩm quyền' });
    expect(back).toMatchObject({ state: 4, inHand: false });
    const late = await department.act(dossier, 'receive', {});
    expect(late).toEqual({ status: 409, body: error('not_in_hand') });
  });

  it('hồ sơ đang dừng, đã rút: không trả kết quả, không hỏi thêm, được nói tại sao', async () => {
    const stopped = await handedOver();
    await write(stopped, 'dossier.stopped', stop);
    const files = [await department.sendFile(anyPdf())];
    const result = await department.act(stopped, 'finish', { ...RESULT, files });
    expect(result).toEqual({ status: 409, body: error('state_does_not_fit') });
    const withdrawn = await handedOver();
    await write(withdrawn, 'dossier.withdrawn', { reason: 'Rút' });
    const asked = await department.act(withdrawn, 'ask', { items: ['Giấy'], reason: 'Thiếu' });
    expect(asked).toEqual({ status: 409, body: error('state_does_not_fit') });
  });

  it('tệp chưa gửi, không phải PDF hay XML, tự chạy, quá lớn: nói đúng ô, không ghi gì', async () => {
    const dossier = await handedOver();
    const finish = async (...files: readonly { name: string; sha256: string }[]) => {
      const { status, body } = await department.act(dossier, 'finish', { ...RESULT, files });
      return [status, body];
    };
    const at = 'files.0.sha256';
    const unsent = { name: 'x.pdf', sha256: 'a'.repeat(64) };
    expect(await finish(unsent)).toEqual([422, error('file_missing', at)]);
    const sent = (text: string) => department.sendFile(Buffer.from(text));
    for (const text of [
      'đây không phải PDF',
      '%PDF-1.4\nhỏng\n%%EOF\n',
      '<a><b></a></b>',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    ])
      expect(await finish(await sent(text))).toEqual([422, error('file_refused', at)]);
    const good = await department.sendFile(anyPdf());
    const bad = await sent('không phải');
    expect(await finish(good, bad)).toEqual([422, error('file_refused', 'files.1.sha256')]);
    expect(await takeResult(new Uint8Array(20_000_001))).toEqual(err('file_too_large'));
    const huge = { name: 'to.pdf', sha256: 'b'.repeat(64) };
    const chunk = departmentPaths.file.replace(':sha256', huge.sha256);
    const large = await department.ask(`${chunk}?offset=0&bytes=99000000`, { method: 'PATCH' });
    expect(large.status).toBe(400);
    const denied = { ...RESULT, outcome: 'denied', files: [good] };
    expect((await department.act(dossier, 'finish', denied)).body).toEqual(
      error('reason_missing', 'note'),
    );
    expect((await department.act(dossier, 'finish', { ...RESULT, files: [] })).status).toBe(400);
    expect(departmentDossier.parse((await department.look(dossier)).body).state).toBe(4);
  });

  it('ô thiếu, ô lạ, mã lạ đều bị nói; khóa lạ hoặc đã ngừng thì không nghe', async () => {
    const dossier = await handedOver();
    const empty = await department.act(dossier, 'ask', { items: [' '], reason: 'x' });
    expect(empty).toEqual({ status: 422, body: error('field_missing', 'items') });
    const strange = await department.act(dossier, 'receive', { thừa: 1 });
    expect(strange.status).toBe(400);
    expect((await department.look('khong-co')).status).toBe(404);
    const headers = { authorization: 'Bearer khongphaikhoacuaphongnao' };
    const stranger = await department.ask(departmentPaths.dossiers, { headers });
    expect(stranger).toEqual({
      status: 401,
      body: error('department_key_invalid', 'authorization'),
    });
    await province.database.query(
      "update department_key set stopped_at = now() where department = 'phong-khac'",
    );
    expect((await other.ask(departmentPaths.dossiers)).status).toBe(401);
  });

  it('quầy được biết tên phòng và thủ tục của phòng qua bản công bố', async () => {
    const published = await latestPublication(province.database, null, 'departments');
    expect(published?.data).toMatchObject({
      departments: [
        { code: 'phong-khac' },
        { code: 'phong-thu', name: NAME, procedures: ['1.001193'] },
      ],
    });
  });
});
