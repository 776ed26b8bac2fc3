import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBegunExports } from '#electron/desk/exports/begun-exports.ts';
import type { DocumentRenderer } from '#electron/desk/papers/paper-ports.ts';
import { exportFolder } from '#electron/sync/exported-file.ts';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { FileTaken } from '#shared/contract/outputs.ts';
import { knowEntry, type PayloadOf } from '#shared/journal/entry-types.ts';
import { readXlsx } from '#shared/table/read-xlsx.ts';
import type { Sheet } from '#shared/table/sheet.ts';
import { formatMoney } from '#shared/text/format.ts';
import { canMount, mountSmallDisk } from '../fixtures/small-disk.ts';
import { birthForm, OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

type ListInput = InputOf<'exports.list'>;

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
const TODAY = day('2026-11-23');
const register = { kind: 'register', from: TODAY, to: TODAY } as const;
const intake = { kind: 'intake', from: TODAY, to: TODAY } as const;

const NAMES = [
  'Nguyễn Thị Thử',
  '=HYPERLINK("http://x.invalid")',
  '+Trần Văn Mẫu',
  '@Lê',
  '-A1+B2',
];
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

let desk: TestDesk;
let stick: string;
/** Instead of the desk's own. */
let drawsFor: DocumentRenderer['render'] | null = null;

beforeAll(async () => {
  desk = await startTestDesk(undefined, {
    renderer: (own) => ({ render: (request) => (drawsFor ?? own.render)(request) }),
  });
  for (const [n, name] of NAMES.entries()) {
    const { submitter } = birthForm();
    const form = birthForm({
      submitter: { ...submitter, name, idNumber: '001187000012', phone: '0900000012' },
    });
    await desk.must('intake.accept', { draft: id(n + 1), form });
  }
});
afterAll(() => desk.end());
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'qmc-stick-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  drawsFor = null;
  rmSync(stick, { recursive: true, force: true });
});

const ask = (list: ListInput['list'], format: ListInput['format'] = 'xlsx', folder = stick) =>
  desk.ask('exports.list', { list, format, folder });

const taken = (list: ListInput['list'], format: ListInput['format'] = 'xlsx'): Promise<FileTaken> =>
  desk.must('exports.list', { list, format, folder: stick });

const sheetsOf = async ({ name }: FileTaken): Promise<readonly Sheet[]> => {
  const book = await readXlsx(new Uint8Array(readFileSync(join(stick, name))));
  if (!book.ok) throw new Error(book.error.code);
  return book.value;
};

const rowsOf = async (file: FileTaken) => (await sheetsOf(file))[0]?.rows ?? [];

const whole = { kind: 'dossiers', scope: 'all', text: '' } as const;

/** The screen's list holds so many lines for once: one dossier over and over. */
const listOf = (length: number): void => {
  const [place = 0] = desk.store.read.listedPlaces({
    text: '',
    receivedOn: null,
    openOnly: false,
    dueFrom: null,
    dueTo: null,
    order: 'received',
  });
  const many = Array.from({ length }, () => place);
  vi.spyOn(desk.store.read, 'listedPlaces').mockReturnValue(many);
};

/** What the journal says was taken out, the oldest first. */
const exported = () => {
  const { epoch, seq } = desk.store.read.head();
  return desk.store.read.openEntriesAfter(epoch, 0, seq).flatMap((entry) => {
    const known = knowEntry(entry);
    if (!known.ok || known.value.type !== 'data.exported') return [];
    const payload: PayloadOf<'data.exported'> = known.value.payload;
    return [{ payload, officer: entry.header.officer, dossier: entry.header.dossier }];
  });
};

/** Nothing lies in the folder, and the journal says of nothing that it was taken. */
const leftNothing = async (refused: ReturnType<typeof ask>): Promise<string | null> => {
  const before = exported().length;
  const answer = await refused;
  if (readdirSync(stick).length > 0 || exported().length !== before) return null;
  return answer.ok ? null : answer.error.code;
};

describe('xuất danh sách ra tệp Excel', () => {
  it('sổ theo dõi: đủ cột của mẫu, ngày là ngày, số là số, điện thoại giữ số 0 đầu', async () => {
    const [heading, first] = await rowsOf(await taken(register));
    expect(heading?.slice(0, 3)).toEqual(['TT', 'Mã hồ sơ', 'Tên thủ tục hành chính']);
    expect(first).toEqual([
      1,
      'H00.01-261123-1001',
      'Thủ tục đăng ký khai sinh',
      1,
      'Nguyễn Thị Thử',
      'Ấp 3, xã Thử Nghiệm',
      '0900000012',
      'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      '2026-11-23',
      '2026-11-23',
      null,
      'Trực tiếp',
      null,
      '1/2026',
    ]);
  });

  it('ô bắt đầu bằng = + - @ vẫn là chữ, không thành công thức', async () => {
    const file = await taken(intake);
    const rows = await rowsOf(file);
    expect(rows.slice(1).map((row) => row[3])).toEqual(NAMES);
    expect(rows[1]?.slice(4, 6)).toEqual(['001187000012', '0900000012']);
  });

  it('tờ thứ hai nói danh sách nào, của ai, bao nhiêu dòng, ai ghi', async () => {
    const about = new Map((await sheetsOf(await taken(intake)))[1]?.rows.map(([a, b]) => [a, b]));
    expect(about.get('Tên danh sách')).toBe('Danh sách hồ sơ tiếp nhận và phí, lệ phí');
    expect(about.get('Thời gian')).toBe('từ ngày 23/11/2026 đến ngày 23/11/2026');
    expect(about.get('Số dòng')).toBe(String(NAMES.length));
    expect(about.get('Quầy')).toBe('Quầy 1');
  });

  it('danh sách đang xem: đúng bộ lọc và chữ đang tìm', async () => {
    const file = await taken({ kind: 'dossiers', scope: 'today', text: 'tran van' });
    const rows = (await rowsOf(file)).slice(1);
    expect(rows.map((row) => [row[1], row[8]])).toEqual([['+Trần Văn Mẫu', 'Trần Thị Mẫu']]);
    const all = await taken(whole);
    expect((await rowsOf(all)).slice(1).map((row) => row[1])).toEqual(NAMES.toReversed());
  });

  it('dòng đầu đứng yên khi cuộn, cột nào cũng có bề rộng', async () => {
    const { name } = await taken(register);
    const parts = unzipSync(new Uint8Array(readFileSync(join(stick, name))));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(sheet.match(/<col /g)).toHaveLength(14);
  });

  it('tệp trùng tên thì ghi tên khác, không đè lên tệp đang có', async () => {
    const first = await taken(register);
    const bytes = readFileSync(join(stick, first.name));
    const second = await taken(register);
    expect(second.name).not.toBe(first.name);
    expect(readFileSync(join(stick, first.name)).equals(bytes)).toBe(true);
    expect(readdirSync(stick).toSorted()).toEqual([first.name, second.name].toSorted());
  });
});

describe('sổ của quầy ghi ai đã lấy gì', () => {
  it('mỗi tệp một mục: cán bộ nào, danh sách nào, bao nhiêu dòng, đúng tệp nào', async () => {
    const file = await taken(register);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(stick, file.name)))
      .digest('hex');
    const { payload, officer, dossier } = exported().at(-1) ?? {};
    expect({ officer, dossier }).toEqual({ officer: OFFICER, dossier: null });
    expect(payload).toEqual({
      what: 'register',
      format: 'xlsx',
      from: TODAY,
      to: TODAY,
      rows: NAMES.length,
      sha256,
      bytes: file.bytes,
    });
  });

  it('giấy lưu ra tệp đúng từng byte, và câu chuyện của hồ sơ kể lại', async () => {
    const { documents } = await desk.must('dossiers.open', { id: id(1) });
    const document = documents[0]?.document ?? '';
    const file = await desk.must('exports.paper', { document, folder: stick });
    const archived = await desk.must('documents.pdf', { document });
    expect(new Uint8Array(readFileSync(join(stick, file.name)))).toEqual(archived.bytes);
    expect(file.name).toContain('H00.01-261123-1001');
    const { story } = await desk.must('dossiers.open', { id: id(1) });
    expect(story.at(-1)?.type).toBe('data.exported');
    expect(exported().at(-1)).toMatchObject({
      dossier: id(1),
      payload: { what: 'paper', document },
    });
  });
});

describe('danh sách để in', () => {
  it('sổ vẽ theo mẫu có bìa; danh sách khác vẽ thành bảng, dưới bảng có tổng', async () => {
    const file = await taken(register, 'pdf');
    expect(file).toMatchObject({ rows: NAMES.length });
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'register',
      data: { year: 2026, from: TODAY, rows: [{ order: 1 }, {}, {}, {}, {}] },
    });
    await taken(intake, 'pdf');
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'list_sheet',
      data: {
        title: 'DANH SÁCH HỒ SƠ TIẾP NHẬN VÀ PHÍ, LỆ PHÍ',
        sums: [{ value: formatMoney(0) }],
      },
    });
  });

  it('dài quá một tệp PDF thì nói chọn Excel; máy vẽ hỏng thì không để lại gì', async () => {
    listOf(20_001);
    expect(await leftNothing(ask(whole, 'pdf'))).toBe('export_pdf_too_long');
    vi.restoreAllMocks();
    desk.breakRenderer(true);
    expect(await leftNothing(ask(register, 'pdf'))).toBe('render_failed');
    desk.breakRenderer(false);
  });
});

describe('không ghi được thì nói rõ và không để lại nửa tệp nào', () => {
  it('ngày ngược, quá dài, hoặc không có dòng nào', async () => {
    expect(await leftNothing(ask({ ...register, to: day('2026-11-22') }))).toBe('export_period');
    expect(await leftNothing(ask({ ...register, from: day('2016-01-01') }))).toBe('export_period');
    const quiet = { ...register, from: day('2026-11-01'), to: day('2026-11-20') };
    expect(await leftNothing(ask(quiet))).toBe('export_nothing');
  });

  it('USB chưa cắm', async () => {
    expect(await leftNothing(ask(register, 'xlsx', join(stick, 'khong-co')))).toBe('export_gone');
  });

  it('bấm Dừng giữa chừng', async () => {
    listOf(5_000);
    const asked = ask(whole);
    await vi.waitFor(async () =>
      expect(await desk.must('exports.progress', {})).toMatchObject({ ended: null }),
    );
    const second = await ask(register);
    expect(second).toMatchObject({ ok: false, error: { code: 'export_busy' } });
    await desk.must('exports.stop', {});
    expect(await leftNothing(asked)).toBe('export_stopped');
    expect(await desk.must('exports.progress', {})).toMatchObject({
      ended: { ok: false, error: { code: 'export_stopped' } },
    });
  });

  it('bấm Dừng trong lúc vẽ PDF thì không phải chờ trang vẽ xong', async () => {
    const begun = Promise.withResolvers<null>();
    drawsFor = () => {
      begun.resolve(null);
      return new Promise(() => undefined);
    };
    const asked = ask(register, 'pdf');
    await begun.promise;
    await desk.must('exports.stop', {});
    expect(await leftNothing(asked)).toBe('export_stopped');
  });

  it('mất điện giữa chừng thì lần mở sau xóa phần đã ghi; USB chưa cắm thì chờ', async () => {
    const folder = join(stick, 'usb');
    const { store } = desk;
    const files = createBegunExports({ store, exportFolder, log: () => undefined });
    files.begun({ folder, name: 'so.xlsx' });
    await files.tidy();
    mkdirSync(folder);
    writeFileSync(join(folder, '~so.xlsx.tmp'), 'Nguyễn Thị Thử');
    await files.tidy();
    expect(readdirSync(folder)).toEqual([]);
    expect(desk.store.read.setting('files.begun')).toBeNull();
  });

  it('tệp được ghi sổ trước byte đầu tiên, xong rồi thì thôi', async () => {
    let noted: string | null = null;
    const { write } = exportFolder;
    vi.spyOn(exportFolder, 'write').mockImplementation((order) =>
      write({
        ...order,
        stopped: () => {
          noted ??= desk.store.read.setting('files.begun');
          return order.stopped();
        },
      }),
    );
    const file = await taken(register);
    expect(noted).toContain(file.name);
    expect(desk.store.read.setting('files.begun')).toBeNull();
  });

  it.skipIf(!canMount('exports'))('USB đầy', async () => {
    const disk = mountSmallDisk(1);
    if (disk === null) throw new Error('no disk');
    try {
      const folder = join(disk.folder, 'thu-muc');
      mkdirSync(folder);
      disk.fill();
      const refused = await ask(register, 'xlsx', folder);
      expect(refused).toMatchObject({ ok: false, error: { code: 'export_full' } });
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      disk.remove();
    }
  });
});
