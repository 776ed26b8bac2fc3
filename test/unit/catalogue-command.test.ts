import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueCommand, findDeadlineRule } from '#electron/cli/catalogue.ts';
import { readCatalogueFile } from '#electron/cli/catalogue-file.ts';
import type { CommandResult } from '#electron/cli/command.ts';
import records from '#shared/catalogue/seed/procedures.json' with { type: 'json' };
import { seedEdition, seedProcedures } from '#shared/catalogue/seed/seed.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quay-danh-muc-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const run = (...argv: string[]): Promise<CommandResult> =>
  catalogueCommand(argv, {
    sentence: ({ code }) => `câu của ${code}`,
    readTextFile: () => Promise.resolve(null),
    writeTextFile: () => false,
  });

const seedText = records.map((record: unknown) => JSON.stringify(record)).join('\n');

describe('lệnh catalogue check', () => {
  it('danh mục đi kèm: 173 bản ghi, không bản nào bị từ chối', async () => {
    const expected = {
      exit: 0,
      output: { read: 173, ready: 116, needsConfirmation: 57, refused: [] },
    };
    expect(await run('check', await file('seed.jsonl', seedText))).toEqual(expected);
    expect(await run('check', await file('seed.jsonl.gz', gzipSync(seedText)))).toEqual(expected);
    expect(
      await run('check', await file('nén-mà-không-ghi-gz', gzipSync(seedText)), '--json'),
    ).toEqual(expected);
  });

  it('dòng hỏng được kể đúng số dòng, dòng trống không tính, lệnh ra 1', async () => {
    const good = JSON.stringify(records[0]);
    const lines = [
      '\u{FEFF}',
      good,
      '',
      'hỏng{',
      good,
      '{"name":"x"}',
      '{"code":"1"}',
      '[1]',
      '{"code":"2","name":{}}',
    ];
    expect(await run('check', await file('hong.jsonl', lines.join('\r\n')))).toEqual({
      exit: 1,
      output: {
        read: 7,
        ready: 0,
        needsConfirmation: 1,
        refused: [
          { line: 4, code: 'not_json', reason: 'câu của not_json' },
          { line: 5, code: 'duplicate_code', reason: 'câu của duplicate_code' },
          { line: 6, code: 'no_code', reason: 'câu của no_code' },
          { line: 7, code: 'no_name', reason: 'câu của no_name' },
          { line: 8, code: 'not_a_record', reason: 'câu của not_a_record' },
          { line: 9, code: 'wrong_type', reason: 'câu của wrong_type' },
        ],
      },
    });
  });

  it('dòng dài hơn 2 triệu ký tự bị bỏ mà không làm hỏng dòng sau', async () => {
    const text = `{"code":"1","name":"${'x'.repeat(3_000_000)}"}\n${seedText}`;
    expect(await run('check', await file('dai.jsonl', text))).toMatchObject({
      exit: 1,
      output: { read: 174, refused: [{ line: 1, code: 'line_too_long' }] },
    });
  });

  it('tệp rỗng thì không đọc gì', async () => {
    expect(await run('check', await file('rong.jsonl', ''))).toEqual({
      exit: 0,
      output: { read: 0, ready: 0, needsConfirmation: 0, refused: [] },
    });
  });

  it('tệp không có, là thư mục, nén dở', async () => {
    const code = async (path: string) => (await run('check', path)).output;
    expect(await code(join(folder, 'không-có'))).toMatchObject({ error: { code: 'file_missing' } });
    expect(await code(folder)).toMatchObject({ error: { code: 'file_unreadable' } });
    expect(await code('/dev/zero')).toMatchObject({ error: { code: 'file_unreadable' } });
    const broken = gzipSync(seedText).subarray(0, 5000);
    expect(await code(await file('do.gz', broken))).toMatchObject({
      error: { code: 'file_damaged' },
    });
  });

  it.each([[[]], [['check']], [['check', 'a', 'b']], [['đếm', 'a']], [['check', 'a', '--lạ']]])(
    'gọi sai %j thì ra 2',
    async (argv) => {
      expect(await run(...argv)).toMatchObject({ exit: 2, output: { error: { code: 'usage' } } });
    },
  );

  it('đọc tệp cho ra đúng những thủ tục đi kèm', async () => {
    const read = await readCatalogueFile(await file('lai.jsonl', seedText), seedEdition());
    expect(read.ok && read.value.procedures).toEqual(seedProcedures());
  });
});

describe('thời hạn cho lệnh deadline', () => {
  it('theo bản ghi, theo Tỉnh xác nhận, theo trường hợp', () => {
    expect(findDeadlineRule('1.004837', 'in_person', null)).toEqual({
      ok: true,
      value: { rule: { kind: 'amount', amount: 3, unit: 'working_day' }, warnings: [] },
    });
    expect(findDeadlineRule('1.001193', 'online', 1)).toEqual({
      ok: true,
      value: { rule: { kind: 'same_day' }, warnings: [] },
    });
    expect(findDeadlineRule('1.000894', 'in_person', 2)).toMatchObject({
      value: { rule: { amount: 5 } },
    });
    expect(findDeadlineRule('1.013978', 'in_person', null)).toMatchObject({
      value: { rule: { amount: 27, unit: 'working_day' } },
    });
    expect(findDeadlineRule('1.013978', 'online', null)).toMatchObject({
      value: { rule: { amount: 17, unit: 'working_day' } },
    });
  });

  it.each([
    ['1.004859', 'in_person', null, 'deadline_unconfirmed'],
    ['9.999999', 'in_person', null, 'procedure_unknown'],
    ['2.000815', 'online', null, 'channel_not_offered'],
    ['1.001193', 'in_person', 2, 'case_unknown'],
  ] as const)('%s %s %s: %s', (code, channel, caseNumber, refusal) => {
    expect(findDeadlineRule(code, channel, caseNumber)).toMatchObject({
      ok: false,
      error: { code: refusal },
    });
  });
});
