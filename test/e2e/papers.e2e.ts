/** The papers themselves, drawn by the real Electron and looked at from outside. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PaperSize } from '#shared/dossier/documents.ts';
import type { RenderRequest } from '#electron/desk/papers/paper-ports.ts';
import { createPrinters } from '#electron/main/paper/printers.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { fitsOnPaper } from '#shared/receipt-code/room.ts';
import type { ReceiptFacts } from '#shared/forms/receipt-data.ts';
import { createStoredQueue, noQueueBecause } from './cups-queue.ts';
import { needs } from './needs.ts';
import { drawPapers, type DrawnFolder } from './paper-fixtures/draw-papers.ts';
import {
  cannotLookBecause,
  codesOf,
  factsOf,
  fontsOf,
  pagesOf,
  wordsOf,
} from './paper-fixtures/look-from-outside.ts';
import { longFacts, ordinaryFacts, receiptOf } from './paper-fixtures/receipt-facts.ts';
import { deskTotals, minutesOf } from './paper-fixtures/reconciliation-facts.ts';

const receipt = (
  facts: ReceiptFacts,
  paper: PaperSize,
  changes: Parameters<typeof receiptOf>[1] = {},
): RenderRequest => ({ kind: 'receipt', paper, data: receiptOf(facts, changes) });

const qrText = (letters: number): string =>
  `https://tracuu.example.invalid/h#${'kX7f-Qz_0aB3'.repeat(60)}`.slice(0, letters);

/** With a copy of its dossier that only just fits. */
const widestCode = ((): string => {
  const digits = '3141592653589793238462643383279502884197'.repeat(40);
  const withDigits = (count: number): string =>
    `https://tracuu.example.invalid/h#2${digits.slice(0, count)}`;
  const most = Array.from(digits).findIndex((_, count) => !fitsOnPaper(withDigits(count + 1)));
  return withDigits(most);
})();

const requests: Readonly<Record<string, RenderRequest>> = {
  a5: receipt(ordinaryFacts, 'A5'),
  a4: receipt(ordinaryFacts, 'A4'),
  roll: receipt(ordinaryFacts, '80mm'),
  'a5-long': receipt(longFacts, 'A5'),
  'a4-long': receipt(longFacts, 'A4'),
  'roll-long': receipt(longFacts, '80mm'),
  'a5-corrected': receipt(ordinaryFacts, 'A5', {
    document: {
      issuedOn: '2026-11-24' as LocalDate,
      revision: 2,
      replaces: { issuedOn: '2026-11-23' as LocalDate },
    },
  }),
  'a5-short-code': receipt(ordinaryFacts, 'A5', { qrText: qrText(60) }),
  'a5-widest-code': receipt(ordinaryFacts, 'A5', { qrText: widestCode }),
  'a4-widest-code': receipt(ordinaryFacts, 'A4', { qrText: widestCode }),
  'roll-widest-code': receipt(ordinaryFacts, '80mm', { qrText: widestCode }),
  minutes: { kind: 'reconciliation', paper: 'A4', data: minutesOf() },
  'minutes-offline': {
    kind: 'reconciliation',
    paper: 'A4',
    data: minutesOf({ province: null, desk: deskTotals }),
  },
  broken: { kind: 'receipt', paper: 'A5', data: { dossiers: [] } },
  'after-broken': receipt(ordinaryFacts, 'A5'),
};

const solid = (text: string): string => text.replaceAll(/\s+/g, '');

test.describe('giấy tờ in ra', () => {
  test.beforeEach(() => needs(cannotLookBecause()));

  let drawn: DrawnFolder;
  const pdf = (name: string): string => join(drawn.folder, `${name}.pdf`);

  test.beforeAll(async () => {
    drawn = await drawPapers(requests);
  });
  test.afterAll(() => rmSync(drawn.folder, { recursive: true }));

  test('giấy nào cũng vẽ được, trừ giấy sai dạng; chính sách nội dung không bị vi phạm', () => {
    const faulty = drawn.papers.filter((paper) => paper.fault !== null);
    expect(faulty.map((paper) => paper.name)).toEqual(['broken']);
    expect(drawn.console).toEqual([]);
  });

  test('chữ Việt liền từng tiếng, phông nhúng đủ, tên tệp không dấu', async () => {
    const text = (await pagesOf(pdf('a5'))).join(' ');
    expect(text).toContain('GIẤY TIẾP NHẬN HỒ SƠ');
    expect(text).toContain('Tiếp nhận hồ sơ của: Nguyễn Thị Thử');
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    for (const name of Object.keys(requests).filter((paper) => paper !== 'broken')) {
      const fonts = await fontsOf(pdf(name));
      expect(fonts.toSorted()).toEqual(['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular']);
    }
    expect((await factsOf(pdf('a5'))).title).toBe(
      'GIAY TIEP NHAN HO SO VA HEN TRA KET QUA H00.50.05.13-261123-1001',
    );
  });

  test('đúng khổ giấy; hồ sơ thường mỗi liên một trang', async () => {
    const size = async (name: string): Promise<readonly number[]> => {
      const { width, height, pages } = await factsOf(pdf(name));
      return [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4), pages];
    };
    expect(await size('a5')).toEqual([148, 210, 2]);
    expect(await size('a4')).toEqual([210, 297, 2]);
    const [width, , pages] = await size('roll');
    expect([width, pages]).toEqual([80, 2]);
  });

  test('trang nào cũng có mã hồ sơ, liên và số trang của liên ấy', async () => {
    for (const [name, facts] of [
      ['a5', ordinaryFacts],
      ['a5-long', longFacts],
      ['a4-long', longFacts],
      ['roll-long', longFacts],
    ] as const) {
      const pages = await pagesOf(pdf(name));
      const copies = ['Liên 1: Lưu', 'Liên 2: Giao người nộp hồ sơ'];
      const length = pages.length / copies.length;
      expect(Number.isInteger(length)).toBe(true);
      const feet = copies.flatMap((copy) =>
        Array.from({ length }, (_, index) => [
          `Mã hồ sơ: ${facts.number} · ${copy}`,
          `Trang ${index + 1}/${length}`,
        ]),
      );
      for (const [index, foot] of feet.entries()) {
        const page = solid(pages[index] ?? '');
        expect(foot.every((part) => page.includes(solid(part)))).toBe(true);
      }
    }
  });

  test('tên 1 094 chữ, 94 giấy tờ chảy qua trang không mất chữ, không đè chân trang', async () => {
    for (const name of ['a5-long', 'a4-long', 'roll-long']) {
      const pages = await pagesOf(pdf(name));
      const half = pages.slice(0, pages.length / 2).join('\n');
      const flow = solid(half)
        .replaceAll(/Mãhồsơ:H00\.50\.05\.13-261123-1002·Liên1:LưuTrang\d+\/\d+/g, '')
        .replaceAll('STTTêngiấytờBảnchínhBảnchứngthực/saoBảnphoto', '');
      expect(flow).toContain(solid(longFacts.procedure.name));
      expect(flow).toContain(solid(longFacts.request));
      const lost = longFacts.papers.filter((paper) => !lettersInOrder(flow, solid(paper.name)));
      expect(lost.map((paper) => paper.name.slice(0, 12))).toEqual([]);
      for (const words of await wordsOf(pdf(name))) {
        const foot = words.findLast((word) => word.text === 'Mã')?.top ?? 0;
        const body = words.filter((word) => word.top < foot - 2);
        expect(Math.max(...body.map((word) => word.bottom))).toBeLessThanOrEqual(foot + 1);
      }
    }
  });

  test('đầu bảng lặp lại ở trang sau', async () => {
    const pages = await pagesOf(pdf('a4-long'));
    const inTable = pages.filter((page) => solid(page).includes('Giấythứ'));
    expect(inTable.length).toBeGreaterThan(4);
    expect(inTable.every((page) => page.includes('Tên giấy tờ'))).toBe(true);
  });

  test('mã QR và mã vạch đọc được ở 203 dpi', async () => {
    const qr = (name: string): string => {
      const data = requests[name]?.data;
      return typeof data === 'object' && data !== null && 'qrText' in data
        ? String(data.qrText)
        : '';
    };
    const withBars = ['a5', 'a4', 'a5-long', 'a5-short-code', 'a5-widest-code', 'a4-widest-code'];
    for (const name of withBars) {
      const number = name === 'a5-long' ? longFacts.number : ordinaryFacts.number;
      const codes = await codesOf(pdf(name));
      expect(codes.toSorted()).toEqual([`CODE-128:${number}`, `QR-Code:${qr(name)}`]);
    }
    for (const name of ['roll', 'roll-widest-code'])
      expect(await codesOf(pdf(name))).toEqual([`QR-Code:${qr(name)}`]);
    expect(widestCode.length).toBeGreaterThan(1100);
    expect(await codesOf(pdf('a5'), 2)).toHaveLength(2);
  });

  test('bản sửa nói thay thế bản nào; biên bản nói đủ hai bên', async () => {
    expect((await pagesOf(pdf('a5-corrected'))).join()).toContain(
      '(Bản số 2, thay thế bản ngày 23/11/2026)',
    );
    const minutes = (await pagesOf(pdf('minutes'))).join();
    expect(minutes).toContain('BIÊN BẢN ĐỐI SOÁT CUỐI NGÀY');
    expect(minutes).toContain('Tỉnh đã nhận đủ 53 mục');
    expect((await pagesOf(pdf('minutes-offline'))).join()).toContain('chưa có số liệu của Tỉnh');
  });

  test('hàng đợi CUPS nhận đúng từng byte của tệp lưu', async () => {
    needs(noQueueBecause());
    const queue = await createStoredQueue('qmc-papers');
    try {
      const printers = createPrinters();
      expect(await printers.list()).toContainEqual({
        name: queue.name,
        description: queue.name,
        ready: true,
        sizes: null,
        trays: [],
        darkness: [],
      });
      const bytes = new Uint8Array(readFileSync(pdf('a5')));
      const printed = await printers.print(bytes, {
        printer: queue.name,
        copies: 1,
        paper: 'A5',
        title: 'Giấy tiếp nhận',
      });
      expect(printed.ok).toBe(true);
      const [job] = await queue.waitFor(1);
      expect(job?.pdf.equals(bytes)).toBe(true);
      expect(job?.title).toBe('Giay tiep nhan');
      expect(job?.options).toContain('media=A5');
      expect(job?.options).toContain('sides=one-sided');
      const gone = await printers.print(bytes, {
        printer: 'da-go-bo',
        copies: 1,
        paper: 'A5',
        title: 'x',
      });
      expect(gone.ok ? '' : gone.error.code).toBe('printer_gone');
    } finally {
      await queue.remove();
    }
  });
});

/** A row that was parted has its counts between its halves; what it says is there when its pieces follow in order. */
function lettersInOrder(flow: string, name: string): boolean {
  if (flow.includes(name)) return true;
  for (let cut = 1; cut < name.length; cut += 1) {
    const at = flow.indexOf(name.slice(0, cut));
    if (at < 0) return false;
    const rest = flow.slice(at + cut).replace(/^\d{2,6}/, '');
    if (rest.startsWith(name.slice(cut))) return true;
  }
  return false;
}
