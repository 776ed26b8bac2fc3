import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '#server/publishing/publish.ts';
import { instantNow } from '#server/surroundings.ts';
import { addDays, localDayOf } from '#shared/calendar/local-time.ts';
import { seedProcedures } from '#shared/catalogue/seed/seed.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { lodgeRefusalCodes, portalPaths, portalStanding } from '#shared/protocol/portal.ts';
import { Browser } from './cookie-browser.ts';
import type { InventedDesk } from './invented-desk.ts';
import { anyPdf, lodging, openPortal, type TestPortal } from './portal-client.ts';
import { acceptance, OFFICE, startTestProvince, type TestProvince } from './test-province.ts';

const { portal: texts } = boardTextsOf('vi');

let province: TestProvince;
let portal: TestPortal;
let desk: InventedDesk;

beforeAll(async () => {
  province = await startTestProvince({ signIns: 1000 });
  portal = await openPortal(province);
  desk = await province.enrolDesk('Quầy 1');
}, 60_000);
afterAll(() => province.remove());

const refused = async (changes: object, office?: string) => {
  const { status, body } = await portal.lodge(lodging(province, changes), office);
  return { status, body };
};

/** A catalogue in which its last day was yesterday. */
const endProcedure = async (code: string): Promise<void> => {
  const publishedAt = instantNow(province.surroundings);
  const today = localDayOf(publishedAt);
  const procedures = seedProcedures().map((procedure) =>
    procedure.code === code ? { ...procedure, effectiveTo: addDays(today, -1) } : procedure,
  );
  await province.database.transaction((tx) =>
    publish(tx, {
      office: null,
      kind: 'catalogue',
      data: { procedures },
      publishedAt,
      effectiveFrom: today,
    }),
  );
};

const error = (code: string, field: string | null) => ({ error: { code, field } });

describe('cổng gửi hồ sơ trực tuyến đến Tỉnh', () => {
  it('được số của dải 0 theo thứ tự trong ngày, ở trạng thái mới đăng ký', async () => {
    const first = await portal.lodged();
    const second = await portal.lodged();
    expect(first).toMatchObject({ state: 1, receivedAt: null, dueAt: null, papers: [] });
    const counters = [first, second].map(({ number }) => Number(number.split('-').at(-1)));
    expect(counters[0]).toBeLessThan(1000);
    expect(counters[1]).toBe((counters[0] ?? 0) + 1);
  });

  it('gửi lại y nguyên thì vẫn là hồ sơ ấy; cùng mã mà khác nội dung thì không nhận', async () => {
    const body = lodging(province);
    const first = await portal.lodge(body);
    const [second, third] = await Promise.all([portal.lodge(body), portal.lodge(body)]);
    expect([first.status, second.status, third.status]).toEqual([201, 200, 200]);
    expect(second.body).toEqual(first.body);
    const other = await portal.lodge({ ...body, request: 'Xin thêm hai bản' });
    expect(other).toEqual({ status: 409, body: error('reference_used', 'reference') });
  });

  it('số mà một hồ sơ gửi trực tuyến đã mang thì không cấp lại, dù Tỉnh đã quên lần gửi ấy', async () => {
    const before = await portal.lodged();
    await province.database.query('delete from online_dossier where dossier = $1', [
      before.dossier,
    ]);
    expect((await portal.lodged()).number).not.toBe(before.number);
  });

  it('hai lần gửi cùng lúc chỉ thành một hồ sơ', async () => {
    const body = lodging(province);
    const answers = await Promise.all([1, 2, 3].map(() => portal.lodge(body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    const dossiers = answers.map((answer) => portalStanding.parse(answer.body).dossier);
    expect(new Set(dossiers).size).toBe(1);
  });

  it('tệp chưa gửi, khai sai, sai loại đều bị nói đúng ô', async () => {
    const file = await portal.sendFile(anyPdf());
    const paper = (files: readonly object[]) => ({ papers: [{ name: 'Tờ khai', files }] });
    const at = 'papers.0.files.0';
    const unsent = { ...file, sha256: 'a'.repeat(64) };
    expect((await refused(paper([unsent]))).body).toEqual(error('file_missing', at));
    expect((await refused(paper([{ ...file, bytes: 1 }]))).body).toEqual(error('file_differs', at));
    const picture = { ...file, type: 'image/jpeg' };
    expect((await refused(paper([picture]))).body).toEqual(error('file_differs', at));
    const text = await portal.sendFile(Buffer.from('đây không phải PDF'));
    expect((await refused(paper([text]))).body).toEqual(error('file_refused', at));
    const large = await portal.sendFile(
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400_000)]),
    );
    expect((await refused(paper([large]))).status).toBe(422);
    expect((await portal.lodged(paper([file]))).state).toBe(1);
  });

  it('thủ tục không có, đã hết hiệu lực, không nhận trực tuyến, sai trường hợp, trả quá lệ phí', async () => {
    expect(await refused({ procedureCode: '9.999999' })).toEqual({
      status: 422,
      body: error('procedure_unknown', 'procedureCode'),
    });
    await endProcedure('1.000656');
    expect((await refused({ procedureCode: '1.000656' })).body).toEqual(
      error('procedure_ended', 'procedureCode'),
    );
    expect((await portal.lodged({ submittedAt: '2019-01-01T00:00:00Z' })).state).toBe(1);
    expect((await refused({ caseIndex: 99 })).body).toEqual(error('case_unknown', 'caseIndex'));
    const ahead = new Date(province.surroundings.now() + 3_600_000).toISOString();
    expect((await refused({ submittedAt: ahead })).body).toEqual(
      error('submitted_in_future', 'submittedAt'),
    );
    const payment = { amount: 5000, reference: 'GD-1', paidAt: '2026-11-23T08:00' };
    expect((await refused({ payment })).body).toEqual(
      error('payment_beyond_fees', 'payment.amount'),
    );
    expect(await refused({}, 'H99.99')).toEqual({
      status: 404,
      body: error('office_unknown', 'office'),
    });
  });

  it('không đọc được thì nói ô nào; khóa sai hay đã ngừng thì không nghe', async () => {
    expect((await refused({ submitter: { name: '' } })).status).toBe(400);
    expect((await refused({ thừa: 1 })).status).toBe(400);
    const path = portalPaths.dossier.replace(':reference', 'x');
    expect((await portal.send(path)).status).toBe(404);
    const stranger = await portal.send(path, {
      headers: { authorization: 'Bearer khongphaikhoacuacongnao' },
    });
    expect(stranger).toEqual({
      status: 401,
      body: error('portal_key_invalid', 'authorization'),
    });
  });

  it('về quầy như một mục của Tỉnh; quầy tiếp nhận thì cổng thấy ngày hẹn', async () => {
    const { reference, dossier, number } = await portal.lodged();
    const entry = (await desk.wholeFeed()).find(({ h }) => h.includes(dossier));
    expect(entry).toMatchObject({ verdict: { kind: 'applied' } });
    expect(JSON.parse(entry?.h ?? '{}')).toMatchObject({
      type: 'dossier.registered',
      officer: null,
    });
    desk.write({
      type: 'dossier.accepted',
      dossier,
      payload: acceptance({ number, channel: 'online' }),
    });
    await desk.pushed();
    const standing = await portal.standing(reference);
    expect(standing).toMatchObject({ state: 2, number });
    expect(standing.dueAt).not.toBeNull();
  });
});

describe('trang hồ sơ trực tuyến của bảng Tỉnh', () => {
  const signedIn = async (): Promise<Browser> => {
    const browser = new Browser(province.ready.url);
    const { operator } = province.ready;
    if (operator === null) throw new Error('tỉnh thử phải có người vận hành');
    await browser.post('/board/sign-in', operator);
    return browser;
  };

  it('gửi một hồ sơ thử, thấy số của nó; mã thủ tục sai thì có câu nói rõ', async () => {
    const browser = await signedIn();
    const form = { office: OFFICE, procedureCode: '1.001193', person: 'Trần Văn Mẫu', hours: '3' };
    const sent = await browser.submit('/board/portal/try-out', form);
    expect(sent.text).toContain(texts.tryOut.sent.split('{{')[0]);
    const wrong = await browser.submit('/board/portal/try-out', { ...form, procedureCode: '0' });
    expect(wrong.text).toContain(texts.problems.procedure_unknown);
  });

  it('tạo khóa hiện một lần; ngừng thì khóa không dùng được nữa; mỗi mã từ chối có câu', async () => {
    const browser = await signedIn();
    const made = await browser.submit('/board/portal', { name: 'Cổng của tỉnh mẫu' });
    const key = /<output[^>]*>([^<]+)</.exec(made.text)?.[1] ?? '';
    const ask = () =>
      fetch(new URL(portalPaths.dossier.replace(':reference', 'x'), province.ready.url), {
        headers: { authorization: `Bearer ${key}` },
      });
    expect((await ask()).status).toBe(404);
    const page = await browser.go('/board/portal');
    expect(page.text).not.toContain(key);
    const id = /\/board\/portal\/(cong-[0-9a-f]+)\/revoke"/.exec(
      page.text.slice(page.text.indexOf('Cổng của tỉnh mẫu')),
    )?.[1];
    await browser.submit(`/board/portal/${id}/revoke`);
    expect((await ask()).status).toBe(401);
    expect(Object.keys(texts.problems).toSorted()).toEqual([...lodgeRefusalCodes].toSorted());
  });
});
