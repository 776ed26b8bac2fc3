/** Every list in a spreadsheet program of another make; it starts slowly, so that only the long form asks it, once for all. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { intake, register, TODAY, whole } from './export-stage.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const mayAsk = process.env['QMC_LONG'] === '1' && spawnSync('soffice', ['--version']).status === 0;

const certifications = { kind: 'certifications', from: TODAY, to: TODAY } as const;
const lists = { register, intake, certifications, dossiers: whole };
type ListName = keyof typeof lists;

const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A cell as the program holds it: its type and its value, or null where it is empty. */
type Held = readonly [type: string, value: string] | null;

const attribute = (text: string, name: string): string | null =>
  new RegExp(`${name}="([^"]*)"`).exec(text)?.[1] ?? null;

const heldIn = (attributes: string, inside: string): Held => {
  const type = attribute(attributes, 'office:value-type');
  if (type === null) return null;
  const words = /<text:p>(.*?)<\/text:p>/s.exec(inside)?.[1] ?? '';
  const value = attribute(attributes, type === 'date' ? 'office:date-value' : 'office:value');
  return [type, value ?? words];
};

const CELL = /<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs;

/** The first sheet, line by line, down to the last cell that holds something. */
const linesOf = (sheets: string): readonly (readonly Held[])[] => {
  const [sheet = ''] = /<table:table .*?<\/table:table>/s.exec(sheets) ?? [];
  return [...sheet.matchAll(/<table:table-row\b.*?<\/table:table-row>/gs)].map(([row]) => {
    const cells = [...row.matchAll(CELL)].flatMap(([, attributes = '', inside = '']) => {
      const times = Number(attribute(attributes, 'table:number-columns-repeated') ?? '1');
      return Array.from({ length: Math.min(times, 50) }, () => heldIn(attributes, inside));
    });
    return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  });
};

describe.skipIf(!mayAsk)('LibreOffice mở mọi danh sách của quầy', () => {
  let desk: TestDesk;
  let folder: string;
  const opened = new Map<ListName, string>();
  const rowsOf = (list: ListName) => linesOf(opened.get(list) ?? '');
  const number = 'H00.01-261123-1001';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qmc-office-'));
    desk = await startTestDesk();
    const { submitter } = birthForm();
    const form = birthForm({ submitter: { ...submitter, name: '=1+1 Mẫu', phone: '0900000012' } });
    await desk.must('intake.accept', { draft: draft(1), form });
    await desk.must('certification.accept', {
      ids: [draft(2), draft(3)],
      form: {
        submitter: { ...emptyParty, name: '@Nguyễn Thị Thử', idNumber: '079198000001' },
        documents: [{ procedureCode: '2.000815', document: '+Bằng Đại học', pages: 2, copies: 3 }],
        feeTaken: true,
        exemption: '',
        feeReceiptSerial: '0012',
      },
      done: true,
    });
    const files: string[] = [];
    for (const [name, list] of Object.entries(lists)) {
      const file = await desk.must('exports.list', { list, format: 'xlsx', folder });
      files.push(join(folder, file.name));
      opened.set(name as ListName, file.name.replace('.xlsx', '.fods'));
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = ['--headless', '--convert-to', 'fods', '--outdir', folder, ...files];
    execFileSync('soffice', [profile, ...words], { stdio: 'ignore' });
    for (const [name, file] of opened) opened.set(name, readFileSync(join(folder, file), 'utf8'));
  }, 180_000);
  afterAll(() => {
    desk.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('sổ theo dõi: số thứ tự và số bộ là số, ba ngày là ngày, số điện thoại giữ số 0 đầu', () => {
    const [heading, first] = rowsOf('register');
    expect(heading).toHaveLength(14);
    expect(heading?.[2]).toEqual(['string', 'Tên thủ tục hành chính']);
    expect(first).toEqual([
      ['float', '1'],
      ['string', number],
      ['string', 'Thủ tục đăng ký khai sinh'],
      ['float', '1'],
      ['string', '=1+1 Mẫu'],
      ['string', 'Ấp 3, xã Thử Nghiệm'],
      ['string', '0900000012'],
      ['string', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
      ['date', '2026-11-23'],
      ['date', '2026-11-23'],
      null,
      ['string', 'Trực tiếp'],
      null,
      ['string', '1/2026'],
    ]);
  });

  it('hồ sơ tiếp nhận: giờ nhận là ngày giờ, phí là số tiền cộng được', () => {
    const [heading, first, second] = rowsOf('intake');
    expect(heading).toHaveLength(14);
    expect(first?.[2]).toEqual(['date', '2026-11-23T09:12:00']);
    expect(first?.slice(3, 6)).toEqual([
      ['string', '=1+1 Mẫu'],
      ['string', '079198000001'],
      ['string', '0900000012'],
    ]);
    expect(second?.slice(9, 12)).toEqual([
      ['float', '12000'],
      ['float', '12000'],
      ['string', '0012'],
    ]);
  });

  it('sổ chứng thực: ngày là ngày, số trang, số bản, số tiền là số', () => {
    const [heading, first] = rowsOf('certifications');
    expect(heading).toHaveLength(9);
    expect(first?.[0]).toEqual(['date', '2026-11-23']);
    expect(first?.slice(2, 7)).toEqual([
      ['string', '@Nguyễn Thị Thử'],
      ['string', '+Bằng Đại học'],
      ['float', '2'],
      ['float', '3'],
      ['float', '12000'],
    ]);
  });

  it('danh sách đang xem: giờ nhận và hạn là ngày giờ, mã thủ tục là chữ', () => {
    const [heading, ...rows] = rowsOf('dossiers');
    expect(heading).toHaveLength(9);
    const [birth] = rows.filter((row) => row[0]?.[1] === number);
    expect(birth?.slice(1, 8)).toEqual([
      ['string', '=1+1 Mẫu'],
      ['string', '=1+1 Mẫu'],
      ['string', '1.001193'],
      ['string', 'Thủ tục đăng ký khai sinh'],
      ['date', '2026-11-23T09:12:00'],
      ['date', '2026-11-23T17:00:00'],
      ['string', 'Được tiếp nhận'],
    ]);
  });

  it('không tệp nào có công thức; cột nào cũng rộng như quầy đặt; tờ thứ hai nói ai ghi', () => {
    for (const [name, text] of opened) {
      expect(text, name).not.toContain('table:formula');
      const [sheet = ''] = /<table:table .*?<\/table:table>/s.exec(text) ?? [];
      const columns = [...sheet.matchAll(/<table:table-column table:style-name="(\w+)"/g)];
      expect(new Set(columns.map(([, style]) => style)).size, name).toBeGreaterThan(3);
      expect(text, name).toContain('<text:p>Trần Thị Mẫu</text:p>');
    }
  });
});
