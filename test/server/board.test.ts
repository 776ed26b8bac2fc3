import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayTotals } from '#shared/journal/day-totals.ts';
import { en } from '#shared/text/en.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import {
  accept,
  citizen,
  newDossierId,
  startTestProvince,
  type TestProvince,
} from './test-province.ts';
import { Browser } from './cookie-browser.ts';
import { goOn, newKey } from './going-on.ts';
import { errorOf, hex, InventedDesk } from './invented-desk.ts';

let province: TestProvince;
let desk: InventedDesk;
let browser: Browser;
const texts = boardTextsOf('vi');

const operator = () => {
  const found = province.ready.operator;
  if (found === null) throw new Error('tỉnh thử phải có người vận hành');
  return found;
};

beforeAll(async () => {
  province = await startTestProvince({ signIns: 1000 });
  desk = await province.enrolDesk('Quầy số một');
  accept(desk, newDossierId(), {
    submitter: { ...citizen, name: 'Nguyễn Thị Thử', idNumber: '001187123456' },
  });
  accept(desk, newDossierId(), {
    submitter: { ...citizen, name: '<script>alert("Mẫu")</script>' },
  });
  desk.write({ type: 'dossier.teleported', dossier: newDossierId(), payload: {} });
  const entries = desk.entries.length;
  const claimed = dayTotals(
    { from: 1, to: entries, hash: hex(desk.entries.at(-1)?.hash ?? new Uint8Array()) },
    [],
  );
  const totals = {
    ...claimed,
    count: entries,
    accepted: 2,
    byType: { 'dossier.accepted': 2, 'dossier.teleported': 1 },
  };
  desk.write({ type: 'day.closed', payload: { totals, province: totals, day: '2026-11-23' } });
  desk.write({
    type: 'day.closed',
    payload: { totals: { ...totals, fees: 5 }, province: null, day: '2026-11-24' },
  });
  await desk.pushed();
  const { entries: honest } = desk;
  desk.entries = [];
  accept(desk);
  await desk.pushed();
  desk.entries = honest;
  browser = new Browser(province.ready.url);
});
afterAll(() => province.remove());

describe('đăng nhập', () => {
  const pages = [
    '/board',
    '/board/desks',
    '/board/dossiers',
    '/board/dossiers/H00.01/x',
    '/board/waiting',
    '/board/closes',
  ];

  it('chưa đăng nhập thì không xem, không làm được gì', async () => {
    for (const path of pages) {
      const { status, headers, text } = await browser.go(path);
      expect([path, status, headers.get('location')]).toEqual([path, 303, '/board/sign-in']);
      expect(text).toBe('');
    }
    const posted = await browser.post('/board/codes', { for: 'office H00.01', formToken: 'x' });
    expect(posted.headers.get('location')).toBe('/board/sign-in');
    expect((await browser.go('/board/sign-in')).text).toContain(texts.signIn.title);
  });

  it('sai mật khẩu hay sai tên đều một câu như nhau', async () => {
    const { name, password } = operator();
    for (const form of [
      { name, password: 'sai-mat-khau' },
      { name: 'khong-co', password },
    ]) {
      const { status, text } = await browser.post('/board/sign-in', form);
      expect(status).toBe(403);
      expect(text).toContain(texts.signIn.wrong);
    }
    expect(browser.cookies.size).toBe(0);
  });

  it('đúng mật khẩu thì vào được; cookie không đọc được bằng mã, không đi theo trang lạ', async () => {
    const { status, headers } = await browser.post('/board/sign-in', operator());
    expect([status, headers.get('location')]).toEqual([303, '/board']);
    expect(browser.setCookies).toEqual([
      expect.stringMatching(/^qmc_operator=.*HttpOnly.*SameSite=Strict/),
    ]);
  });
});

describe('các trang', () => {
  it('không trang nào chạy mã, trang nào cũng có tiêu đề và khai rõ tiếng', async () => {
    for (const path of ['/board', '/board/desks', '/board/dossiers', '/board/waiting', '/docs']) {
      const { status, headers, text } = await browser.go(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(text).toContain('<html lang="vi">');
      expect(text.match(/<h1>/g)).toHaveLength(1);
      expect(text).not.toMatch(/<script|style="|onclick/);
    }
  });

  it('tổng quan đếm hồ sơ, quầy, mục chờ, mục cách ly của đơn vị', async () => {
    const { text } = await browser.go('/board');
    const cells = [...text.matchAll(/<td class="number">\s*(?:<strong[^>]*>)?(\d+)/g)].map(
      (m) => m[1],
    );
    expect(text).toContain('Thử Nghiệm (H00.01)');
    expect(cells.slice(1)).toEqual(['2', expect.any(String), '2', '1', '1', '1']);
  });

  it('danh sách hồ sơ tìm được không dấu; tên người được thoát ký tự', async () => {
    const found = await browser.go('/board/dossiers?q=nguyen%20thu');
    expect(found.text).toContain('Nguyễn Thị Thử');
    expect(found.text).not.toContain('alert');
    const all = await browser.go('/board/dossiers');
    expect(all.text).toContain('&lt;script&gt;alert(&quot;Mẫu&quot;)&lt;/script&gt;');
    const none = await browser.go('/board/dossiers?q=%25');
    expect(none.text).toContain('Nguyễn Thị Thử');
    expect((await browser.go('/board/dossiers?q=khongco')).text).toContain('khongco');
  });

  it('trang hồ sơ có từng mục, số căn cước bị che', async () => {
    const { text } = await browser.go('/board/dossiers?q=nguyen');
    const path = /href="(\/board\/dossiers\/[^"]+)"/.exec(text)?.[1] ?? '';
    const page = await browser.go(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Tiếp nhận hồ sơ');
    expect(page.text).toContain('Quầy số một');
    expect(page.text).not.toContain('001187123456');
    expect((await browser.go('/board/dossiers/H00.01/khong-co')).status).toBe(404);
  });

  it('mục chờ và mục cách ly được nêu lý do bằng lời', async () => {
    const { text } = await browser.go('/board/waiting');
    expect(text).toContain(texts.parkReasons.type_unknown);
    expect(text).toContain(texts.quarantineReasons.bytes_differ);
    const again = await browser.submit('/board/waiting/retry');
    expect(again.text).toContain('Còn 1 mục chờ');
  });

  it('khóa sổ được đối chiếu với đúng những gì Tỉnh giữ', async () => {
    const { text } = await browser.go('/board/closes');
    expect(text).toContain(`<span class="good">${texts.closes.equal}</span>`);
    expect(text).toContain('lệch: phí');
  });

  it('đổi sang tiếng Anh và trở lại đúng trang', async () => {
    const { headers } = await browser.go('/board/language?to=en&back=%2Fboard%2Fdesks');
    expect(headers.get('location')).toBe('/board/desks');
    const { text } = await browser.go('/board/dossiers');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain(en.states[2]);
    const away = await browser.go('/board/language?to=vi&back=%2F%2Fevil.invalid');
    expect(away.headers.get('location')).toBeNull();
    await browser.go('/board/language?to=vi');
  });

  it('kiểu chữ và màu lấy từ chính Tỉnh', async () => {
    const css = await browser.go('/board/assets/board.css');
    expect(css.headers.get('content-type')).toContain('text/css');
    const fonts = [...css.text.matchAll(/url\('([^']+)'\)/g)].map((match) => match[1] ?? '');
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect((await browser.go(font)).status).toBe(200);
  });

  it('tài liệu giao thức cho máy đọc ai cũng lấy được', async () => {
    const { status, headers } = await browser.go('/docs/openapi.json');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/json');
  });
});

describe('cấp mã và thu hồi', () => {
  it('biểu mẫu thiếu dấu của phiên, hoặc từ trang lạ, bị từ chối và không làm gì', async () => {
    const codes = () => province.database.query('select 1 from enrolment_code');
    const before = await codes();
    const form = { for: 'office H00.01', formToken: await browser.formToken() };
    const unmarked = await browser.post('/board/codes', { ...form, formToken: 'doan' });
    expect(unmarked.status).toBe(403);
    expect(unmarked.text).toContain(texts.refused.form_expired);
    const foreign = await browser.post('/board/codes', form, { origin: 'https://la.invalid' });
    expect(foreign.status).toBe(403);
    expect(await codes()).toHaveLength(before.length);
  });

  it('mã cấp trên trang ghi danh được quầy mới, và đưa quầy cũ sang kỳ mới', async () => {
    const minted = async (choice: string) => {
      const { text } = await browser.submit('/board/codes', { for: choice });
      return /<output[^>]*>([^<]+)<\/output>/.exec(text)?.[1] ?? '';
    };
    const fresh = new InventedDesk(province.ready.url);
    expect((await fresh.enrol(await minted('office H00.01'), 'Quầy số hai')).status).toBe(200);
    const again = new InventedDesk(province.ready.url);
    await again.enrol(await minted(`desk ${fresh.known.desk}`), 'Quầy số hai');
    expect(again.known.desk).toBe(fresh.known.desk);
    expect(again.known.epoch).toBeGreaterThan(1);
    expect((await browser.go('/board/desks')).text).toContain('Quầy số hai');
    expect((await browser.submit('/board/codes', { for: 'office H99' })).status).toBe(400);
  });

  it('bấm đổi khóa: quầy được nói ở lần liên lạc kế, trang cho biết đang chờ', async () => {
    const renewing = await province.enrolDesk('Quầy đổi khóa');
    const { text } = await browser.go('/board/desks');
    expect(text).toContain(`${texts.desks.newKey}: Quầy đổi khóa`);
    expect((await renewing.contact()).renewKey).toBeUndefined();
    await browser.submit(`/board/desks/${renewing.known.desk}/key`);
    expect((await browser.go('/board/desks')).text).toContain(texts.desks.keyAsked);
    expect((await renewing.contact()).renewKey).toBe(true);
  });

  it('hai máy dưới một tên: trang chờ nói rõ và việc phải làm; cấp mã xong thì thôi', async () => {
    expect((await browser.go('/board/waiting')).text).toContain(texts.waiting.livesNone);
    const lost = await province.enrolDesk('Quầy mất ổ đĩa');
    await goOn(lost, newKey(province), 0);
    const second = newKey(province);
    await goOn(lost, second, 0);
    const { text } = await browser.go('/board/waiting');
    expect(text).toContain('Quầy mất ổ đĩa');
    expect(text).toContain(String(second.known.epoch));
    province.pass(1000);
    await newKey(province).enrol(await province.mint(lost.known.desk));
    expect((await browser.go('/board/waiting')).text).toContain(texts.waiting.livesNone);
  });

  it('thu hồi phải xác nhận; sau đó quầy không đọc được nữa', async () => {
    const lost = await province.enrolDesk('Quầy bị mất');
    const path = `/board/desks/${lost.known.desk}/revoke`;
    expect((await browser.go(path)).text).toContain(texts.desks.revokeAbout);
    expect((await lost.contact()).revoked).toBe(false);
    expect((await browser.submit(path)).headers.get('location')).toBe('/board/desks');
    expect((await lost.contact()).revoked).toBe(true);
    expect(errorOf(await lost.feed('epoch=1&after=0')).code).toBe('desk_revoked');
  });
});

describe('kết thúc', () => {
  it('đăng xuất là hết phiên, dù cookie còn bị giữ lại', async () => {
    const kept = new Map(browser.cookies);
    const out = await browser.submit('/board/sign-out');
    expect(out.headers.get('location')).toBe('/board/sign-in');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.go('/board')).headers.get('location')).toBe('/board/sign-in');
  });

  it('phiên hết hạn sau 8 giờ', async () => {
    await browser.post('/board/sign-in', operator());
    expect((await browser.go('/board')).status).toBe(200);
    province.pass(8 * 3_600_000 + 1000);
    expect((await browser.go('/board')).status).toBe(303);
  });

  it('trang không có thì nói bằng một câu, không lộ bên trong', async () => {
    const { status, text } = await browser.go('/khong-co');
    expect(status).toBe(404);
    expect(text).toContain(texts.refused.not_found);
    expect(text).not.toMatch(/at .*\.ts|Error/);
  });
});
