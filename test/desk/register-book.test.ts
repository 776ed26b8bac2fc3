import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERIES_BEHIND } from '#electron/desk/numbers/series-behind.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { controlSheetShape } from '#shared/forms/control-sheet-data.ts';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import { registerShape } from '#shared/forms/register-data.ts';
import { readXlsx } from '#shared/table/read-xlsx.ts';
import { birthForm, OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

const TODAY = '2026-11-23';
let desk: TestDesk;
let stick: string;
beforeAll(async () => {
  stick = mkdtempSync(join(tmpdir(), 'qmc-register-'));
  desk = await startTestDesk(`${TODAY}T09:12`);
});
afterAll(() => {
  desk.end();
  rmSync(stick, { recursive: true, force: true });
});

const accept = (n: number) =>
  desk.must('intake.accept', {
    draft: `01990000-0000-7000-8000-0000000000c${n}`,
    form: birthForm(),
  });
const bookOnPaper = () => receiptShape.parse(desk.drawn.at(-1)?.data).dossiers[0]?.book;

describe('vào sổ theo dõi hồ sơ', () => {
  it('mỗi hồ sơ một số thứ tự, in trên giấy tiếp nhận và phiếu kiểm soát', async () => {
    await accept(1);
    expect(bookOnPaper()).toEqual({ volume: '1/2026', order: '1' });
    const { dossier } = await accept(2);
    expect(bookOnPaper()).toEqual({ volume: '1/2026', order: '2' });
    await desk.must('dossierSlips.print', { dossier, kind: 'control_sheet' });
    expect(controlSheetShape.parse(desk.drawn.at(-1)?.data).book).toEqual({
      volume: '1/2026',
      order: '2',
    });
  });

  it('khôi phục xong chưa nghe được Tỉnh: vẫn tiếp nhận, ô sổ để trống, không cấp lại số cũ', async () => {
    desk.store.write((tx) => tx.saveSetting(SERIES_BEHIND, TODAY));
    const { dossier } = await accept(3);
    expect(desk.store.read.dossier(dossier)?.intake?.book).toBeUndefined();
    expect(bookOnPaper()).toBeNull();
    desk.store.write((tx) => tx.deleteSetting(SERIES_BEHIND));
    await accept(4);
    expect(bookOnPaper()).toEqual({ volume: '1/2026', order: '3' });
  });

  it('còn giấy chưa rõ sau khôi phục thì cũng để trống: tờ ấy có thể mang số thứ tự tiếp theo', async () => {
    const slot = desk.store.read.identity()?.slot ?? 0;
    const by = { dossier: null, officer: OFFICER, at: '2026-11-23T00:00:00.000Z' as Instant };
    const day = TODAY as LocalDate;
    const skip = { day, slot, from: 700, to: 702 };
    desk.store.write((tx) =>
      tx.append({
        type: 'number.skipped',
        payload: { ...skip, reason: 'Khôi phục', cause: 'restored' },
        ...by,
      }),
    );
    await accept(5);
    expect(bookOnPaper()).toBeNull();
    desk.store.write((tx) =>
      tx.append({
        type: 'number.skipped',
        payload: { ...skip, reason: 'Không phát giấy nào', cause: 'accounted' },
        ...by,
      }),
    );
    await accept(6);
    expect(bookOnPaper()).toEqual({ volume: '1/2026', order: '4' });
  });

  it('sổ in ra mang đúng số thứ tự của sổ, không đếm lại từ đầu kỳ', async () => {
    const list = { kind: 'register', from: TODAY, to: TODAY } as const;
    const { name } = await desk.must('exports.list', { list, format: 'xlsx', folder: stick });
    const book = await readXlsx(new Uint8Array(readFileSync(join(stick, name))));
    const rows = book.ok ? (book.value[0]?.rows ?? []) : [];
    const places = rows.slice(-6).map((row) => [row[0], row.at(-1)]);
    expect(places).toEqual([
      [1, '1/2026'],
      [2, '1/2026'],
      [null, null],
      [3, '1/2026'],
      [null, null],
      [4, '1/2026'],
    ]);
    await desk.must('exports.list', { list, format: 'pdf', folder: stick });
    const sheet = registerShape.parse(desk.drawn.at(-1)?.data);
    expect(sheet.volume).toBe('1');
    expect(sheet.rows.map(({ order, volume }) => [order, volume])).toEqual([
      [1, null],
      [2, null],
      [null, null],
      [3, null],
      [null, null],
      [4, null],
    ]);
  });
});
