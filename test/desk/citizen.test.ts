import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { CitizenWord } from '#shared/citizen/scene.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import { dossiersOf } from '#shared/journal/entry-types.ts';
import { birthForm, OFFICER, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

const DAY = '2026-11-23' as LocalDate;

let desk: TestDesk;
/** What waits for its time, in the order in which it was begun; nothing goes by itself here. */
let waits: { readonly ms: number; readonly work: () => void }[] = [];
beforeAll(async () => {
  desk = await startTestDesk('2026-11-23T09:12', {
    after: (ms, work) => {
      const wait = { ms, work };
      waits.push(wait);
      return () => {
        waits = waits.filter((one) => one !== wait);
      };
    },
  });
  await desk.must('citizen.choose', { where: 'window', display: null });
});
afterAll(() => desk.end());
beforeEach(() => desk.must('citizen.clear', { what: 'all' }));

const id = (n: number): string => `019abd00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const form = birthForm({});
const accept = (n: number) => desk.must('intake.accept', { draft: id(n), form });
const shown = () => desk.must('citizen.shown', {});
const say = async (word: CitizenWord): Promise<void> => {
  const { turn } = await shown();
  await desk.must('citizen.said', { turn, word: word as never });
};
const ratingsOf = (n: number) => desk.store.read.dossier(id(n))?.feedback ?? [];
const letGo = (ms: number): void => {
  const wait = waits.findLast((one) => one.ms === ms);
  if (wait === undefined) throw new Error(`nothing waits ${ms} ms`);
  wait.work();
};

/** Words of the citizen before, wherever they might still stand. */
const traces = async (): Promise<readonly string[]> => {
  const { view } = await shown();
  const all = JSON.stringify([view, await desk.must('citizen.state', {})]);
  const { name, idNumber, phone, address } = form.submitter;
  return [name, idNumber.slice(-3), phone, address, 'H00.01'].filter((trace) =>
    all.includes(trace),
  );
};

describe('màn hình người dân ở quầy', () => {
  it('xem lại thông tin: số bị che, bấm thì hiện; khóa màn hình là mất sạch', async () => {
    await desk.must('citizen.check', { form });
    expect(await shown()).toMatchObject({
      view: { at: 'check', facts: { name: form.submitter.name }, isWhole: false },
    });
    const { idNumber } = form.submitter;
    expect(JSON.stringify(await shown()).replace(/ /gu, '')).not.toContain(idNumber);
    await say({ say: 'whole', whole: true });
    expect(JSON.stringify(await shown()).replace(/ /gu, '')).toContain(idNumber);
    await desk.must('session.lock', {});
    expect((await shown()).view).toEqual({ at: 'idle' });
    await signIn(desk);
    expect(await traces()).toEqual([]);
  });

  it('nhận xong thì hiện mã, rồi hỏi đánh giá; trả lời thành một mục trong sổ, không ghi ai bấm', async () => {
    const { number } = await accept(1);
    const { view } = await shown();
    expect(view).toMatchObject({ at: 'receipt', receipt: { number } });
    if (view.at !== 'receipt') throw new Error(view.at);
    expect(
      await desk.must('codes.read', { text: view.receipt.qrText, askProvince: false }),
    ).toMatchObject({
      verdict: 'genuine',
    });
    await say({ say: 'onward' });
    const { turn } = await shown();
    const word = { say: 'rate', score: 1, reasons: ['attitude'], words: ' nói  to ' } as const;
    const before = desk.store.read.head().seq;
    await desk.must('citizen.said', { turn, word: { ...word, reasons: [...word.reasons] } });
    // The finger was faster than the screen.
    await desk.must('citizen.said', { turn, word: { ...word, reasons: [...word.reasons] } });
    const { epoch, seq } = desk.store.read.head();
    const [entry, ...more] = desk.store.read.openEntriesAfter(epoch, before, 10);
    expect(more).toEqual([]);
    expect(seq).toBe(before + 1);
    expect(entry).toMatchObject({
      header: { type: 'feedback.given', officer: null, dossier: id(1) },
      payload: {
        occasion: 'reception',
        score: 1,
        reasons: ['attitude'],
        words: 'nói to',
        received: OFFICER,
      },
    });
    expect(entry === undefined ? [] : dossiersOf(entry)).toEqual([id(1)]);
    expect((await shown()).view).toEqual({ at: 'thanks', for: 'rating', bilingual: false });
    expect(await traces()).toEqual([]);
    letGo(6000);
    expect((await shown()).view).toEqual({ at: 'idle' });
  });

  it('đã đánh giá rồi thì không hỏi lại; chuyện của hồ sơ kể cả lần ấy', async () => {
    expect((await accept(1)).repeated).toBe(true);
    expect((await shown()).view).toEqual({ at: 'idle' });
    expect(ratingsOf(1)).toHaveLength(1);
    const { story } = (await desk.must('dossiers.open', { id: id(1) })).dossier;
    expect(story.at(-1)).toMatchObject({ type: 'feedback.given', detail: { score: 1 } });
  });

  it('gõ chữ đầu cho người kế tiếp: của người trước không còn gì', async () => {
    await accept(2);
    expect((await shown()).view.at).toBe('receipt');
    await desk.must('citizen.clear', { what: 'former' });
    expect(await traces()).toEqual([]);
    await desk.must('citizen.check', { form });
    await desk.must('citizen.clear', { what: 'former' });
    expect((await shown()).view.at).toBe('check');
    await desk.must('citizen.clear', { what: 'check' });
    expect((await shown()).view.at).toBe('idle');
    await desk.must('citizen.check', { form });
    await desk.must('draft.discard', { id: id(99) });
    expect((await shown()).view.at).toBe('idle');
  });

  it('chạm vào màn hình cũ không ghi cho hồ sơ mới', async () => {
    await accept(3);
    await say({ say: 'onward' });
    const { turn } = await shown();
    await accept(4);
    await say({ say: 'onward' });
    const word = { say: 'rate', score: 3, reasons: [], words: '' } as const;
    await desk.must('citizen.said', { turn, word: { ...word, reasons: [] } });
    expect([...ratingsOf(3), ...ratingsOf(4)]).toEqual([]);
    await say({ say: 'skip' });
    expect((await shown()).view).toEqual({ at: 'idle' });
  });

  it('để lâu: mã nhường chỗ cho câu hỏi, rồi màn hình trống', async () => {
    await accept(5);
    letGo(45_000);
    expect((await shown()).view.at).toBe('rating');
    letGo(120_000);
    expect((await shown()).view).toEqual({ at: 'idle' });
  });

  it('còn chạm, còn gõ thì không hết giờ; cán bộ biết dân đang ghi lý do, màn hình không vẽ lại', async () => {
    await accept(13);
    await say({ say: 'onward' });
    const { turn } = await shown();
    const first = waits.at(-1);
    await say({ say: 'alive', writing: true });
    expect((await desk.must('citizen.state', {})).at).toBe('why');
    expect((await shown()).turn).toBe(turn);
    expect(waits).not.toContain(first);
    expect(waits.filter(({ ms }) => ms === 120_000)).toHaveLength(1);
    await say({ say: 'alive', writing: false });
    expect((await desk.must('citizen.state', {})).at).toBe('rating');
    // From before the scene that stands there now.
    await desk.must('citizen.said', { turn: turn - 1, word: { say: 'alive', writing: true } });
    expect((await desk.must('citizen.state', {})).at).toBe('rating');
    letGo(120_000);
    expect((await shown()).view).toEqual({ at: 'idle' });
  });

  it('số liệu trong ngày: theo mức, theo thủ tục, theo lý do', async () => {
    await accept(6);
    await say({ say: 'onward' });
    await say({ say: 'rate', score: 3, reasons: [], words: '' });
    expect(await desk.must('citizen.ratings', { day: DAY })).toMatchObject({
      all: { best: 1, good: 0, poor: 1 },
      procedures: [{ code: form.procedureCode, best: 1, good: 0, poor: 1 }],
      reasons: [{ reason: 'attitude', count: 1 }],
    });
    const other = '2026-11-24' as LocalDate;
    expect((await desk.must('citizen.ratings', { day: other })).procedures).toEqual([]);
  });

  it('hai quầy cùng hỏi một người về một việc: câu trả lời đầu tính, câu sau không tính thêm', async () => {
    const before = await desk.must('citizen.ratings', { day: DAY });
    const again = { occasion: 'reception', score: 1, received: OFFICER } as const;
    const at = '2026-11-23T02:12:00.000Z' as Instant;
    desk.store.write((tx) =>
      tx.append({ type: 'feedback.given', payload: again, dossier: id(6), officer: null, at }),
    );
    expect(ratingsOf(6)).toMatchObject([{ score: 3 }]);
    expect(await desk.must('citizen.ratings', { day: DAY })).toEqual(before);
  });

  it('nhập bù, hay gửi qua bưu chính: người đang đứng ở quầy không thấy gì, không bị hỏi', async () => {
    await desk.must('citizen.check', { form });
    const post = await desk.must('intake.accept', {
      draft: id(10),
      form: { ...form, channel: 'postal' },
    });
    expect(post.number).not.toBe('');
    expect((await shown()).view).toEqual({ at: 'idle' });
    const late = { on: true, day: '23/11/2026', time: '9:05', slip: '', reason: 'Mất điện' };
    await desk.must('citizen.check', { form });
    await desk.must('intake.accept', { draft: id(11), form: { ...form, lateEntry: late } });
    expect((await shown()).view).toEqual({ at: 'idle' });
  });

  it('đang tắt thì không hiện gì và nói rõ vì sao', async () => {
    await desk.must('citizen.choose', { where: 'off', display: null });
    expect(await desk.ask('citizen.check', { form })).toMatchObject({
      error: { code: 'citizen_screen_off' },
    });
    await accept(7);
    expect((await shown()).view).toEqual({ at: 'idle' });
    await desk.must('citizen.choose', { where: 'window', display: null });
  });
});

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
    desk.ask('results.return', { id: id(8), form: handed(over) });
  const strokes = [
    Array.from({ length: 60 }, (_, i): [number, number] => [100 + i * 8, 150 + (i % 7) * 12]),
  ];

  it('chưa ghi kết quả thì chưa mời ký', async () => {
    await accept(8);
    expect(await desk.ask('citizen.askSignature', { id: id(8), form: handed() })).toMatchObject({
      error: { code: 'result_not_finished' },
    });
    const paper = { name: 'Giấy khai sinh', number: '12/2026', originals: 1, copies: 0 };
    await desk.must('results.finish', {
      id: id(8),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
  });

  it('chưa ký, hoặc chỉ chấm một cái, thì chưa trả', async () => {
    expect(await give()).toMatchObject({ error: { code: 'signature_waits' } });
    await desk.must('citizen.askSignature', { id: id(8), form: handed() });
    expect((await shown()).view).toMatchObject({
      at: 'signing',
      receiver: form.submitter.name,
      given: ['Giấy khai sinh (12/2026)'],
    });
    await say({ say: 'sign', strokes: [[[10, 10]]] });
    expect(await desk.must('citizen.state', {})).toMatchObject({
      at: 'signing',
      signed: null,
      refused: 'signature_too_small',
    });
    expect(await give()).toMatchObject({ error: { code: 'signature_waits' } });
  });

  it('chữ ký của người này không dùng cho người khác', async () => {
    await desk.must('citizen.askSignature', { id: id(8), form: handed() });
    await say({ say: 'sign', strokes });
    const receiver = {
      as: 'authorised' as const,
      name: 'Trần Văn Mẫu',
      idNumber: '079185000002',
      phone: '',
      paper: 'Giấy ủy quyền',
    };
    expect(await give({ receiver })).toMatchObject({ error: { code: 'signature_of_another' } });
    await desk.must('citizen.askSignature', { id: id(8), form: handed({ receiver }) });
    await say({ say: 'sign', strokes });
    const sameName = { ...receiver, idNumber: '079185000003' };
    expect(await give({ receiver: sameName })).toMatchObject({
      error: { code: 'signature_of_another' },
    });
    await desk.must('citizen.clear', { what: 'signature' });
  });

  it('ký rồi thì trả: nét ký nằm trong kho, có mã băm trong sổ, vẽ vào giấy biên nhận', async () => {
    expect(await desk.must('citizen.state', {})).toMatchObject({ signed: null });
    await desk.must('citizen.askSignature', { id: id(8), form: handed() });
    await say({ say: 'sign', strokes });
    const { signed } = await desk.must('citizen.state', {});
    expect(signed).toMatchObject({ dossier: id(8), name: form.submitter.name });
    expect(await give()).toMatchObject({ ok: true, value: { whole: true, notDrawn: null } });
    const [hand] = desk.store.read.dossier(id(8))?.handedOut ?? [];
    const named = hand?.signature;
    expect(named?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(desk.blobs.get(named?.sha256 ?? '')?.length).toBe(named?.bytes);
    expect(desk.store.read.unsentFiles(50).map(({ sha256 }) => sha256)).toContain(named?.sha256);
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'result_note',
      data: { signature: signed?.path },
    });
    expect((await shown()).view).toMatchObject({ at: 'rating', occasion: 'result' });
  });

  it('giấy tờ song ngữ thì mời ký bằng hai thứ tiếng', async () => {
    const bilingual = { ...form, paperStyle: 'bilingual' as const };
    await desk.must('intake.accept', { draft: id(14), form: bilingual });
    const paper = { name: 'Trích lục', number: '', originals: 1, copies: 0 };
    await desk.must('results.finish', {
      id: id(14),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
    await desk.must('citizen.askSignature', { id: id(14), form: handed() });
    expect((await shown()).view).toMatchObject({ at: 'signing', bilingual: true });
    await say({ say: 'sign', strokes });
    expect((await shown()).view).toEqual({ at: 'thanks', for: 'signature', bilingual: true });
    await desk.must('citizen.clear', { what: 'signature' });
  });

  it('ký trên giấy thì không cần màn hình', async () => {
    await accept(9);
    const paper = { name: 'Trích lục', number: '', originals: 1, copies: 0 };
    await desk.must('results.finish', {
      id: id(9),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
    const { signOn, ...onPaper } = handed();
    expect(signOn).toBe('screen');
    expect(await desk.must('results.return', { id: id(9), form: onPaper })).toMatchObject({
      whole: true,
    });
    expect(desk.store.read.dossier(id(9))?.handedOut[0]?.signature).toBeUndefined();
  });

  it('gửi qua bưu chính: không hỏi người ở quầy, không ghép chữ ký vẽ tại quầy', async () => {
    await accept(12);
    const paper = { name: 'Trích lục', number: '', originals: 1, copies: 0 };
    await desk.must('results.finish', {
      id: id(12),
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
    const sent = handed({ how: 'post', reference: 'EB000000001VN' });
    for (const notHere of [sent, handed({ how: 'home' })])
      expect(await desk.ask('citizen.askSignature', { id: id(12), form: notHere })).toMatchObject({
        error: { code: 'signature_elsewhere' },
      });
    expect((await shown()).view.at).toBe('receipt');
    await desk.must('citizen.askSignature', { id: id(12), form: handed() });
    await say({ say: 'sign', strokes });
    expect(await desk.must('results.return', { id: id(12), form: sent })).toMatchObject({
      whole: true,
    });
    expect(desk.store.read.dossier(id(12))?.handedOut[0]?.signature).toBeUndefined();
    expect((await shown()).view).toEqual({ at: 'idle' });
  });
});
