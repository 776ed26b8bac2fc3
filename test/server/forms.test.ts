import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardTextsOf } from '#shared/text/board.ts';
import { vi } from '#shared/text/vi.ts';
import { Browser } from './cookie-browser.ts';
import type { InventedDesk } from './invented-desk.ts';
import { startTestProvince, type TestProvince } from './test-province.ts';

const { forms } = boardTextsOf('vi');
const RECEIPT = '/board/forms/receipt%40TT03-2025';

let province: TestProvince;
let desk: InventedDesk;
let browser: Browser;

const postForm = async (path: string, fields: Record<string, string>) => {
  const { text } = await browser.go(RECEIPT);
  const formToken = /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? '';
  return browser.post(path, { formToken, effectiveFrom: '2999-01-01', ...fields });
};

beforeAll(async () => {
  province = await startTestProvince({ signIns: 1000 });
  desk = await province.enrolDesk('Quầy số một');
  browser = new Browser(province.ready.url);
  const { operator } = province.ready;
  if (operator === null) throw new Error('tỉnh thử phải có người vận hành');
  await browser.post('/board/sign-in', operator);
});
afterAll(() => province.remove());

describe('mẫu giấy trên bảng của Tỉnh', () => {
  it('có đủ mẫu của các bộ; mẫu mở ra có lời từng chỗ, thẻ trong lời chỉ là chữ', async () => {
    const { text } = await browser.go('/board/forms');
    expect(text).toContain(forms.noneChanged);
    expect(text).toContain(RECEIPT);
    const form = await browser.go(RECEIPT);
    expect(form.text).toContain('name="labels.number"');
    const shown = await postForm(RECEIPT, { 'labels.number': '<b>{{lạ}}</b>' });
    expect(shown.text).toContain('&lt;b&gt;{{lạ}}&lt;/b&gt;');
    expect(shown.text).not.toContain('<b>{{');
    expect(shown.status).toBe(422);
    expect(shown.text).toContain(forms.textsWrong);
  });

  it('lời đúng thì công bố thành bản mới cho mọi quầy; ngày đã qua hay không đổi gì thì không', async () => {
    const past = await postForm(RECEIPT, {
      'labels.number': 'Mã số',
      effectiveFrom: '2020-01-01',
    });
    expect(past.text).toContain(vi.refusals.form_day_past);
    const done = await postForm(RECEIPT, { 'labels.number': 'Mã số', notes: 'Một\r\nHai' });
    expect(done.status).toBe(200);
    expect(done.text).toContain('01/01/2999');
    const again = await postForm(RECEIPT, { 'labels.number': 'Mã số', notes: 'Một\r\nHai' });
    expect(again.text).toContain(vi.refusals.form_unchanged);
    const rows = await province.database.query<{ data: string; version: number }>(
      `select data, version from publication where kind = 'forms'`,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0]?.data ?? '')).toMatchObject({
      editions: [
        {
          form: 'receipt@TT03-2025',
          effectiveFrom: '2999-01-01',
          texts: { 'labels.number': 'Mã số', notes: ['Một', 'Hai'] },
        },
      ],
    });
    await postForm(`${RECEIPT}/reset`, {});
    const { text } = await browser.go(RECEIPT);
    expect(text).toContain(forms.reset);
  });

  it('tờ xem thử nằm trong khung riêng và chỉ chạy mã của phần mềm', async () => {
    const { text, headers } = await postForm(`${RECEIPT}/preview`, {
      'labels.number': '</script><script>alert(1)',
    });
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(text).not.toContain('<script>alert');
  });

  it('đơn vị tự sửa thì Tỉnh thấy: đơn vị nào, mẫu nào, từ ngày nào', async () => {
    desk.write({
      type: 'form.changed',
      payload: { form: 'fee_slip', effectiveFrom: '2026-12-01', texts: { title: 'PHIẾU' } },
    });
    await desk.pushed();
    const { text } = await browser.go('/board/forms');
    expect(text).toContain('Quầy số một');
    expect(text).toContain('01/12/2026');
    expect(text).not.toContain(forms.noneByCommunes);
  });
});
