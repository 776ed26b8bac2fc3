import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueData, type Procedure } from '#shared/catalogue/procedure.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { latestPublication } from '#server/publishing/read.ts';
import { merged, workbook } from '../fixtures/workbook.ts';
import { formTokenIn, signedInBrowser, type BoardBrowser } from './board-browser.ts';
import { startTestProvince, type TestProvince } from './test-province.ts';

let province: TestProvince;
let browse: BoardBrowser;
const { catalogue: texts } = boardTextsOf('vi');

beforeAll(async () => {
  province = await startTestProvince();
  browse = await signedInBrowser(province);
}, 60_000);
afterAll(() => province.remove());

const HEAD = ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Lệ phí'];

interface Form {
  readonly decision?: string;
  readonly from?: string;
  readonly whole?: boolean;
  readonly token?: string;
}

const formToken = async (): Promise<string> => formTokenIn((await browse('/board/catalogue')).text);

const upload = async (bytes: Uint8Array<ArrayBuffer> | null, form: Form = {}) => {
  const body = new FormData();
  body.set('formToken', form.token ?? (await formToken()));
  body.set('decision', form.decision ?? 'Quyết định 02/QĐ-UBND (thử)');
  body.set('from', form.from ?? '2027-01-04');
  if (form.whole === true) body.set('whole', 'yes');
  if (bytes !== null) body.set('file', new Blob([bytes]), 'quyet-dinh.xlsx');
  return browse('/board/catalogue', { method: 'POST', body });
};

const previewed = async (bytes: Uint8Array<ArrayBuffer>, form: Form = {}) => {
  const answered = await upload(bytes, form);
  expect(answered.status).toBe(303);
  const path = answered.headers.get('location') ?? '';
  return { path, page: (await browse(path)).text };
};

const publish = async (path: string) =>
  browse(`${path}/publish`, {
    method: 'POST',
    body: new URLSearchParams({ formToken: await formToken() }),
  });

const newest = async (): Promise<{ version: number; procedures: readonly Procedure[] }> => {
  const found = await latestPublication(province.database, null, 'catalogue');
  return {
    version: found?.version ?? 0,
    procedures: catalogueData.parse(found?.data).procedures,
  };
};

const listOf = (...rows: readonly (string | number | null)[][]) =>
  workbook({
    'Danh mục': [
      [merged('ỦY BAN NHÂN DÂN TỈNH THỬ', 3)],
      HEAD,
      [merged('I. LĨNH VỰC THỬ NGHIỆM', 5)],
      ...rows,
    ],
  });

describe('quyết định công bố vào danh mục', () => {
  it('xem trước từng thay đổi và từng dòng không nhận; chưa ban hành thì quầy chưa nhận gì', async () => {
    const before = await newest();
    const { page } = await previewed(
      await listOf(
        [1, '9.000001', 'Cấp giấy <b>mới</b>', '05 ngày làm việc', '50.000 đồng'],
        [2, '1.001193', null, '02 ngày làm việc', null],
        [3, '1.001193', 'Đăng ký khai sinh', '02 ngày làm việc', null],
        [4, null, 'Thiếu mã', null, null],
      ),
    );
    expect(page).toContain('1 thủ tục mới · 0 thay đổi · 0 hết hiệu lực');
    expect(page).toContain('Cấp giấy &lt;b&gt;mới&lt;/b&gt;');
    expect(page).toContain('05 ngày làm việc');
    expect(page).toContain(texts.rows.row_without_code);
    expect(page).toContain('Mã 1.001193 đã có ở dòng 5');
    expect(await newest()).toEqual(before);
  });

  it('ban hành thì mọi quầy nhận bản mới, thủ tục khác giữ nguyên từng chữ', async () => {
    const before = await newest();
    const { path } = await previewed(
      await listOf([1, '1.001193', 'Đăng ký khai sinh', '02 ngày làm việc', 'Không']),
    );
    expect((await publish(path)).status).toBe(303);
    expect((await browse(path)).text).toContain(`Đã ban hành bản ${before.version + 1}`);
    const after = await newest();
    expect(after.version).toBe(before.version + 1);
    const others = (all: readonly Procedure[]) => all.filter(({ code }) => code !== '1.001193');
    const sorted = (all: readonly Procedure[]) =>
      all.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    expect(sorted(others(after.procedures))).toEqual(sorted(others(before.procedures)));
    const birth = after.procedures.find(({ code }) => code === '1.001193');
    expect(birth).toMatchObject({ version: after.version, effectiveFrom: '2027-01-04' });
    expect(birth?.channels[0]?.deadline).toMatchObject({
      state: 'record',
      rule: { amount: 2, unit: 'working_day' },
    });
  });

  it('bấm hai lần chỉ ban hành một lần', async () => {
    const { path } = await previewed(
      await listOf([1, '9.000002', 'Thủ tục hai', '05 ngày', 'Không']),
    );
    const first = await publish(path);
    const { version } = await newest();
    const second = await publish(path);
    expect([first.status, second.status]).toEqual([303, 422]);
    expect(second.text).toContain(`Quyết định này đã ban hành thành bản ${version}`);
    expect((await newest()).version).toBe(version);
  });

  it('một danh mục khác chen vào giữa thì không ban hành thứ chưa ai xem', async () => {
    const [one, two] = [
      await previewed(await listOf([1, '9.000003', 'Thủ tục ba', '05 ngày', 'Không'])),
      await previewed(await listOf([1, '9.000004', 'Thủ tục bốn', '05 ngày', 'Không'])),
    ];
    expect((await publish(one.path)).status).toBe(303);
    const before = await newest();
    const refused = await publish(two.path);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(texts.problems.decision_outdated);
    expect(await newest()).toEqual(before);
  });

  it('JSON từng dòng, cả khi nén, cũng là một quyết định', async () => {
    const line = JSON.stringify({ code: '9.000005', name: 'Thủ tục năm', field: 'Thử' });
    const { page } = await previewed(new Uint8Array(gzipSync(`${line}\n{hỏng\n`)));
    expect(page).toContain('1 thủ tục mới');
    expect(page).toContain('Dòng này không đọc được');
  });

  it('tệp sai, ngày sai, thiếu tên: mỗi thứ một câu, chữ đã gõ còn nguyên', async () => {
    const good = await listOf([1, '9.000006', 'Thủ tục sáu', '05 ngày', 'Không']);
    const said = async (bytes: Uint8Array<ArrayBuffer> | null, form?: Form) => {
      const { status, text } = await upload(bytes, form);
      expect(status).toBe(422);
      expect(text).toContain(`value="${form?.from ?? '2027-01-04'}"`);
      return text;
    };
    const { problems } = texts;
    expect(await said(null)).toContain(problems.file_missing);
    expect(await said(good, { decision: ' ' })).toContain(problems.decision_missing);
    expect(await said(good, { from: '2027-02-30' })).toContain(problems.day_wrong);
    expect(await said(new TextEncoder().encode('một bức thư'))).toContain(
      problems.decision_not_ours,
    );
    expect(await said(good.slice(0, good.length - 40))).toContain(problems.xlsx_damaged);
    expect(await said(new Uint8Array(gzipSync('{}').subarray(0, 12)))).toContain(
      problems.decision_damaged,
    );
    expect(
      await said(
        await workbook({
          A: [
            ['Tên', 'Tuổi'],
            ['Mẫu', 1],
          ],
        }),
      ),
    ).toContain(problems.decision_without_table);
  });

  it('tệp giống hệt danh mục đang dùng thì không có gì để ban hành', async () => {
    const birth = (await newest()).procedures.find(({ code }) => code === '1.001193');
    const same = await workbook({ A: [HEAD, [1, '1.001193', birth?.name ?? '', null, null]] });
    const answered = await upload(same);
    expect(answered.status).toBe(422);
    expect(answered.text).toContain(texts.problems.decision_changes_nothing);
  });

  it('danh mục đầy đủ mà có dòng không rõ mã thì không ban hành được', async () => {
    const rows = await listOf([1, null, 'Thiếu mã', '5 ngày', null]);
    const answered = await upload(rows, { whole: true });
    expect(answered.status).toBe(422);
    expect(answered.text).toContain('có 1 dòng không đọc được mã');
    expect(answered.text).toContain('Dòng đầu tiên: 4.');
  });

  it('ngày hiệu lực trước danh mục mới nhất thì từ chối: quầy sẽ thiếu thủ tục', async () => {
    const { path } = await previewed(
      await listOf([1, '9.000008', 'Thủ tục tám', '05 ngày', 'Không']),
      { from: '2027-03-01' },
    );
    expect((await publish(path)).status).toBe(303);
    const early = await upload(await listOf([1, '9.000009', 'Chín', '5 ngày', 'Không']));
    expect(early.status).toBe(422);
    expect(early.text).toContain('Ngày hiệu lực 04/01/2027 đứng trước ngày 01/03/2027');
  });

  it('không có phiên, hoặc thẻ của trang khác, thì không đọc tệp', async () => {
    const good = await listOf([1, '9.000007', 'Thủ tục bảy', '05 ngày', 'Không']);
    expect((await upload(good, { token: 'của người khác' })).status).toBe(403);
    const stranger = await fetch(new URL('/board/catalogue', province.ready.url), {
      method: 'POST',
      redirect: 'manual',
      body: new FormData(),
    });
    expect(stranger.headers.get('location')).toBe('/board/sign-in');
    expect((await browse('/board/catalogue/00000000000000000000000000000000')).status).toBe(404);
  });

  it('10.000 dòng: xem trước được, ban hành được, mọi thủ tục có mặt', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [
      i + 1,
      `8.${String(i % 9_990).padStart(6, '0')}`,
      `Thủ tục thử số ${i}`,
      '05 ngày làm việc',
      'Không',
    ]);
    const before = await newest();
    const { path, page } = await previewed(await listOf(...rows), { from: '2027-04-01' });
    expect(page).toContain('9990 thủ tục mới · 0 thay đổi · 0 hết hiệu lực');
    expect(page).toContain('Mã 8.000009 đã có ở dòng');
    expect((await publish(path)).status).toBe(303);
    const { version, procedures } = await newest();
    expect(version).toBe(before.version + 1);
    expect(procedures).toHaveLength(before.procedures.length + 9_990);
  }, 60_000);
});
