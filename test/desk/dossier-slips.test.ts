import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '#shared/calendar/local-time.ts';
import { plainArrival } from '#shared/contract/intake-form.ts';
import { feeSlipShape } from '#shared/forms/fee-slip-data.ts';
import { controlSheetShape } from '#shared/forms/control-sheet-data.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { birthForm, OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  const laser = printerNamed('Laser-A4', { sizes: ['A4', 'A5'] });
  const room = createPrintRoom(laser);
  desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});
afterAll(() => desk.end());

const accept = async (n: number, changes: Parameters<typeof birthForm>[0] = {}) => {
  const draft = `01990000-0000-7000-8000-0000000000a${n}`;
  return desk.must('intake.accept', { draft, form: birthForm(changes) });
};

const fee = { name: 'Lệ phí thử', amount: 8000, exemption: '' };

describe('giấy in thêm cho hồ sơ', () => {
  it('đã thu phí thì in phiếu thu ba liên, ghi đúng số biên lai đã gõ', async () => {
    const { dossier, number } = await accept(1, {
      fees: [fee],
      feesTaken: true,
      feeReceiptSerial: 'AB/26P 0000123',
    });
    const issued = await desk.must('dossierSlips.print', { dossier, kind: 'fee_slip' });
    const drawn = desk.drawn.at(-1);
    expect(drawn).toMatchObject({ kind: 'fee_slip', paper: 'A5' });
    expect(feeSlipShape.parse(drawn?.data)).toMatchObject({
      dossier: number,
      lines: [{ name: 'Lệ phí thử', amount: 8000 }],
      receiptSerial: 'AB/26P 0000123',
      form: { copies: { length: 3 } },
    });
    const { documents } = await desk.must('dossiers.open', { id: dossier });
    expect(documents).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ document: issued.document, kind: 'fee_slip' }),
      ]),
    );
  });

  it('chưa có số biên lai thì để trống, không tự đặt; chưa thu thì không in', async () => {
    const taken = await accept(2, { fees: [fee], feesTaken: true, feeReceiptSerial: ' ' });
    await desk.must('dossierSlips.print', { dossier: taken.dossier, kind: 'fee_slip' });
    expect(desk.drawn.at(-1)?.data).toMatchObject({ receiptSerial: null });
    const owed = await accept(3, { fees: [fee], feesTaken: false });
    expect(
      await desk.ask('dossierSlips.print', { dossier: owed.dossier, kind: 'fee_slip' }),
    ).toMatchObject({ error: { code: 'fee_slip_none' } });
  });

  it('phiếu kiểm soát của hồ sơ mang ngày hẹn và còn dòng để ký giao nhận', async () => {
    const { dossier, dueAt } = await accept(4);
    await desk.must('dossierSlips.print', { dossier, kind: 'control_sheet' });
    const sheet = controlSheetShape.parse(desk.drawn.at(-1)?.data);
    expect(sheet).toMatchObject({ dueAt, handOvers: [], emptyRows: 8 });
    expect(sheet.lead).toBe(sheet.office.name);
    expect(
      await desk.ask('dossierSlips.print', { dossier: 'khong-co', kind: 'control_sheet' }),
    ).toMatchObject({ error: { code: 'dossier_unknown' } });
  });

  it('hồ sơ phi địa giới: cơ quan có thẩm quyền chủ trì, nơi tiếp nhận hộ phối hợp; mỗi lần giao một dòng', async () => {
    const { dossier } = await accept(7, {
      arrival: {
        ...plainArrival,
        crossArea: true,
        assisting: 'Xã Thử Nghiệm',
        receiving: 'Xã Mẫu',
        competent: 'UBND xã Mẫu',
      },
    });
    desk.store.write((tx) => {
      const by = { dossier, officer: OFFICER, at: instantOf(Date.parse('2026-11-23T02:12:30Z')) };
      const handed = { to: 'Phòng chuyên môn thử', list: null };
      tx.append({ type: 'dossier.handedOver', payload: handed, ...by });
      const was = 'Phòng chuyên môn thử';
      const moved = { to: 'Lê Văn Thử', was, reason: 'Đúng người phụ trách' };
      tx.append({ type: 'dossier.reassigned', payload: moved, ...by });
    });
    await desk.must('dossierSlips.print', { dossier, kind: 'control_sheet' });
    const sheet = controlSheetShape.parse(desk.drawn.at(-1)?.data);
    expect(sheet.lead).toBe('UBND xã Mẫu');
    expect(sheet.cooperating).toEqual(['Xã Mẫu', 'Xã Thử Nghiệm']);
    expect(sheet.emptyRows).toBe(6);
    expect(sheet.handOvers).toMatchObject([
      { from: { office: sheet.office.name }, to: { office: 'Phòng chuyên môn thử', officer: '' } },
      {
        from: { office: 'Phòng chuyên môn thử' },
        to: { office: 'Lê Văn Thử' },
        at: '2026-11-23T09:12:30',
        note: 'Đúng người phụ trách',
      },
    ]);
    expect(sheet.handOvers[0]?.from.officer).not.toBe('');
  });

  const papersOf = (dossier: string, kind: string) =>
    desk.store.read.dossier(dossier)?.documents.filter((one) => one.kind === kind);

  it('bấm in lần nữa thì in lại đúng phiếu ấy, không thành phiếu thứ hai', async () => {
    const changes = { fees: [fee], feesTaken: true, feeReceiptSerial: 'AB 1' };
    const { dossier } = await accept(5, changes);
    for (const kind of ['fee_slip', 'control_sheet'] as const) {
      const [first, second] = await Promise.all([
        desk.must('dossierSlips.print', { dossier, kind }),
        desk.must('dossierSlips.print', { dossier, kind }),
      ]);
      expect(second.document).toBe(first.document);
      expect(desk.store.read.lastPrintJob(first.document)?.reprint).toBe(1);
      expect(papersOf(dossier, kind)).toHaveLength(1);
    }
  });

  it('sửa phí thì phiếu thu cũ hết giá trị, phiếu mới ghi số tiền mới', async () => {
    const changes = { fees: [fee], feesTaken: true, feeReceiptSerial: 'AB 1' };
    const { dossier } = await accept(6, changes);
    const old = await desk.must('dossierSlips.print', { dossier, kind: 'fee_slip' });
    await desk.must('dossiers.correct', {
      id: dossier,
      form: birthForm({ ...changes, fees: [{ ...fee, amount: 5000 }] }),
      reason: 'thu thừa',
    });
    expect(await desk.ask('documents.print', { document: old.document })).toMatchObject({
      error: { code: 'paper_void' },
    });
    const now = await desk.must('dossierSlips.print', { dossier, kind: 'fee_slip' });
    expect(desk.drawn.at(-1)?.data).toMatchObject({ lines: [{ amount: 5000 }] });
    expect(papersOf(dossier, 'fee_slip')).toMatchObject([
      { document: old.document, voidReason: 'thu thừa', revision: 1 },
      { document: now.document, voidReason: null, revision: 2 },
    ]);
  });

  it('hồ sơ đã sửa thì phiếu kiểm soát in mới, thay phiếu trước', async () => {
    const { dossier } = await accept(7);
    const old = await desk.must('dossierSlips.print', { dossier, kind: 'control_sheet' });
    const form = birthForm({ note: 'nộp thêm' });
    await desk.must('dossiers.correct', { id: dossier, form, reason: 'thiếu' });
    const now = await desk.must('dossierSlips.print', { dossier, kind: 'control_sheet' });
    expect(papersOf(dossier, 'control_sheet')).toMatchObject([
      { document: old.document, replacedBy: now.document },
      { document: now.document, replacedBy: null },
    ]);
  });
});
