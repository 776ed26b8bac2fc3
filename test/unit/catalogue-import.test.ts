import { describe, expect, it } from 'vitest';
import { importLine, importRecord } from '#shared/catalogue/import-record.ts';
import { reliefEnd } from '#shared/fee/relief.ts';
import { lineSplitter, overlong } from '#shared/catalogue/line-splitter.ts';
import { procedureSchema, versionInForce, type Procedure } from '#shared/catalogue/procedure.ts';
import { checkCatalogue } from '#shared/catalogue/read-catalogue.ts';
import { seedEdition } from '#shared/catalogue/seed/seed.ts';
import { addDays } from '#shared/calendar/local-time.ts';

const edition = seedEdition();

const record = (facts: Record<string, unknown> = {}): Record<string, unknown> => ({
  code: '9.000001',
  name: 'Thủ tục thử',
  field: 'Lĩnh vực thử',
  level: ['commune'],
  channels: [{ channel: 'in_person', amount: 3, unit: 'working_day', raw_time: '3 Ngày làm việc' }],
  ...facts,
});

const imported = (facts: Record<string, unknown> = {}): Procedure => {
  const result = importRecord(record(facts), edition);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.procedure;
};

const papersOf = (papers: readonly unknown[], quality: readonly string[] = []) =>
  imported({ quality, cases: [{ name: null, papers }] }).cases.flatMap((one) => one.papers);

describe('một bản ghi của Cổng thành thủ tục', () => {
  it('thiếu danh sách nào thì danh sách ấy rỗng, khóa lạ bị bỏ qua', () => {
    const procedure = imported({
      subjects: null,
      cases: undefined,
      portal_url: 'https://thu.invalid',
    });
    expect(procedure).toMatchObject({
      subjects: [],
      cases: [],
      levels: ['commune'],
      nicknames: [],
      quality: [],
      after15hNextDay: false,
      effectiveTo: null,
      version: edition.version,
    });
    expect(procedureSchema.safeParse(JSON.parse(JSON.stringify(procedure)))).toEqual({
      success: true,
      data: procedure,
    });
  });

  it('chữ được làm sạch: NFC, không ký tự điều khiển', () => {
    expect(imported({ name: 'Khai\u0000 sinh\u202e \n mới'.normalize('NFD') }).name).toBe(
      'Khai sinh mới',
    );
  });

  it('mẫu giấy tờ theo lĩnh vực: cư trú không dùng mẫu của một cửa', () => {
    expect(imported({ field: 'Đăng ký, quản lý cư trú' }).formSet).toBe('residence');
    expect(imported({ field: 'Hộ tịch' }).formSet).toBe('TT03-2025');
  });

  it('mã hay lĩnh vực trùng tên có sẵn của máy không lấy nhầm gì', () => {
    const procedure = imported({ code: 'constructor', field: '__proto__' });
    expect(procedure.nicknames).toEqual([]);
    expect(procedure.formSet).toBe(edition.formSet);
  });

  it('không bản chính không bản sao là lời ghi chú', () => {
    const papers = papersOf([
      { name: 'Tờ khai', originals: 1, copies: 0 },
      { name: 'Lưu ý khi nộp', originals: 0, copies: 0 },
      { name: '   ', originals: 1, copies: 1 },
    ]);
    expect(papers.map(({ name, isNote }) => [name, isNote])).toEqual([
      ['Tờ khai', false],
      ['Lưu ý khi nộp', true],
    ]);
  });

  it('chỉ toàn ghi chú thì đó là giấy tờ thật', () => {
    const notes = [
      { name: 'Đơn đề nghị', originals: 0, copies: 0 },
      { name: 'Bản vẽ', originals: 0, copies: 0 },
    ];
    expect(papersOf(notes).map(({ isNote }) => isNote)).toEqual([false, false]);
    expect(
      papersOf([...notes, { name: 'Bản sao', originals: 0, copies: 1 }]).map(
        ({ isNote }) => isNote,
      ),
    ).toEqual([true, true, false]);
  });

  it('ghi chú có mẫu đơn kèm theo là giấy tờ thật', () => {
    expect(
      papersOf([
        { name: 'Tờ khai', originals: 1, copies: 0 },
        { name: 'Đơn theo mẫu', originals: 0, copies: 0, form: 'Mẫu 13.docx' },
      ]).map(({ isNote }) => isNote),
    ).toEqual([false, false]);
  });

  it('số tiền đáng ngờ không thành số; dòng phí giống nhau chỉ giữ một', () => {
    const fees = imported({
      channels: [
        {
          channel: 'online',
          amount: 1,
          unit: 'day',
          fees: [
            { kind: 'lệ phí', amount_vnd: 8000, raw: '8,000 VNĐ' },
            { kind: 'lệ phí', amount_vnd: 8000, raw: '8,000 VNĐ' },
            { kind: null, amount_vnd: 20, raw: '20 VNĐ' },
            { kind: null, amount_vnd: 1000.5, raw: 'lẻ' },
          ],
        },
      ],
    }).channels[0]?.fees;
    expect(fees?.map(({ kind, amountVnd }) => [kind, amountVnd])).toEqual([
      ['lệ phí', 8000],
      [null, null],
      [null, null],
    ]);
  });

  it.each([
    ['bằng 50% kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư', '2026-12-31'],
    ['từ 07/4/2026 đến 30/6/2026', '2026-06-30'],
    ['đến hết ngày 31 tháng 12 năm 2026', '2026-12-31'],
    ['đến hết ngày 31/12/2025; sau đó đến hết ngày 31/12/2026', '2026-12-31'],
    ['đến ngày 31/02/2026', null],
    ['Thông tư ngày 17/5/2021', null],
  ])('giảm phí có hạn: %s', (words, end) => {
    expect(reliefEnd(words)).toBe(end);
  });
});

describe('bản ghi bị từ chối', () => {
  it.each([
    ['{"code"', { code: 'not_json' }],
    ['', { code: 'not_json' }],
    ['[]', { code: 'not_a_record' }],
    ['null', { code: 'not_a_record' }],
    ['"1.001193"', { code: 'not_a_record' }],
    ['{"name":"A"}', { code: 'no_code' }],
    ['{"code":null,"name":"A"}', { code: 'no_code' }],
    ['{"code":" \u200b","name":"A"}', { code: 'no_code' }],
    ['{"code":"1"}', { code: 'no_name' }],
    ['{"code":"1","name":""}', { code: 'no_name' }],
    ['{"code":1,"name":"A"}', { code: 'wrong_type', field: 'code' }],
    ['{"code":"1","name":["A"]}', { code: 'wrong_type', field: 'name' }],
    ['{"code":"1","name":"A","level":"commune"}', { code: 'wrong_type', field: 'level' }],
    ['{"code":"1","name":"A","channels":{}}', { code: 'wrong_type', field: 'channels' }],
    [
      '{"code":"1","name":"A","channels":[{"channel":"fax"}]}',
      { code: 'wrong_type', field: 'channels.0.channel' },
    ],
    [
      '{"code":"1","name":"A","channels":[{"channel":"online","amount":"3"}]}',
      { code: 'wrong_type', field: 'channels.0.amount' },
    ],
    [
      '{"code":"1","name":"A","channels":[{"channel":"online","amount":1e999}]}',
      { code: 'wrong_type', field: 'channels.0.amount' },
    ],
    [
      '{"code":"1","name":"A","cases":[{"papers":[{"name":"B","originals":-1}]}]}',
      { code: 'wrong_type', field: 'cases.0.papers.0.originals' },
    ],
  ])('%s', (line, error) => {
    expect(importLine(line, edition)).toEqual({ ok: false, error });
  });
});

describe('kiểm tra một tệp danh mục', () => {
  const line = (facts: Record<string, unknown>): string => JSON.stringify(record(facts));

  it('đọc được = dùng được + chờ xác nhận + từ chối; dòng trống không tính', () => {
    const report = checkCatalogue(
      [
        `\u{FEFF}${line({ code: 'A' })}\r`,
        '',
        '   \t',
        line({ code: 'B', channels: [{ channel: 'online', amount: 1, unit: null }] }),
        'không phải JSON',
        line({ code: 'A' }),
        line({ code: null }),
        line({ code: 'C', name: 7 }),
        line({ code: 'C' }),
        overlong,
      ],
      edition,
    );
    expect(report).toEqual({
      read: 8,
      ready: 2,
      needsConfirmation: 1,
      refused: [
        { line: 5, refusal: { code: 'not_json' } },
        { line: 6, refusal: { code: 'duplicate_code', procedure: 'A', firstLine: 1 } },
        { line: 7, refusal: { code: 'no_code' } },
        { line: 8, refusal: { code: 'wrong_type', field: 'name' } },
        { line: 10, refusal: { code: 'line_too_long' } },
      ],
    });
  });

  it('chờ xác nhận là khi có hình thức thiếu số hoặc thiếu đơn vị', () => {
    const check = (channels: readonly unknown[]) =>
      checkCatalogue([line({ channels })], edition).needsConfirmation;
    expect(check([{ channel: 'online', amount: 3, unit: 'day' }, { channel: 'postal' }])).toBe(1);
    expect(check([{ channel: 'online', amount: 3 }])).toBe(1);
    expect(check([{ channel: 'online', unit: 'day' }])).toBe(1);
    expect(check([{ channel: 'online', amount: 3, unit: 'day' }])).toBe(0);
    expect(check([])).toBe(0);
  });

  it('tệp rỗng', () => {
    expect(checkCatalogue([], edition)).toEqual({
      read: 0,
      ready: 0,
      needsConfirmation: 0,
      refused: [],
    });
  });
});

describe('cắt dòng khi đọc dần', () => {
  const split = (text: string, size: number, max: number) => {
    const splitter = lineSplitter(max);
    const lines: unknown[] = [];
    for (let at = 0; at < text.length; at += size)
      lines.push(...splitter.push(text.slice(at, at + size)));
    return [...lines, ...splitter.end()];
  };

  it('cắt ở đâu cũng ra cùng những dòng', () => {
    const text = 'một\r\n\nhai ba\u2028bốn\n\nnăm';
    for (let size = 1; size <= text.length; size += 1) {
      expect(split(text, size, 100)).toEqual(['một', '', 'hai ba\u2028bốn', '', 'năm']);
    }
  });

  it('dòng quá dài bị bỏ, dòng sau vẫn đọc được', () => {
    for (const size of [1, 3, 50]) {
      expect(split(`${'x'.repeat(30)}\nngắn\n${'y'.repeat(30)}`, size, 10)).toEqual([
        overlong,
        'ngắn',
        overlong,
      ]);
    }
  });
});

describe('phiên bản còn hiệu lực', () => {
  const first = imported();
  const changeDay = addDays(first.effectiveFrom, 100);
  const old: Procedure = { ...first, effectiveTo: addDays(changeDay, -1) };
  const next: Procedure = { ...first, version: 2, effectiveFrom: changeDay };

  it('mỗi ngày một phiên bản, ngày cuối vẫn tính', () => {
    expect(versionInForce([next, old], addDays(changeDay, -1))).toBe(old);
    expect(versionInForce([next, old], changeDay)).toBe(next);
    expect(versionInForce([next, old], addDays(first.effectiveFrom, -1))).toBeNull();
  });

  it('hai phiên bản cùng nhận một ngày thì lấy bản mới hơn', () => {
    expect(versionInForce([first, next], changeDay)).toBe(next);
    expect(versionInForce([next, first], changeDay)).toBe(next);
  });
});
