/** What must be true after a short day, on a good line and on a bad one. */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '#build/setup/places.ts';
import { receiptCommand } from '#electron/cli/receipt.ts';
import { totalsDiffer } from '#shared/journal/day-totals.ts';
import { correctedPhone } from './day-plans.ts';
import type { PaperRead, PaperSeen } from './day-papers.ts';
import { noQueueBecause } from './cups-queue.ts';
import { needs } from './needs.ts';
import { cannotLookBecause } from './paper-fixtures/look-from-outside.ts';
import { workShortDay, type DaySeen } from './short-day.ts';

const DAY_TAKES_MS = 300_000;
const PICTURES = [
  '1-enrolment',
  '2-home',
  '3-search',
  '4-intake',
  '5-accepted',
  '6-draft-after-power-cut',
  '7-dossiers',
  '8-corrected',
  '9-closed',
];

/** Number, owner, due: in the order in which they came. */
const EXPECTED = [
  ['H00.01-261123-1001', 'Nguyễn Thị Thử', '2026-11-23T17:00'],
  ['H00.01-261123-1002', 'Trần Văn Mẫu', '2026-11-23T17:00'],
  ['H00.01-261123-1003', 'Phạm Văn Thử', '2026-11-27T17:00'],
  ['H00.01-261123-1004', 'Hoàng Văn Mẫu', '2026-12-28T17:00'],
  // After three o'clock, and the next day is a day off.
  ['H00.01-261123-1005', 'Võ Thị Thử', '2026-11-25T17:00'],
  ['H00.01-261123-1006', 'Đặng Văn Thử', '2026-12-01T17:00'],
] as const;
const NUMBERS = EXPECTED.map(([number]) => number);

const solid = (text: string): string => text.replaceAll(/\s+/g, '');
const dueWords = (dueAt: string): string =>
  `ngày ${dueAt.slice(8, 10)} tháng ${dueAt.slice(5, 7)} năm ${dueAt.slice(0, 4)}`;

const readOf = ({ file, read }: PaperSeen): PaperRead => {
  if (read === null) throw new Error(`${file} was not read`);
  return read;
};

/** Width and height from the head of a PNG. */
const sizeOf = (file: string): readonly number[] => {
  const head = readFileSync(file);
  return [head.readUInt32BE(16), head.readUInt32BE(20)];
};

export const claimDay = (name: string, folder: string, faultyLine: boolean): void => {
  test.describe(name, () => {
    test.describe.configure({ mode: 'serial' });
    const results = join(projectRoot, 'out', 'short-days', folder);
    let day: DaySeen;

    test.beforeAll(async () => {
      test.setTimeout(DAY_TAKES_MS);
      rmSync(results, { recursive: true, force: true });
      day = await workShortDay({
        results,
        faultyLine,
        queueName: `qmc-day-${folder}`,
        say: () => undefined,
      });
    });

    const receipts = (): readonly PaperSeen[] =>
      day.papers.filter(({ kind }) => kind === 'receipt');
    const minutes = (): PaperSeen => {
      const found = day.papers.find(({ kind }) => kind === 'reconciliation');
      if (found === undefined) throw new Error('there are no minutes');
      return found;
    };

    test('sáu hồ sơ, sáu số liền nhau, hẹn đúng ngày theo lịch', () => {
      expect(day.dossiers.map(({ number, owner, dueAt }) => [number, owner, dueAt])).toEqual(
        EXPECTED,
      );
    });

    test('mất điện giữa lúc gõ: bản nháp còn nguyên từng ô', () => {
      expect(day.cuts.typed['submitter.name']).toBe('Đặng Văn Thử');
      expect(day.cuts.found).toEqual(day.cuts.typed);
    });

    test('mất điện giữa lúc ghi và lúc trả lời: không nhận hai lần, giấy vẫn ra', () => {
      const { acceptedAtCut, draftAfter, repeated, acceptedAtLast } = day.cuts;
      expect({ acceptedAtCut, draftAfter, acceptedAtLast }).toEqual({
        acceptedAtCut: 6,
        draftAfter: false,
        acceptedAtLast: 6,
      });
      expect([repeated.repeated, repeated.number]).toEqual([true, NUMBERS[5]]);
      expect(receipts().filter(({ number }) => number === NUMBERS[5])).toHaveLength(1);
    });

    test('mỗi giấy nằm trong hàng đợi in đúng một lần, đúng từng byte của bản lưu', () => {
      needs(noQueueBecause());
      expect(day.papers.map(({ timesPrinted }) => timesPrinted)).toEqual(day.papers.map(() => 1));
    });

    test('giấy tiếp nhận đọc được từ bên ngoài: chữ, phông, số trang', () => {
      needs(cannotLookBecause());
      expect(receipts().map(({ number, revision }) => [number, revision])).toEqual([
        ...NUMBERS.map((number) => [number, 1]),
        [NUMBERS[1], 2],
      ]);
      for (const receipt of receipts()) {
        const { facts, fonts, pages } = readOf(receipt);
        const [number, owner, dueAt] =
          EXPECTED.find(([expected]) => expected === receipt.number) ?? [];
        const text = solid(pages.join(''));
        expect(text).toContain(solid(`Mã hồ sơ: ${number}`));
        expect(text).toContain(solid(owner ?? '–'));
        expect(text).toContain(solid(dueWords(dueAt ?? '–')));
        expect([...fonts].toSorted()).toEqual(['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular']);
        // Two copies of equally many pages, A5 where a printer was chosen.
        expect(facts.pages % 2).toBe(0);
        expect(facts.pages).toBe(pages.length);
        expect(Math.round((facts.width / 72) * 25.4)).toBe(noQueueBecause() === null ? 148 : 210);
      }
    });

    test('mã QR trên giấy có chữ ký đúng của quầy; mã vạch là số hồ sơ', async () => {
      needs(cannotLookBecause());
      const keys = join(results, 'desk-key.json');
      writeFileSync(keys, JSON.stringify({ keys: [day.deskKey] }));
      for (const receipt of receipts()) {
        const { codes } = readOf(receipt);
        const [number, , dueAt] = EXPECTED.find(([expected]) => expected === receipt.number) ?? [];
        expect(codes).toContain(`CODE-128:${number}`);
        const qr = codes.find((code) => code.startsWith('QR-Code:'))?.slice('QR-Code:'.length);
        const checked = await receiptCommand(['verify', '--text', qr ?? '', '--keys', keys], {
          readTextFile: async (path) => readFileSync(path, 'utf8'),
          sentence: ({ code }) => code,
        });
        expect(checked).toMatchObject({ exit: 0, output: { valid: true, number, dueAt } });
      }
    });

    test('bản sửa ghi thay thế bản nào và mang số điện thoại mới', () => {
      needs(cannotLookBecause());
      const [second, mended] = receipts().filter(({ number }) => number === NUMBERS[1]);
      expect(mended?.replaces).toBe(second?.document);
      if (second === undefined || mended === undefined) return;
      const phone = solid(correctedPhone);
      const textOf = (paper: PaperSeen): string => solid(readOf(paper).pages.join(''));
      expect(textOf(mended)).toContain(solid('Bản số 2, thay thế bản ngày 23/11/2026'));
      expect([textOf(second).includes(phone), textOf(mended).includes(phone)]).toEqual([
        false,
        true,
      ]);
    });

    test('khóa sổ: hai bên khớp từng mục, dấu niêm bằng nhau', () => {
      const { desk, province, equal, missing } = day.preview;
      expect(equal).toBe(true);
      expect(missing).toEqual([]);
      expect(desk).toMatchObject({ from: 1, accepted: 6, fees: 8000 });
      expect(province === null ? null : totalsDiffer(desk, province)).toEqual([]);
      expect(province?.hash).toBe(desk.hash);
    });

    test('biên bản đối soát ghi đủ hai bên', () => {
      needs(cannotLookBecause());
      const text = solid(readOf(minutes()).pages.join(''));
      expect(text).toContain(solid('BIÊN BẢN ĐỐI SOÁT CUỐI NGÀY'));
      expect(text).toContain(solid(`Tỉnh đã nhận đủ ${day.preview.desk.count} mục`));
      expect(text).toContain(solid('Hồ sơ tiếp nhận 6 6'));
    });

    test('trang của tỉnh có đúng sáu hồ sơ', () => {
      expect(day.board).toMatchObject({ receivedToday: 6, numbers: NUMBERS, saysTotal: true });
    });

    test('nhật ký nguyên vẹn, danh sách đúng với nhật ký, không còn gì chưa gửi', () => {
      const { brokenAt, differing, unsent, entries } = day.journal;
      expect({ brokenAt, differing, unsent }).toEqual({ brokenAt: null, differing: [], unsent: 0 });
      expect(entries).toBeGreaterThan(day.preview.desk.count);
    });

    test('cửa sổ không một lỗi, không một lần vi phạm chính sách nội dung', () => {
      expect(day.complaints).toEqual([]);
    });

    test('chín ảnh màn hình 1366×768, ở 100 % và 125 %', () => {
      for (const scale of ['100', '125']) {
        const at = join(results, 'screens', scale);
        expect(readdirSync(at).toSorted()).toEqual(PICTURES.map((picture) => `${picture}.png`));
        for (const picture of PICTURES) {
          expect(sizeOf(join(at, `${picture}.png`))).toEqual([1366, 768]);
        }
      }
      expect(existsSync(join(results, 'province.png'))).toBe(day.board.through === 'chromium');
    });

    if (faultyLine) {
      test('trang đăng nhập wifi và 502 không được tin; gửi hai lần không nhân đôi', () => {
        expect(day.troubles.seen.map(({ fault }) => fault)).toEqual([
          'captive_portal',
          'bad_gateway',
        ]);
        for (const { unsentBefore, unsentAfter, line, equal } of day.troubles.seen) {
          expect(unsentBefore).toBeGreaterThan(0);
          expect(unsentAfter).toBe(unsentBefore);
          expect(line).toMatchObject({ state: 'offline', code: 'province_not_believed' });
          expect(equal).toBeNull();
        }
        expect(day.troubles.sentTwice).toBeGreaterThan(0);
        expect(day.troubles.sentSlowly).toBeGreaterThan(0);
      });
    }
  });
};
