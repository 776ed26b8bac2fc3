import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Instant, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import { birthForm, OFFICER } from './test-desk.ts';
import { startCitizenDesk, type CitizenDesk } from './citizen-desk.ts';

let at: CitizenDesk;
beforeAll(async () => {
  at = await startCitizenDesk();
});
afterAll(() => at.desk.end());
beforeEach(() => at.desk.must('citizen.clear', { what: 'all' }));

const id = (n: number): string => `019abd00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const form = birthForm({});
const accept = (n: number) => at.desk.must('intake.accept', { draft: id(n), form });

describe('ký nhận kết quả trên màn hình', () => {
  const handed = (over: Partial<ReturnForm> = {}): ReturnForm => ({
    receiver: { as: 'submitter', name: '', idNumber: '', phone: '', paper: '' },
    how: 'office',
    reference: '',
    feeTaken: null,
    feeReceiptSerial: '',
    places: [0],
    named: '',
    signOn: 'screen',
    ...over,
  });
  const give = (over: Partial<ReturnForm> = {}) =>
    at.desk.ask('results.return', { id: id(8), form: handed(over) });
  const strokes = [
    Array.from({ length: 60 }, (_, i): [number, number] => [100 + i * 8, 150 + (i % 7) * 12]),
  ];

  it('chưa ghi kết quả thì chưa mời ký', async () => {
    await accept(8);
    expect(await at.desk.ask('citizen.askSignature', { id: id(8), form: handed() })).toMatchObject({
      error: { code: 'result_not_finished' },
    });
    const paper = { name: 'Giấy khai sinh', number: '12/2026', originals: 1, copies: 0 };
    await at.desk.must('results.finish', {
      id: id(8),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
  });

  it('chưa ký, hoặc chỉ chấm một cái, thì chưa trả', async () => {
    expect(await give()).toMatchObject({ error: { code: 'signature_waits' } });
    await at.desk.must('citizen.askSignature', { id: id(8), form: handed() });
    expect((await at.shown()).view).toMatchObject({
      at: 'signing',
      receiver: form.submitter.name,
      given: ['Giấy khai sinh (12/2026)'],
    });
    await at.say({ say: 'sign', strokes: [[[10, 10]]] });
    expect(await at.desk.must('citizen.state', {})).toMatchObject({
      at: 'signing',
      signed: null,
      refused: 'signature_too_small',
    });
    expect((await at.shown()).view).toMatchObject({ refused: 'signature_too_small' });
    expect(await give()).toMatchObject({ error: { code: 'signature_waits' } });
  });

  it('đang ký mà kết quả đã trao ở nơi khác: không nhận chữ ký, cả hai phía đều biết', async () => {
    await accept(20);
    const paper = { name: 'Trích lục', number: '', originals: 1, copies: 0 };
    await at.desk.must('results.finish', {
      id: id(20),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
    await at.desk.must('citizen.askSignature', { id: id(20), form: handed() });
    const gone = {
      returnedAt: '2026-11-23T09:12' as LocalDateTime,
      receiver: { as: 'submitter', name: form.submitter.name, idNumber: '' },
      how: 'office',
    } as const;
    const then = '2026-11-23T02:12:00.000Z' as Instant;
    at.desk.store.write((tx) =>
      tx.append({
        type: 'result.returned',
        payload: gone,
        dossier: id(20),
        officer: OFFICER,
        at: then,
      }),
    );
    await at.say({ say: 'sign', strokes });
    expect(await at.desk.must('citizen.state', {})).toMatchObject({
      at: 'unkept',
      signed: null,
      refused: 'result_not_finished',
    });
    expect((await at.shown()).view).toMatchObject({ at: 'unkept', for: 'signature' });
  });

  it('chữ ký của người này không dùng cho người khác', async () => {
    await at.desk.must('citizen.askSignature', { id: id(8), form: handed() });
    await at.say({ say: 'sign', strokes });
    const receiver = {
      as: 'authorised' as const,
      name: 'Trần Văn Mẫu',
      idNumber: '079185000002',
      phone: '',
      paper: 'Giấy ủy quyền',
    };
    expect(await give({ receiver })).toMatchObject({ error: { code: 'signature_of_another' } });
    await at.desk.must('citizen.askSignature', { id: id(8), form: handed({ receiver }) });
    await at.say({ say: 'sign', strokes });
    const sameName = { ...receiver, idNumber: '079185000003' };
    expect(await give({ receiver: sameName })).toMatchObject({
      error: { code: 'signature_of_another' },
    });
    await at.desk.must('citizen.clear', { what: 'signature' });
  });

  it('ký rồi thì trả: nét ký nằm trong kho, có mã băm trong sổ, vẽ vào giấy biên nhận', async () => {
    expect(await at.desk.must('citizen.state', {})).toMatchObject({ signed: null });
    await at.desk.must('citizen.askSignature', { id: id(8), form: handed() });
    await at.say({ say: 'sign', strokes });
    const { signed } = await at.desk.must('citizen.state', {});
    expect(signed).toMatchObject({ dossier: id(8), name: form.submitter.name });
    expect(await give()).toMatchObject({ ok: true, value: { whole: true, notDrawn: null } });
    const [hand] = at.desk.store.read.dossier(id(8))?.handedOut ?? [];
    const named = hand?.signature;
    expect(named?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(at.desk.blobs.get(named?.sha256 ?? '')?.length).toBe(named?.bytes);
    expect(at.desk.store.read.unsentFiles(50).map(({ sha256 }) => sha256)).toContain(named?.sha256);
    expect(at.desk.drawn.at(-1)).toMatchObject({
      kind: 'result_note',
      data: { signature: signed?.path },
    });
    expect((await at.shown()).view).toMatchObject({ at: 'rating', occasion: 'result' });
  });

  it('giấy tờ song ngữ thì mời ký bằng hai thứ tiếng', async () => {
    const bilingual = { ...form, paperStyle: 'bilingual' as const };
    await at.desk.must('intake.accept', { draft: id(14), form: bilingual });
    const paper = { name: 'Trích lục', number: '', originals: 1, copies: 0 };
    await at.desk.must('results.finish', {
      id: id(14),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
    await at.desk.must('citizen.askSignature', { id: id(14), form: handed() });
    expect((await at.shown()).view).toMatchObject({ at: 'signing', bilingual: true });
    await at.say({ say: 'sign', strokes });
    expect((await at.shown()).view).toEqual({ at: 'thanks', for: 'signature', bilingual: true });
    await at.desk.must('citizen.clear', { what: 'signature' });
  });

  it('ký trên giấy thì không cần màn hình', async () => {
    await accept(9);
    const paper = { name: 'Trích lục', number: '', originals: 1, copies: 0 };
    await at.desk.must('results.finish', {
      id: id(9),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
    const { signOn, ...onPaper } = handed();
    expect(signOn).toBe('screen');
    expect(await at.desk.must('results.return', { id: id(9), form: onPaper })).toMatchObject({
      whole: true,
    });
    expect(at.desk.store.read.dossier(id(9))?.handedOut[0]?.signature).toBeUndefined();
  });

  it('gửi qua bưu chính: không hỏi người ở quầy, không ghép chữ ký vẽ tại quầy', async () => {
    await accept(12);
    const paper = { name: 'Trích lục', number: '', originals: 1, copies: 0 };
    await at.desk.must('results.finish', {
      id: id(12),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
    const sent = handed({ how: 'post', reference: 'EB000000001VN' });
    for (const notHere of [sent, handed({ how: 'home' })])
      expect(
        await at.desk.ask('citizen.askSignature', { id: id(12), form: notHere }),
      ).toMatchObject({
        error: { code: 'signature_elsewhere' },
      });
    expect((await at.shown()).view.at).toBe('receipt');
    await at.desk.must('citizen.askSignature', { id: id(12), form: handed() });
    await at.say({ say: 'sign', strokes });
    expect(await at.desk.must('results.return', { id: id(12), form: sent })).toMatchObject({
      whole: true,
    });
    expect(at.desk.store.read.dossier(id(12))?.handedOut[0]?.signature).toBeUndefined();
    expect((await at.shown()).view).toEqual({ at: 'idle' });
  });
});
