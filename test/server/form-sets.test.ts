import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDayOf } from '#shared/calendar/local-time.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { instantNow } from '#server/surroundings.ts';
import { Browser } from './cookie-browser.ts';
import { startTestProvince, type TestProvince } from './test-province.ts';

const { formSets, forms, publishing } = boardTextsOf('vi');
const SETS = '/board/form-sets';
const DRAFT = `${SETS}/drafts/TT05-2998`;
const KIND = `${DRAFT}/forms/receipt`;
const BASIS = 'Thông tư số 05/2998/TT-THU';

let province: TestProvince;
let browser: Browser;

const send = async (path: string, fields: Record<string, string>) => {
  const { text } = await browser.go(SETS);
  const formToken = /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? '';
  return browser.post(path, { formToken, ...fields });
};
const copied = { copyFrom: 'TT03-2025', name: 'TT05-2998', basis: BASIS };
const saved = { basis: BASIS, effectiveFrom: '2998-01-01', effectiveTo: '', 'kind.refusal': 'on' };
const publishedSets = async () =>
  (
    await province.database.query<{ data: string }>(
      `select data from publication where kind = 'form_sets' order by version`,
    )
  ).map(({ data }) => JSON.parse(data) as unknown);

const signIn = async (): Promise<void> => {
  const { operator } = province.ready;
  if (operator === null) throw new Error('tỉnh thử phải có người vận hành');
  await browser.post('/board/sign-in', operator);
};
beforeAll(async () => {
  province = await startTestProvince({ signIns: 1000 });
  browser = new Browser(province.ready.url);
  await signIn();
});
afterAll(() => province.remove());

describe('bộ mẫu giấy trên bảng của Tỉnh', () => {
  it('thấy các bộ kèm phần mềm; mã hay ngày không đúng thì không tạo bản nháp', async () => {
    const { text } = await browser.go(SETS);
    expect(text).toContain('Thông tư số 03/2025/TT-VPCP');
    expect(text).toContain(formSets.bundled);
    for (const [fields, problem] of [
      [{ name: 'tt 05', effectiveFrom: '2998-01-01' }, formSets.problems.set_name_wrong],
      [{ name: 'TT03-2025', effectiveFrom: '2998-01-01' }, formSets.problems.set_name_taken],
      [{ effectiveFrom: '31/02' }, formSets.problems.set_day_wrong],
      [{ copyFrom: 'KHONG', effectiveFrom: '2998-01-01' }, formSets.problems.set_unknown],
    ] as const) {
      const refused = await send(SETS, { ...copied, ...fields });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(problem);
    }
    expect((await browser.go(SETS)).text).toContain(formSets.noDrafts);
  });

  it('sao, sửa lời, xem giấy; lời vô nghĩa không lưu; chưa công bố thì chưa quầy nào nhận', async () => {
    const made = await send(SETS, { ...copied, effectiveFrom: '2998-01-01' });
    expect(made.headers.get('location')).toBe(DRAFT);
    const kind = await browser.go(KIND);
    expect(kind.text).toContain(BASIS);
    const wrong = await send(KIND, { 'sentences.sets': 'bộ' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('{{count}}');
    expect((await send(KIND, { 'labels.number': 'Mã số bộ mới' })).text).toContain(formSets.saved);
    const preview = await send(`${KIND}/preview`, { 'labels.number': 'Chữ đang gõ' });
    expect(preview.headers.get('content-security-policy')).toContain("script-src 'self'");
    if (!preview.text.includes(forms.notBuilt)) expect(preview.text).toContain('Chữ đang gõ');
    expect((await browser.go(KIND)).text).toContain('Mã số bộ mới');
    expect((await send(DRAFT, saved)).text).toContain(formSets.saved);
    expect((await browser.go(`${DRAFT}/forms/stop_notice`)).status).toBe(404);
    expect(await publishedSets()).toEqual([]);
  });

  it('công bố cho một ngày thì mọi quầy nhận cả bộ; lời của bộ sửa được trong Mẫu giấy', async () => {
    const past = await send(`${DRAFT}/publish`, { ...saved, effectiveFrom: '2020-01-01' });
    expect(past.text).toContain(formSets.problems.set_day_past);
    const done = await send(`${DRAFT}/publish`, saved);
    expect(done.text).toContain('01/01/2998');
    expect(done.text).toContain(formSets.noDrafts);
    expect(await publishedSets()).toMatchObject([
      {
        sets: [
          {
            id: 'TT05-2998',
            basis: BASIS,
            effectiveFrom: '2998-01-01',
            forms: [
              { kind: 'letterhead' },
              { kind: 'receipt', texts: { 'labels.number': 'Mã số bộ mới' } },
              { kind: 'refusal' },
            ],
          },
        ],
      },
    ]);
    expect((await browser.go('/board/forms')).text).toContain('receipt%40TT05-2998');
    const words = await browser.go('/board/forms/receipt%40TT05-2998');
    expect(words.text).toContain('Mã số bộ mới');
  });

  it('trước ngày thì mở lại sửa, rút lại; bộ kèm phần mềm không rút được', async () => {
    await send(`${SETS}/TT05-2998/mend`, {});
    expect((await browser.go(KIND)).text).toContain('Mã số bộ mới');
    expect(
      (await send(`${DRAFT}/publish`, { ...saved, effectiveTo: '2998-12-31' })).text,
    ).toContain('31/12/2998');
    const kept = await send(`${SETS}/TT03-2025/withdraw`, {});
    expect(kept.text).toContain(formSets.problems.set_unknown);
    await send(`${SETS}/TT05-2998/withdraw`, {});
    expect((await publishedSets()).at(-1)).toEqual({ sets: [] });
  });
});

describe('tên cơ quan in trên giấy', () => {
  it('gõ tên mới và ngày, xem trước, ban hành; ngày đã qua hay thiếu tên thì không', async () => {
    const [office] = await province.database.query<{ code: string }>('select code from office');
    const page = `/board/publishing/offices/${encodeURIComponent(office?.code ?? '')}`;
    const names = {
      superior: 'ỦY BAN NHÂN DÂN XÃ MỚI',
      name: 'TRUNG TÂM THỬ MỚI',
      place: 'Xã Mới',
      address: 'Ấp 1',
      phone: '0900 000 009',
      from: '2998-01-01',
    };
    const post = (over: Partial<typeof names>) => send(`${page}/names`, { ...names, ...over });
    expect((await post({ from: '2020-01-01' })).text).toContain(publishing.problems.names_day_past);
    expect((await post({ name: ' ' })).text).toContain(publishing.problems.office_name_empty);
    const draft = (await post({})).headers.get('location') ?? '';
    const { text } = await browser.go(draft);
    expect(text).toContain('TRUNG TÂM THỬ MỚI');
    await send(`${draft}/publish`, {});
    const [newest] = await province.database.query<{ data: string; effective_from: string }>(
      `select data, effective_from from publication where kind = 'office' order by version desc limit 1`,
    );
    expect(newest?.effective_from).toBe('2998-01-01');
    expect(JSON.parse(newest?.data ?? '')).toMatchObject({
      superior: names.superior,
      name: names.name,
      code: office?.code,
    });
    // What only begins in 2998 is not offered for tomorrow.
    const form = (await browser.go(page)).text;
    expect(form).toContain(`value="${addDays(localDayOf(instantNow(province.surroundings)), 1)}"`);
    expect(form).not.toContain('value="TRUNG TÂM THỬ MỚI"');
  });

  it('tên mới từ năm sau không chặn việc khác: bản của ngày ấy được ban hành lại kèm thay đổi', async () => {
    const [office] = await province.database.query<{ code: string }>('select code from office');
    const page = `/board/publishing/offices/${encodeURIComponent(office?.code ?? '')}`;
    const published = async () =>
      (
        await province.database.query<{ data: string; effective_from: string }>(
          `select data, effective_from from publication where kind = 'office' order by version`,
        )
      ).map(({ data, effective_from: from }) => ({
        from,
        ...officePublication.parse(JSON.parse(data)),
      }));
    const before = await published();
    const pattern = {
      template: '{agencyCode}-{yymmdd}-{counter}',
      digits: '5',
      perSlot: '999',
      slips: '0',
      from: '2997-01-01',
    };
    const draft = (await send(`${page}/pattern`, pattern)).headers.get('location') ?? '';
    const { text } = await browser.go(draft);
    const of = { date: '01/01/2998', subject: publishing.subjects.pattern };
    expect(text).toContain(fill(publishing.preview.later, of));
    expect(text).toContain(fill(publishing.preview.laterAmended, of));
    await send(`${draft}/publish`, {});
    const after = await published();
    expect(after).toHaveLength(before.length + 2);
    expect(after.slice(-2)).toMatchObject([
      { from: '2997-01-01', numberPattern: { digits: 5 }, name: before[0]?.name },
      { from: '2998-01-01', numberPattern: { digits: 5 }, name: 'TRUNG TÂM THỬ MỚI' },
    ]);
    const between = {
      superior: 'ỦY BAN NHÂN DÂN XÃ GIỮA',
      name: 'TRUNG TÂM GIỮA',
      place: 'Xã Giữa',
      address: '',
      phone: '',
      from: '2997-06-01',
    };
    const names = (await send(`${page}/names`, between)).headers.get('location') ?? '';
    const said = { date: '01/01/2998', subject: publishing.subjects.names };
    expect((await browser.go(names)).text).toContain(fill(publishing.preview.laterStays, said));
    await send(`${names}/publish`, {});
    expect((await published()).slice(-2)).toMatchObject([
      { from: '2997-06-01', name: 'TRUNG TÂM GIỮA', numberPattern: { digits: 5 } },
      { from: '2998-01-01', name: 'TRUNG TÂM THỬ MỚI', numberPattern: { digits: 5 } },
    ]);
  });

  it('xem trước rồi để qua ngày áp dụng mới bấm: tên không đổi, nói vì sao', async () => {
    const [office] = await province.database.query<{ code: string }>('select code from office');
    const count = async () =>
      (await province.database.query("select n from publication where kind = 'office'", [])).length;
    const before = await count();
    const first = localDayOf(instantNow(province.surroundings));
    const names = { superior: 'XÃ SAU', name: 'SAU', place: 'Sau', address: '', phone: '' };
    const page = `/board/publishing/offices/${encodeURIComponent(office?.code ?? '')}/names`;
    const draft = (await send(page, { ...names, from: first })).headers.get('location') ?? '';
    province.pass(24 * 60 * 60_000);
    await signIn();
    const answer = await send(`${draft}/publish`, {});
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(
      fill(publishing.problems.names_day_reached, { date: formatDate(first) }),
    );
    expect(await count()).toBe(before);
  });
});
