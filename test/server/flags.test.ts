import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardTextsOf } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';
import { Browser } from './cookie-browser.ts';
import type { InventedDesk } from './invented-desk.ts';
import { startTestProvince, type TestProvince } from './test-province.ts';

const { flags } = boardTextsOf('vi');

let province: TestProvince;
let desk: InventedDesk;
let browser: Browser;

const flag = (code: string, comment: string, resolves?: object): void =>
  void desk.write({
    type: 'procedure.flagged',
    payload: {
      code,
      name: `Thủ tục ${code}`,
      catalogueVersion: 1,
      comment,
      ...(resolves === undefined ? {} : { resolves }),
    },
  });

beforeAll(async () => {
  province = await startTestProvince({ signIns: 1000 });
  desk = await province.enrolDesk('Quầy số một');
  browser = new Browser(province.ready.url);
  const { operator } = province.ready;
  if (operator === null) throw new Error('tỉnh thử phải có người vận hành');
  await browser.post('/board/sign-in', operator);
});
afterAll(() => province.remove());

describe('bảng thủ tục vướng mắc của Tỉnh', () => {
  it('chưa quầy nào báo thì nói vậy', async () => {
    expect((await browser.go('/board/flags')).text).toContain(flags.none);
  });

  it('mỗi dòng có thủ tục, lời báo, đơn vị, quầy, cán bộ; hết vướng thì xuống cuối', async () => {
    flag('1.000001', 'Thiếu <b>đơn vị</b> thời hạn');
    const { epoch, desk: id } = desk.known;
    const seq = desk.entries.at(-1)?.seq ?? 0;
    flag('1.000002', 'Phí ghi sai');
    flag('1.000001', 'Tỉnh đã sửa', { desk: id, epoch, seq });
    await desk.pushed();
    const { text } = await browser.go('/board/flags');
    expect(text).toContain('Thiếu &lt;b&gt;đơn vị&lt;/b&gt; thời hạn');
    expect(text).toContain(fill(flags.settled, { comment: 'Tỉnh đã sửa' }));
    expect(text).toContain('Quầy số một');
    expect(text.indexOf('Phí ghi sai')).toBeLessThan(text.indexOf('Thiếu &lt;b&gt;'));
    expect(text.match(/<th scope="row">/g)).toHaveLength(2);
  });
});
