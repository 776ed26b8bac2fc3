import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueCommand } from '#electron/cli/catalogue.ts';
import type { CommandResult } from '#electron/cli/command.ts';
import { writeDurably } from '#electron/store/durable-file.ts';
import { makePublication, readCodes } from '#shared/catalogue/make-publication.ts';
import { catalogueData } from '#shared/catalogue/procedure.ts';
import { seedConfirmed, seedProcedures } from '#shared/catalogue/seed/seed.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { nationalFile, nationalRecords } from '#test/fixtures/national-records.ts';

/** As many lines as the seed has: its own codes and names. */
const SEED = 173;

let folder = '';
let portal = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quay-cong-bo-'));
  portal = await file('cong.jsonl', nationalFile(SEED));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const run = (...argv: string[]): Promise<CommandResult> =>
  catalogueCommand(['publication', ...argv], {
    sentence: (refusal) => JSON.stringify(refusal),
    readTextFile: (path) =>
      readFile(path, 'utf8').then(
        (text) => text,
        () => null,
      ),
    writeTextFile: (path, text) => {
      if (path.endsWith('khong-ghi-duoc.json')) return false;
      writeDurably(path, Buffer.from(text));
      return true;
    },
  });

const ISSUE = ['--version', '2', '--effective', '2027-01-04', '--decision', 'QĐ 01/QĐ-UBND'];
const codeOf = async (...argv: string[]): Promise<unknown> => {
  const { exit, output } = await run(...argv);
  return { exit, output };
};
const refusedWith = (refusal: {
  readonly code: string;
  readonly [value: string]: unknown;
}): unknown => ({
  exit: 1,
  output: { error: { code: refusal.code, message: JSON.stringify(refusal) } },
});

describe('lệnh catalogue publication', () => {
  it('2.252 thủ tục của Cổng thành một bản công bố, kèm thời hạn Tỉnh xác nhận', async () => {
    const confirmed = await file('xac-nhan.json', JSON.stringify(seedConfirmed()));
    const out = join(folder, 'danh-muc.json');
    const national = await file('ca-nuoc.jsonl', nationalFile());
    const { exit, output } = await run(national, ...ISSUE, '--confirmed', confirmed, '--out', out);
    const text = await readFile(out, 'utf8');
    const bytes = Buffer.byteLength(text);
    expect({ exit, output }).toEqual({
      exit: 0,
      output: {
        file: out,
        version: 2,
        effectiveFrom: '2027-01-04',
        decision: 'QĐ 01/QĐ-UBND',
        procedures: 2252,
        withoutPromise: 642,
        bytes,
      },
    });
    const data = catalogueData.parse(JSON.parse(text));
    expect(data.issue).toEqual({
      version: 2,
      effectiveFrom: '2027-01-04',
      decision: 'QĐ 01/QĐ-UBND',
    });
    const birth = data.procedures.find(({ code }) => code === '1.001193');
    expect(birth).toMatchObject({ version: 2, effectiveFrom: '2027-01-04' });
    expect(birth?.nicknames).toContain('khai sinh');
    expect(birth?.channels[0]?.deadline).toMatchObject({
      state: 'confirmed',
      rule: { kind: 'same_day' },
    });
  }, 120_000);

  it('không có --out thì in chính bản công bố; --only chỉ lấy những mã đã chọn', async () => {
    const only = await file('ma.txt', '\u{FEFF}# hộ tịch\r\n1.001193\r\n\r\n1.000656  # khai tử\n');
    const { exit, output } = await run(portal, ...ISSUE, '--only', only);
    expect(exit).toBe(0);
    const { procedures } = catalogueData.parse(output);
    expect(procedures.map(({ code }) => code).toSorted()).toEqual(['1.000656', '1.001193']);
  });

  it('tệp có dòng hỏng thì không làm bản công bố thiếu', async () => {
    const broken = await file('hong.jsonl', `${nationalFile(SEED)}\nhỏng{\n[]`);
    expect(await codeOf(broken, ...ISSUE)).toEqual(
      refusedWith({ code: 'catalogue_lines_refused', count: 2, line: 174 }),
    );
  });

  it('mã chọn, mã xác nhận không có trong tệp thì kể tên', async () => {
    const only = await file('la.txt', '9.999999\n1.001193\n9.888888');
    expect(await codeOf(portal, ...ISSUE, '--only', only)).toEqual(
      refusedWith({ code: 'chosen_codes_unknown', codes: '9.999999, 9.888888' }),
    );
    const [first] = seedConfirmed().deadlines;
    const strange = { deadlines: [{ ...first, code: '9.777777' }] };
    const confirmed = await file('la.json', JSON.stringify(strange));
    expect(await codeOf(portal, ...ISSUE, '--confirmed', confirmed)).toEqual(
      refusedWith({ code: 'confirmed_codes_unknown', codes: '9.777777' }),
    );
    const twice = await file('hai.json', JSON.stringify({ deadlines: [first, first] }));
    expect(await codeOf(portal, ...ISSUE, '--confirmed', twice)).toEqual(
      refusedWith({ code: 'confirmed_twice', procedure: first?.code }),
    );
    const rule = { kind: 'same_day' };
    const promise = { code: first?.code, channel: null, case: null, rule, decision: '12/QĐ-THU' };
    const commitments = [{ ...promise, from: '2026-01-01', until: null }];
    const binding = await file('cam-ket.json', JSON.stringify({ deadlines: [], commitments }));
    expect(await codeOf(portal, ...ISSUE, '--confirmed', binding)).toEqual(
      refusedWith({ code: 'commitments_apart', count: 1 }),
    );
  });

  it('tệp không có, tệp sai dạng, tệp rỗng, không ghi được', async () => {
    const missing = join(folder, 'không-có');
    expect(await codeOf(missing, ...ISSUE)).toMatchObject({
      exit: 1,
      output: { error: { code: 'file_missing' } },
    });
    expect(await codeOf(portal, ...ISSUE, '--only', missing)).toEqual(
      refusedWith({ code: 'file_unreadable', path: missing }),
    );
    const notJson = await file('x.json', '{');
    expect(await codeOf(portal, ...ISSUE, '--confirmed', notJson)).toEqual(
      refusedWith({ code: 'confirmed_file_invalid', field: 'JSON' }),
    );
    const wrong = await file('y.json', '{"deadlines":[{"code":1}]}');
    expect(await codeOf(portal, ...ISSUE, '--confirmed', wrong)).toEqual(
      refusedWith({ code: 'confirmed_file_invalid', field: 'deadlines.0.code' }),
    );
    expect(await codeOf(await file('rong.jsonl', ''), ...ISSUE)).toEqual(
      refusedWith({ code: 'catalogue_empty' }),
    );
    const out = join(folder, 'khong-ghi-duoc.json');
    expect(await codeOf(portal, ...ISSUE, '--out', out)).toEqual(
      refusedWith({ code: 'file_not_written', path: out }),
    );
  });

  it('lớn hơn mức quầy nhận được thì từ chối', async () => {
    const [record] = nationalRecords();
    const paper = { name: 'x'.repeat(20_000), originals: 1 };
    const cases = [{ papers: Array.from({ length: 90 }, () => paper) }];
    const large = Array.from({ length: 14 }, (_, n) =>
      JSON.stringify({ ...record, code: `7.${n}`, cases }),
    );
    const { exit, output } = await run(await file('lon.jsonl', large.join('\n')), ...ISSUE);
    expect({ exit, output }).toMatchObject({
      exit: 1,
      output: { error: { code: 'publication_too_large' } },
    });
  }, 120_000);

  it.each([
    [[]],
    [['a', 'b', ...ISSUE]],
    [['a', '--version', '0', '--effective', '2027-01-04', '--decision', 'QĐ']],
    [['a', '--version', '1.5', '--effective', '2027-01-04', '--decision', 'QĐ']],
    [['a', '--version', '1', '--effective', '2027-02-30', '--decision', 'QĐ']],
    [['a', '--version', '1', '--effective', '2027-01-04']],
    [['a', '--version', '1', '--effective', '2027-01-04', '--decision', ' ']],
    [['a', ...ISSUE, '--lạ']],
  ])('gọi sai %j thì ra 2', async (argv) => {
    expect(await run(...argv)).toMatchObject({ exit: 2, output: { error: { code: 'usage' } } });
  });
});

describe('làm bản công bố', () => {
  const issue = { version: 1, effectiveFrom: '2027-01-04' as LocalDate, decision: 'QĐ' };

  it('chọn rỗng là không có gì để công bố', () => {
    const order = { issue, chosen: [], confirmed: { deadlines: [] } };
    expect(makePublication(seedProcedures(), order)).toEqual({
      ok: false,
      error: { code: 'catalogue_empty' },
    });
  });

  it('thời hạn xác nhận cho thủ tục không được chọn thì không hại gì', () => {
    const order = { issue, chosen: ['1.000656'], confirmed: seedConfirmed() };
    expect(makePublication(seedProcedures(), order)).toMatchObject({
      value: { procedures: [{ code: '1.000656' }] },
    });
  });

  it('đọc mã: bỏ dòng trống, chú thích và dấu đầu tệp', () => {
    expect(readCodes('\u{FEFF}a # b\r\n\n  c  \n# d')).toEqual(['a', 'c']);
  });
});
