import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FinishForm, ReturnForm } from '#shared/contract/result-forms.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  const room = createPrintRoom(printerNamed('Laser-A4', { sizes: ['A4', 'A5'] }));
  desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});
afterAll(() => desk.end());

const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const accepted = (n: number, feesTaken = true) =>
  desk.must('intake.accept', {
    draft: id(n),
    form: birthForm({ fees: [{ name: 'Lệ phí', amount: 8000, exemption: '' }], feesTaken }),
  });

const paper = (name: string, number = '') => ({ name, number, originals: 1, copies: 0 });

const finished: FinishForm = {
  outcome: 'granted',
  note: '',
  results: [paper('Giấy khai sinh', '12/2026'), paper('Trích lục khai sinh')],
  files: [],
};

const handed = (over: Partial<ReturnForm> = {}): ReturnForm => ({
  receiver: { as: 'submitter', name: '', idNumber: '', phone: '', paper: '' },
  how: 'office',
  reference: '',
  feeTaken: null,
  feeReceiptSerial: '',
  places: [0, 1],
  named: '',
  ...over,
});

const give = (n: number, over: Partial<ReturnForm> = {}) =>
  desk.ask('results.return', { id: id(n), form: handed(over) });

const look = (n: number) => desk.must('results.look', { id: id(n) });
const waiting = () => desk.must('results.list', { text: '', offset: 0, limit: 20 });
const notes = () => desk.drawn.filter(({ kind }) => kind === 'result_note');

describe('trả kết quả', () => {
  it('chưa ghi kết quả thì chưa trả; ghi rồi thì nằm trong danh sách chờ, đếm số ngày chờ', async () => {
    const { number } = await accepted(1);
    expect(await look(1)).toMatchObject({ step: 'finish', feeDue: 0 });
    expect(await give(1)).toMatchObject({ ok: false, error: { code: 'result_not_finished' } });
    expect(
      await desk.ask('results.finish', { id: id(1), form: { ...finished, results: [paper(' ')] } }),
    ).toMatchObject({ ok: false, error: { code: 'result_unnamed' } });
    const typed = (row: (typeof finished.results)[number]) =>
      desk.ask('results.finish', { id: id(1), form: { ...finished, results: [paper('A'), row] } });
    expect(await typed(paper('', '123/GCN'))).toMatchObject({
      error: { code: 'result_unnamed', field: 'results.1.name' },
    });
    expect(await typed({ ...paper('B'), originals: 0 })).toMatchObject({
      error: { code: 'result_uncounted', field: 'results.1.originals' },
    });
    const form = { ...finished, results: [...finished.results, paper('')] };
    await desk.must('results.finish', { id: id(1), form });
    expect(await desk.ask('results.finish', { id: id(1), form: finished })).toMatchObject({
      ok: false,
      error: { code: 'result_finished_already' },
    });
    desk.setTime('2026-11-26T08:00');
    const { rows, total } = await waiting();
    expect(total).toBe(1);
    expect(rows).toMatchObject([{ row: { number }, daysWaiting: 3, partly: false }]);
    expect((await desk.must('home.overview', {})).resultsWaiting.count).toBe(1);
  });

  it('chưa chọn người nhận thì không giao cho ai: bấm F9 hai lần liền cũng vậy', async () => {
    const { receiver } = handed();
    expect(await give(1, { receiver: { ...receiver, as: null } })).toMatchObject({
      ok: false,
      error: { code: 'receiver_unchosen', field: 'receiver.as' },
    });
    expect(await look(1)).toMatchObject({ step: 'return', handed: [], left: [0, 1] });
    expect(notes()).toHaveLength(0);
  });

  it('trả một phần: hồ sơ vẫn chờ, giấy biên nhận chỉ ghi giấy đã giao; giao nốt thì xong', async () => {
    const part = await desk.must('results.return', { id: id(1), form: handed({ places: [0] }) });
    expect(part).toMatchObject({ whole: false, notDrawn: null });
    expect(notes().at(-1)).toMatchObject({
      data: {
        receiver: { name: 'Nguyễn Thị Thử' },
        results: [{ name: 'Giấy khai sinh, số 12/2026', originals: 1 }],
      },
    });
    expect(await look(1)).toMatchObject({ step: 'return', left: [1] });
    expect((await waiting()).rows).toMatchObject([{ partly: true }]);
    expect(await give(1, { places: [0] })).toMatchObject({ error: { code: 'result_part_gone' } });
    expect(await give(1, { places: [1] })).toMatchObject({ ok: true, value: { whole: true } });
    expect((await waiting()).total).toBe(0);
    expect(notes()).toHaveLength(2);
    const { handed: times, row, note } = await look(1);
    expect(row.state).toBe(10);
    expect(times.map(({ whole }) => whole)).toEqual([false, true]);
    expect(times.map(({ given }) => given)).toEqual([
      ['Giấy khai sinh (12/2026)'],
      ['Trích lục khai sinh'],
    ]);
    expect(await desk.must('results.note', { id: id(1) })).toMatchObject({ document: note });
    expect(notes()).toHaveLength(2);
  });

  it('đã trả thì không trả lần nữa: nói rõ ai nhận, ai trả, quầy nào', async () => {
    expect(await give(1, { places: [] })).toMatchObject({
      ok: false,
      error: {
        code: 'result_returned_already',
        values: { receiver: 'Nguyễn Thị Thử', officer: 'Trần Thị Mẫu', desk: 'Quầy 1' },
      },
    });
    expect(await look(1)).toMatchObject({
      step: 'none',
      refusal: { code: 'result_returned_already' },
    });
  });

  it('còn nợ phí thì chưa trả; thu luôn lúc trả thì cùng một lần ghi', async () => {
    await accepted(2, false);
    await desk.must('results.finish', { id: id(2), form: finished });
    await accepted(4);
    await desk.must('results.finish', { id: id(4), form: finished });
    expect(await give(2)).toMatchObject({
      ok: false,
      error: { code: 'result_fee_owed', field: 'feeTaken', values: { due: 8000 } },
    });
    expect(await look(2)).toMatchObject({ step: 'return', feeDue: 8000 });
    for (const [n, seen] of [
      [2, 5000],
      [4, 8000],
    ] as const)
      expect(await give(n, { feeTaken: seen })).toMatchObject({
        error: { code: 'result_fee_changed', values: { due: n === 2 ? 8000 : 0 } },
      });
    expect(await give(2, { feeTaken: 8000 })).toMatchObject({ ok: true });
    const { handedOut = [], documents = [] } = desk.store.read.dossier(id(2)) ?? {};
    const note = documents.find(({ kind }) => kind === 'result_note');
    expect(note?.handOver).toEqual(handedOut[0]?.entry);
    const { dossier } = await desk.must('dossiers.open', { id: id(2) });
    expect(dossier.fees.total).toBe(8000);
  });

  it('người được ủy quyền phải có tên, số giấy tờ và giấy ủy quyền; giấy đó có trong giấy biên nhận', async () => {
    await accepted(3);
    await desk.must('results.finish', { id: id(3), form: finished });
    const other = { as: 'authorised', name: '', idNumber: '', phone: '', paper: '' } as const;
    expect(await give(3, { receiver: other })).toMatchObject({
      error: { code: 'receiver_unnamed', field: 'receiver.name' },
    });
    const named = { ...other, name: 'Trần Văn Mẫu', idNumber: '079087000002' };
    expect(await give(3, { receiver: named })).toMatchObject({
      error: { code: 'receiver_unauthorised' },
    });
    const receiver = { ...named, paper: 'Giấy ủy quyền ngày 20/11/2026' };
    expect(await give(3, { receiver })).toMatchObject({ ok: true });
    expect(notes().at(-1)).toMatchObject({
      data: { as: 'Người được ủy quyền: Giấy ủy quyền ngày 20/11/2026' },
    });
  });

  it('người được ủy quyền trùng tên người nộp: giấy biên nhận không ghi địa chỉ của người nộp', async () => {
    const { submitter } = await look(4);
    expect(submitter.address).not.toBe('');
    const receiver = {
      as: 'authorised' as const,
      name: submitter.name,
      idNumber: '079087000003',
      phone: '',
      paper: 'Giấy ủy quyền ngày 21/11/2026',
    };
    expect(await give(4, { receiver, places: [0] })).toMatchObject({ ok: true });
    expect(notes().at(-1)).toMatchObject({
      data: { receiver: { name: submitter.name, idNumber: '079087000003', address: '' } },
    });
  });

  it('máy in phiếu hỏng không làm mất việc đã trả: bấm lại thì in', async () => {
    desk.breakRenderer(true);
    expect(await give(4, { places: [1] })).toMatchObject({
      ok: true,
      value: { whole: true, print: null, notDrawn: 'render_failed' },
    });
    desk.breakRenderer(false);
    const before = notes().length;
    await desk.must('results.note', { id: id(4) });
    expect(notes()).toHaveLength(before + 1);
  });

  it('bản quét kết quả nằm trong kho và trong hồ sơ; tệp đã mất thì chưa ghi', async () => {
    await accepted(5);
    const bytes = new TextEncoder().encode('%PDF-1.4 thử\n%%EOF');
    const file = await desk.must('attachments.add', { name: 'khai sinh.pdf', bytes, pages: 1 });
    const gone = { ...file, sha256: '0'.repeat(64) };
    expect(
      await desk.ask('results.finish', { id: id(5), form: { ...finished, files: [gone] } }),
    ).toMatchObject({ ok: false, error: { code: 'attachment_lost' } });
    await desk.must('results.finish', { id: id(5), form: { ...finished, files: [file] } });
    const asked = { dossier: id(5), sha256: file.sha256, onlyHere: true };
    expect((await desk.must('attachments.file', asked)).bytes).toEqual(bytes);
    expect(desk.store.read.unsentFiles(50).map(({ sha256 }) => sha256)).toContain(file.sha256);
  });
});
