import { describe, expect, it, vi as vitest } from 'vitest';
import {
  certifiedWords,
  dueWords,
  missingWord,
  visitPapers,
} from '#renderer/features/certification/counter-words.ts';
import {
  beginVisit,
  certify,
  changeDocument,
  counterForm,
  counterPerson,
  discardVisit,
  flushCounter,
  isUntouched,
  keepCounter,
  noteShown,
  openCounter,
  personRead,
  removeDocument,
  useCounter,
} from '#renderer/features/certification/counter-store.ts';
import { isOf, samePeople, type Visit } from '#renderer/features/group/visit.ts';
import { numberNow } from '#shared/contract/certification-form.ts';
import { emptyIntakeForm, emptyParty, noLateEntry } from '#shared/contract/intake-form.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Accepted, Certified, PrintJobView } from '#shared/contract/outputs.ts';
import { vi } from '#shared/text/vi.ts';
import { at } from '../fixtures/calendar.ts';

const certified = (changes: Partial<Certified> = {}): Certified => ({
  dossiers: [
    {
      dossier: 'd',
      number: 'H00',
      dueAt: at('2026-11-25T17:00'),
      print: null,
      notDrawn: null,
    },
  ],
  lines: [{ book: '7, quyển 1', document: 'Bằng', amount: 12_000 }],
  total: 12_000,
  done: true,
  repeated: false,
  ...changes,
});

const money = (text: string): string => text.replaceAll('\u{00A0}', ' ');

describe('quầy chứng thực nói gì', () => {
  it('một giấy tờ: số trong sổ, tên, phí', () => {
    expect(certifiedWords(certified(), 'Nguyễn Thị Thử', vi).map(money)).toEqual([
      'Đã ghi sổ 7, quyển 1',
      'Nguyễn Thị Thử',
      'phí 12.000 đ',
    ]);
  });

  it('nhiều giấy tờ: từ số nào đến số nào; hẹn trả thì thêm ngày hẹn', () => {
    const lines = [1, 2].map((n) => ({ book: `${n}, quyển 1`, document: 'Bằng', amount: 2000 }));
    const words = certifiedWords(certified({ lines, done: false }), '', vi);
    expect(words[0]).toBe('Đã ghi sổ 2 giấy tờ, từ 1, quyển 1 đến 2, quyển 1');
    expect(words.at(-1)).toBe('hẹn 17:00 thứ tư 25/11');
  });

  it('chưa xong ngay thì hẹn ngày nào; Tỉnh chưa xác nhận thì nói vậy', () => {
    expect(dueWords(at('2026-11-25T17:00'), vi)).toContain('17:00 thứ tư 25/11');
    expect(dueWords(null, vi)).toBe(vi.certification.dueUnknown);
  });

  it('thiếu gì thì nói của giấy tờ thứ mấy', () => {
    const missing = { code: 'document_unnamed', field: 'documents.1.document' };
    expect(missingWord({ ...missing, level: 'missing' }, vi)).toBe('tên giấy tờ 2');
  });

  it('dòng chưa chọn loại việc là loại đầu tiên', () => {
    const line = { procedureCode: '', document: 'Bằng', pages: 1, copies: 1 };
    const form = counterForm(
      { documents: [line], feeTaken: true, serial: '', exemption: '' },
      { submitter: emptyParty, lateEntry: noLateEntry },
      '2.0',
    );
    expect(form.documents).toEqual([{ ...line, procedureCode: '2.0' }]);
  });
});

describe('giấy tiếp nhận của một lượt chứng thực', () => {
  const one = { number: '', dueAt: null, print: null, notDrawn: null };
  const dossiers = ['sao-y', 'chu-ky'].map((dossier) => ({ ...one, dossier }));
  const job = (dossier: string, state: PrintJobView['state']): PrintJobView => ({
    job: `in-${dossier}`,
    document: dossier,
    state,
    printer: 'Máy in',
    kind: 'receipt',
    number: 'H00',
    dossier,
    createdAt: '2026-11-23T01:00:00.000Z' as Instant,
  });

  it('hai loại việc là hai hồ sơ: in đủ giấy của cả hai', () => {
    expect(visitPapers({ dossiers }, []).left).toEqual(['sao-y', 'chu-ky']);
    expect(visitPapers({ dossiers }, [job('sao-y', 'queued')]).left).toEqual(['chu-ky']);
  });

  it('chỉ xác nhận tờ đã sang máy in; giấy của người khác không kể', () => {
    const jobs = [job('khác', 'handed_over'), job('sao-y', 'handed_over'), job('chu-ky', 'queued')];
    const papers = visitPapers({ dossiers }, jobs);
    expect(papers.toConfirm).toEqual(['in-sao-y']);
    expect(papers.jobs).toHaveLength(2);
    expect(papers.left).toEqual([]);
  });
});

describe('phiếu chứng thực và người kế tiếp', () => {
  const first = { ...emptyParty, name: 'Nguyễn Thị Thử', idNumber: '079160000001' };
  const second = { ...emptyParty, name: 'Trần Văn Mẫu', idNumber: '079160000002' };
  const typed = { feeTaken: false, exemption: 'Hộ nghèo', serial: 'BL-1' };
  const none = { feeTaken: true, exemption: '', serial: '' };

  it('quét thẻ của số khác thì lý do miễn phí, số biên lai của người trước không còn', () => {
    useCounter.setState(typed);
    personRead(first, second);
    expect(useCounter.getState()).toMatchObject(none);
  });

  it('cùng người quét thẻ lần nữa, hay quét thẻ sau khi gõ lý do, thì lý do còn nguyên', () => {
    useCounter.setState(typed);
    personRead({ ...first, idNumber: '079 160 000 001' }, first);
    personRead(emptyParty, first);
    personRead({ ...emptyParty, name: 'nguyen thi thu' }, first);
    expect(useCounter.getState()).toMatchObject(typed);
    personRead({ ...emptyParty, name: 'Trần Văn Mẫu' }, first);
    expect(useCounter.getState()).toMatchObject(none);
  });

  it('xóa phiếu thì không còn gì của ai, loại việc còn; phiếu trống thì không có gì để xóa', () => {
    const line = { procedureCode: '2.0', document: 'Bằng', pages: 2, copies: 3 };
    const untouched = (): boolean =>
      isUntouched(useCounter.getState(), counterPerson.getState().form);
    useCounter.setState({ ...typed, documents: [line] });
    counterPerson.getState().change((form) => ({ ...form, submitter: first }));
    expect(untouched()).toBe(false);
    beginVisit();
    expect(untouched()).toBe(true);
    expect(useCounter.getState().documents[0]?.procedureCode).toBe('2.0');
  });

  it('phiếu gõ dở mở lại đúng như đã gõ, gõ tiếp thì ghi xuống đĩa dưới tên cũ; người kế tiếp thì tên mới', async () => {
    const told: unknown[] = [];
    vitest.stubGlobal('window', {
      desk: { invoke: async (...said: unknown[]) => (told.push(said), { ok: true, value: null }) },
      setTimeout,
      clearTimeout,
    });
    const ids = ['019abc00-0000-7000-8000-000000000001'];
    const line = { procedureCode: '', document: 'Bằng', pages: 2, copies: 3 };
    const form = {
      submitter: { ...emptyParty, name: 'Nguyễn Thị Thử' },
      documents: [line],
      feeTaken: false,
      exemption: 'hộ nghèo',
      feeReceiptSerial: 'AB',
    };
    openCounter({ ids, form });
    const { form: person } = counterPerson.getState();
    expect(counterForm(useCounter.getState(), person, '')).toEqual(form);
    expect(told).toEqual([]);
    changeDocument(0, { copies: 4 });
    await flushCounter();
    const kept = { ids, form: { ...form, documents: [{ ...line, copies: 4 }] } };
    expect(told).toEqual([['certification.keep', kept]]);
    await discardVisit();
    expect(told.slice(1)).toEqual([['certification.discard', { id: ids[0] }]]);
    expect(useCounter.getState().ids).not.toContain(ids[0]);
    useCounter.setState({ opened: false });
    vitest.unstubAllGlobals();
  });

  it('mấy phím đầu của máy quét lỡ vào ô lý do thì được lấy ra', () => {
    const back = keepCounter();
    useCounter.setState({ exemption: '0791' });
    back();
    expect(useCounter.getState().exemption).toBe('');
  });
});

describe('nhiều hồ sơ của một người', () => {
  const submitter = { ...emptyParty, name: 'Nguyễn Thị Thử', idNumber: '079160000001' };
  const form = { ...emptyIntakeForm, procedureCode: '1.0', submitter, note: 'x', request: 'y' };
  const visit: Visit = { id: 'v', submitter, accepted: [{} as Accepted] };

  it('giữ người, cách nhận kết quả; thủ tục, giấy tờ, ghi chú thì không', () => {
    expect(samePeople({ ...form, delivery: 'post', deliveryAddress: 'Ấp 1' })).toEqual({
      ...emptyIntakeForm,
      submitter,
      delivery: 'post',
      deliveryAddress: 'Ấp 1',
    });
  });

  it('cùng người dù gõ không dấu, có dấu cách trong số; khác số là người khác', () => {
    const typed = { ...submitter, name: 'NGUYEN THI THU', idNumber: '079 160 000 001' };
    expect(isOf(visit, { ...form, submitter: typed })).toBe(true);
    expect(isOf(visit, { ...form, submitter: { ...submitter, idNumber: '1' } })).toBe(false);
  });
});

describe('số chứng thực đã hiện dưới từng giấy tờ', () => {
  const line = (document: string) => ({ procedureCode: '', document, pages: 1, copies: 1 });
  const shown = () => useCounter.getState().documents.map((one) => one.shown);

  it('giấy tờ có tên rồi thì số hiện lần đầu được nhớ, số hiện sau không thay; chưa có tên thì chưa nhớ', () => {
    beginVisit();
    useCounter.setState({ documents: [line('Bằng'), line('')] });
    noteShown(['1', '2']);
    noteShown(['5', null]);
    expect(shown()).toEqual(['1', undefined]);
    changeDocument(1, { document: 'Học bạ' });
    noteShown([null, '6']);
    expect(shown()).toEqual(['1', '6']);
    removeDocument(0);
    expect(shown()).toEqual(['6']);
    beginVisit();
    expect(shown()).toEqual([undefined]);
  });

  it('quầy nói số đã đổi: số vừa nói là số được nhớ, lần bấm sau chỉ ghi đúng số ấy', async () => {
    beginVisit();
    useCounter.setState({
      documents: [
        { ...line('Bằng'), shown: '1' },
        { ...line('Học bạ'), book: '9', shown: '2' },
      ],
    });
    const moved = {
      ok: false,
      error: {
        code: 'book_number_moved',
        field: 'documents.0.document',
        values: { total: 1, book: '2', [numberNow(0)]: '2' },
      },
    };
    const invoke = vitest.fn(() => Promise.resolve(moved));
    vitest.stubGlobal('window', { desk: { invoke }, setTimeout, clearTimeout });
    const { documents, feeTaken, serial, exemption } = useCounter.getState();
    const typed = { documents, feeTaken, serial, exemption };
    const form = counterForm(typed, { submitter: emptyParty, lateEntry: noLateEntry }, '2.0');
    expect(await certify(form, true)).toBe('documents.0.document');
    expect(shown()).toEqual(['2', '']);
    noteShown(['3', null]);
    expect(shown()).toEqual(['2', '']);
    vitest.unstubAllGlobals();
    beginVisit();
  });
});
