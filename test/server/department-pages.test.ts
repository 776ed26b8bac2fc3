import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '#shared/calendar/local-time.ts';
import { departmentDossier } from '#shared/protocol/departments.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { givePassword, signIn } from '#server/departments/accounts.ts';
import type { Browser } from './cookie-browser.ts';
import { OFFICER, openDepartment, type TestDepartment } from './department-client.ts';
import type { InventedDesk } from './invented-desk.ts';
import { anyPdf } from './portal-client.ts';
import { accept, OFFICE, startTestProvince, type TestProvince } from './test-province.ts';

const { departments: texts } = boardTextsOf('vi');
const NAME = 'Phòng Tư pháp thử';
const HOUR = 3_600_000;

let province: TestProvince;
let department: TestDepartment;
let desk: InventedDesk;

beforeAll(async () => {
  province = await startTestProvince({ signIns: 1000 }, '2026-11-25T03:00:00.000Z' as Instant);
  // The invented receptions are of this morning.
  department = await openDepartment(province, NAME);
  await openDepartment(province, 'Phòng Khác thử', 'phong-khac');
  desk = await province.enrolDesk('Quầy 1');
}, 60_000);
afterAll(() => province.remove());

let pushed = 0;
/** Accepted and handed over to the department. */
const handedOver = async (to = NAME): Promise<string> => {
  const dossier = accept(desk);
  desk.write({ type: 'dossier.handedOver', dossier, payload: { to, list: null } });
  await desk.pushed(pushed + 1);
  pushed = desk.entries.length;
  return dossier;
};

const formIn = (text: string, path: string) => {
  const form = new RegExp(`action="[^"]*/${path}"[\\s\\S]*?</form>`).exec(text)?.[0] ?? '';
  const value = (name: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(form)?.[1] ?? '';
  return { formToken: value('formToken'), request: value('request') };
};

const sendResult = (
  browser: Browser,
  path: string,
  fields: ReturnType<typeof formIn>,
  file: { readonly bytes: Uint8Array; readonly name: string },
  note = '',
) => {
  const form = new FormData();
  const typed = { outcome: 'granted', paperName: 'Quyết định', paperNumber: '', note };
  for (const [field, value] of Object.entries({ ...fields, ...typed })) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
  return browser.go(`${path}/result`, { method: 'POST', body: form });
};

describe('trang của phòng', () => {
  it('đăng nhập riêng: người vận hành không vào được trang phòng, phòng không vào được trang vận hành', async () => {
    const browser = await department.browser();
    expect((await browser.go('/department')).text).toContain(NAME);
    expect((await browser.go('/board')).status).toBe(303);
    const wrong = await browser.post('/department/sign-in', { name: 'ai-do', password: 'sai' });
    expect({ status: wrong.status, told: wrong.text.includes(texts.page.wrong) }).toEqual({
      status: 403,
      told: true,
    });
  });

  it('nhận rồi trả kết quả bằng tệp; bấm hai lần vẫn một kết quả', async () => {
    const dossier = await handedOver();
    const browser = await department.browser();
    const path = `/department/dossiers/${OFFICE}/${dossier}`;
    const opened = await browser.go(path);
    expect(opened.text).toContain(texts.page.notReceived);
    const received = await browser.post(`${path}/received`, formIn(opened.text, 'received'));
    expect(received.text).toContain(OFFICER);

    const fields = formIn(received.text, 'result');
    const send = (bytes: Uint8Array, name: string) =>
      sendResult(browser, path, fields, { bytes, name });
    const refused = await send(Buffer.from('chữ thường'), 'a.pdf');
    expect({
      status: refused.status,
      told: refused.text.includes(texts.refused.file_refused),
    }).toEqual({
      status: 422,
      told: true,
    });
    const pdf = anyPdf();
    expect((await send(pdf, 'quyet-dinh.pdf')).status).toBe(200);
    expect((await send(pdf, 'quyet-dinh.pdf')).status).toBe(200);
    const { results, state } = departmentDossier.parse((await department.look(dossier)).body);
    expect({ state, results: results.length }).toEqual({ state: 9, results: 1 });
    const sha256 = results[0]?.files[0]?.sha256 ?? '';
    const file = await browser.go(`${path}/files/${sha256}`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const finished = await browser.go(path);
    const back = formIn(finished.text, 'recall');
    const recalled = await browser.post(`${path}/recall`, { ...back, reason: 'Nhầm tệp' });
    expect(recalled.text).toContain('Nhầm tệp');
    expect(recalled.text).toContain(`action="${path}/result"`);
    expect(recalled.text).not.toContain(`action="${path}/recall"`);
  });

  it('biểu mẫu không phải của phiên này thì không ghi; hồ sơ của phòng khác thì không có trang', async () => {
    const dossier = await handedOver();
    const browser = await department.browser();
    const path = `/department/dossiers/${OFFICE}/${dossier}`;
    const forged = await browser.post(`${path}/return`, {
      formToken: 'x',
      request: 'y',
      reason: 'z',
    });
    expect(forged.status).toBe(403);
    const foreign = await handedOver('Phòng Khác thử');
    expect((await browser.go(`/department/dossiers/${OFFICE}/${foreign}`)).status).toBe(404);
  });
});

describe('phiên hết giữa chừng', () => {
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const pendingIn = (text: string) =>
    unescaped(/name="pending" value="([^"]*)"/.exec(text)?.[1] ?? '');
  const again = (browser: Browser, path: string, pending: string, account = department.account) =>
    browser.post(`${path}/again`, { ...account, pending });
  const left = async () => {
    const dossier = await handedOver();
    const browser = await department.browser();
    const path = `/department/dossiers/${OFFICE}/${dossier}`;
    const { text } = await browser.go(path);
    return { dossier, browser, path, text };
  };
  const items = 'Bản sao giấy chứng sinh “A & B”';
  const reason = 'Bản chụp mờ';

  it('chữ đã gõ đi theo trang đăng nhập, đúng người thì hiện lại; chưa ghi gì', async () => {
    const { dossier, browser, path, text } = await left();
    province.pass(9 * HOUR);
    const form = { ...formIn(text, 'supplement'), items, reason };
    const ended = await browser.post(`${path}/supplement`, form);
    expect(ended.status).toBe(401);
    expect(ended.text).toContain(texts.page.ended);
    const pending = pendingIn(ended.text);
    const wrong = await again(browser, path, pending, { ...department.account, password: 'sai' });
    expect([wrong.status, pendingIn(wrong.text)]).toEqual([403, pending]);
    const back = await again(browser, path, pending);
    expect(back.status).toBe(200);
    expect(back.text).toContain(texts.page.drawnAgain);
    expect(unescaped(back.text)).toContain(items);
    expect(departmentDossier.parse((await department.look(dossier)).body).state).toBe(4);
    const sent = await browser.post(`${path}/supplement`, {
      ...formIn(back.text, 'supplement'),
      items,
      reason,
    });
    expect(sent.status).toBe(200);
    expect(departmentDossier.parse((await department.look(dossier)).body).supplement).toEqual({
      items: [items],
      reason,
    });
  });

  it('biểu mẫu có tệp cũng vậy: chữ còn, tệp phải chọn lại và không nằm lại đâu', async () => {
    const { browser, path, text } = await left();
    province.pass(9 * HOUR);
    const file = { bytes: anyPdf(), name: 'a.pdf' };
    const note = 'ộ'.repeat(2000);
    const ended = await sendResult(browser, path, formIn(text, 'result'), file, note);
    expect(ended.status).toBe(401);
    const back = await again(browser, path, pendingIn(ended.text));
    expect(back.text).toContain(note);
    const sent = await sendResult(browser, path, formIn(back.text, 'result'), file, note);
    expect(sent.text).toContain(NAME);
    expect(sent.status).toBe(200);
  });

  it('người khác đăng nhập thì không thấy chữ của người trước, và không gửi thay được', async () => {
    const { browser, path, text } = await left();
    const mate = { name: 'phong-thu-2', person: 'Trần Văn Mẫu' };
    const password = await givePassword(province, 'phong-thu', mate);
    if (password === null) throw new Error('chưa có tài khoản thứ hai');
    province.pass(9 * HOUR);
    const form = { ...formIn(text, 'return'), reason: 'Chữ riêng' };
    const ended = await browser.post(`${path}/return`, form);
    const other = await again(browser, path, pendingIn(ended.text), { name: mate.name, password });
    expect([other.status, other.headers.get('location')]).toEqual([303, '/department']);
    expect((await browser.go(path)).text).not.toContain('Chữ riêng');
    expect((await browser.post(`${path}/return`, form)).status).toBe(403);
  });

  it('biểu mẫu vẽ ở phiên trước của chính mình thì còn dùng được; đã tự thoát thì không', async () => {
    const { dossier, browser, path, text } = await left();
    const { database, surroundings } = province;
    const { name, password } = department.account;
    const token = await signIn({ database, surroundings }, name, password);
    browser.cookies.set('qmc_department', token ?? '');
    const form = { ...formIn(text, 'received') };
    expect((await browser.post(`${path}/received`, form)).status).toBe(200);
    expect(departmentDossier.parse((await department.look(dossier)).body).confirmed).not.toBeNull();
    const { formToken } = formIn((await browser.go(path)).text, 'return');
    await browser.post('/department/sign-out', { formToken });
    const late = await browser.post(`${path}/return`, { ...formIn(text, 'return'), reason: 'x' });
    expect([late.status, late.headers.get('location')]).toEqual([303, '/department/sign-in']);
  });

  it('bị từ chối mà hồ sơ không còn ở phòng: chữ đã gõ còn trên trang để chép', async () => {
    const { dossier, browser, path, text } = await left();
    await browser.post(`${path}/received`, formIn(text, 'received'));
    await department.did(dossier, 'giveBack', { reason: 'Nhầm phòng' });
    const form = { ...formIn(text, 'supplement'), items: 'Giấy còn thiếu', reason };
    const refused = await browser.post(`${path}/supplement`, form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Giấy còn thiếu');
    expect(refused.text).toContain(texts.page.leftOver);
  });
});
