import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandOverState } from '#shared/contract/outputs/hand-over.ts';
import type { RowState } from '#shared/contract/outputs.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

const room = createPrintRoom(printerNamed('Laser-A4', { sizes: ['A4'] }));
const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const dossiers = [id(1), id(2), id(3)];
let desk: TestDesk;

const choose = (printer: string | null) =>
  desk.must('printers.choose', { printer, paper: 'A4', copies: 1 });

const rest = () => new Promise((resolve) => setTimeout(resolve, 2));
const handedOver = async (to: string): Promise<HandOverState> => {
  await desk.must('handOver.begin', { dossiers, to, sheets: true });
  for (;;) {
    const state = await desk.must('handOver.state', {});
    if (state !== null && !state.running) return state;
    await rest();
  }
};
const printed = async (): Promise<RowState> => {
  for (;;) {
    const row = await desk.must('printing.rowState', {});
    if (!row.running && row.waiting === 0) return row;
    await rest();
  }
};
const sheetsDrawn = () => desk.drawn.filter(({ kind }) => kind === 'control_sheet');

beforeAll(async () => {
  desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
  await choose('Laser-A4');
  for (const draft of dossiers) await desk.must('intake.accept', { draft, form: birthForm() });
});
afterAll(() => desk.end());

describe('phiếu kiểm soát đi cùng hồ sơ bàn giao', () => {
  it('mỗi hồ sơ một phiếu, lập rồi vào hàng in sau phiếu bàn giao', async () => {
    expect(await handedOver('Phòng Kinh tế thử')).toMatchObject({
      done: 3,
      papers: [{ notDrawn: null, sheetsRefused: null }],
    });
    expect(await printed()).toMatchObject({ done: 3, notIssued: [] });
    expect(sheetsDrawn()).toHaveLength(3);
    const sheet = desk.store.read
      .dossier(id(1))
      ?.documents.find(({ kind }) => kind === 'control_sheet');
    expect(desk.store.read.lastPrintJob(sheet?.document ?? '')).toMatchObject({
      state: 'handed_over',
    });
  });

  it('hàng in không nhận thì còn tên từng phiếu và lý do sau khi tắt máy; lập lại thì đủ, không tên nào còn', async () => {
    await choose(null);
    expect(await handedOver('Phòng Tư pháp thử')).toMatchObject({
      done: 3,
      papers: [{ sheetsRefused: 'no_printer' }],
    });
    desk = await desk.restart();
    await signIn(desk);
    const because = { kind: 'control_sheet', because: 'no_printer' };
    expect(await printed()).toMatchObject({
      notIssued: dossiers.map((dossier) => ({ dossier, ...because })),
      notIssuedCount: 3,
    });
    await choose('Laser-A4');
    await desk.must('printing.rowIssueAgain', {});
    expect(await printed()).toMatchObject({ done: 3, notIssued: [] });
    expect(sheetsDrawn()).toHaveLength(3);
  });

  it('phiếu bàn giao cũng chưa lập được: mở lại rồi ghi tiếp thì chỉ còn nợ phiếu bàn giao, phiếu kiểm soát không thành hai', async () => {
    await choose(null);
    desk.breakRenderer(true);
    expect(await handedOver('Phòng Kinh tế thử')).toMatchObject({
      done: 3,
      papers: [{ sheetsRefused: 'no_printer' }],
    });
    desk = await desk.restart();
    await signIn(desk);
    await choose('Laser-A4');
    await desk.must('handOver.goOn', {});
    expect(await printed()).toMatchObject({ notIssuedCount: 3 });
    expect(sheetsDrawn()).toHaveLength(0);
    await desk.must('printing.rowIssueAgain', {});
    expect(await printed()).toMatchObject({ done: 3, notIssued: [] });
    expect(sheetsDrawn()).toHaveLength(3);
  });
});
