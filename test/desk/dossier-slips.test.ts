import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feeSlipShape } from '#shared/forms/fee-slip-data.ts';
import { controlSheetShape } from '#shared/forms/control-sheet-data.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
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
    expect(sheet.lead).not.toBe('');
    expect(
      await desk.ask('dossierSlips.print', { dossier: 'khong-co', kind: 'control_sheet' }),
    ).toMatchObject({ error: { code: 'dossier_unknown' } });
  });
});
