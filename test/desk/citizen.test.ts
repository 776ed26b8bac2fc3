import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { dossiersOf } from '#shared/journal/entry-types.ts';
import { birthForm, OFFICER, signIn } from './test-desk.ts';
import { startCitizenDesk, type CitizenDesk } from './citizen-desk.ts';

const DAY = '2026-11-23' as LocalDate;
const NOTHING_YET = { reasons: [], words: '' };

let at: CitizenDesk;
beforeAll(async () => {
  at = await startCitizenDesk();
});
afterAll(() => at.desk.end());
beforeEach(() => at.desk.must('citizen.clear', { what: 'all' }));

const id = (n: number): string => `019abd00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const form = birthForm({});
const accept = (n: number) => at.desk.must('intake.accept', { draft: id(n), form });
const ratingsOf = (n: number) => at.desk.store.read.dossier(id(n))?.feedback ?? [];

/** Words of the citizen before, wherever they might still stand. */
const traces = async (): Promise<readonly string[]> => {
  const { view } = await at.shown();
  const all = JSON.stringify([view, await at.desk.must('citizen.state', {})]);
  const { name, idNumber, phone, address } = form.submitter;
  return [name, idNumber.slice(-3), phone, address, 'H00.01'].filter((trace) =>
    all.includes(trace),
  );
};

describe('màn hình người dân ở quầy', () => {
  it('xem lại thông tin: số bị che, bấm thì hiện; khóa màn hình là mất sạch', async () => {
    await at.desk.must('citizen.check', { form });
    expect(await at.shown()).toMatchObject({
      view: { at: 'check', facts: { name: form.submitter.name }, isWhole: false },
    });
    const { idNumber } = form.submitter;
    expect(JSON.stringify(await at.shown()).replace(/ /gu, '')).not.toContain(idNumber);
    await at.say({ say: 'whole', whole: true });
    expect(JSON.stringify(await at.shown()).replace(/ /gu, '')).toContain(idNumber);
    await at.desk.must('session.lock', {});
    expect((await at.shown()).view).toEqual({ at: 'idle' });
    await signIn(at.desk);
    expect(await traces()).toEqual([]);
  });

  it('nhận xong thì hiện mã, rồi hỏi đánh giá; trả lời thành một mục trong sổ, không ghi ai bấm', async () => {
    const { number } = await accept(1);
    const { view } = await at.shown();
    expect(view).toMatchObject({ at: 'receipt', receipt: { number } });
    if (view.at !== 'receipt') throw new Error(view.at);
    expect(
      await at.desk.must('codes.read', { text: view.receipt.qrText, askProvince: false }),
    ).toMatchObject({
      verdict: 'genuine',
    });
    await at.say({ say: 'onward' });
    const { turn } = await at.shown();
    const word = { say: 'rate', score: 1, reasons: ['attitude'], words: ' nói  to ' } as const;
    const before = at.desk.store.read.head().seq;
    await at.desk.must('citizen.said', { turn, word: { ...word, reasons: [...word.reasons] } });
    // The finger was faster than the screen.
    await at.desk.must('citizen.said', { turn, word: { ...word, reasons: [...word.reasons] } });
    const { epoch, seq } = at.desk.store.read.head();
    const [entry, ...more] = at.desk.store.read.openEntriesAfter(epoch, before, 10);
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
    expect((await at.shown()).view).toEqual({ at: 'thanks', for: 'rating', bilingual: false });
    expect(await traces()).toEqual([]);
    at.letGo(6000);
    expect((await at.shown()).view).toEqual({ at: 'idle' });
  });

  it('đã đánh giá rồi thì không hỏi lại; chuyện của hồ sơ kể cả lần ấy', async () => {
    expect((await accept(1)).repeated).toBe(true);
    expect((await at.shown()).view).toEqual({ at: 'idle' });
    expect(ratingsOf(1)).toHaveLength(1);
    const { story } = (await at.desk.must('dossiers.open', { id: id(1) })).dossier;
    expect(story.at(-1)).toMatchObject({ type: 'feedback.given', detail: { score: 1 } });
  });

  it('gõ chữ đầu cho người kế tiếp: của người trước không còn gì', async () => {
    await accept(2);
    expect((await at.shown()).view.at).toBe('receipt');
    await at.desk.must('citizen.clear', { what: 'former' });
    expect(await traces()).toEqual([]);
    await at.desk.must('citizen.check', { form });
    await at.desk.must('citizen.clear', { what: 'former' });
    expect((await at.shown()).view.at).toBe('check');
    await at.desk.must('citizen.clear', { what: 'check' });
    expect((await at.shown()).view.at).toBe('idle');
    await at.desk.must('citizen.check', { form });
    await at.desk.must('draft.discard', { id: id(99) });
    expect((await at.shown()).view.at).toBe('idle');
  });

  it('chạm vào màn hình cũ không ghi cho hồ sơ mới', async () => {
    await accept(3);
    await at.say({ say: 'onward' });
    const { turn } = await at.shown();
    await accept(4);
    await at.say({ say: 'onward' });
    const word = { say: 'rate', score: 3, reasons: [], words: '' } as const;
    await at.desk.must('citizen.said', { turn, word: { ...word, reasons: [] } });
    expect([...ratingsOf(3), ...ratingsOf(4)]).toEqual([]);
    await at.say({ say: 'skip' });
    expect((await at.shown()).view).toEqual({ at: 'idle' });
  });

  it('để lâu: mã nhường chỗ cho câu hỏi, rồi màn hình trống', async () => {
    await accept(5);
    at.letGo(45_000);
    expect((await at.shown()).view.at).toBe('rating');
    at.letGo(120_000);
    expect((await at.shown()).view).toEqual({ at: 'idle' });
  });

  it('còn chạm, còn gõ thì không hết giờ; cán bộ biết dân đang ghi lý do, màn hình không vẽ lại', async () => {
    await accept(13);
    await at.say({ say: 'onward' });
    const { turn } = await at.shown();
    const first = at.waits().at(-1);
    await at.say({ say: 'alive', writing: NOTHING_YET });
    expect((await at.desk.must('citizen.state', {})).at).toBe('why');
    expect((await at.shown()).turn).toBe(turn);
    expect(at.waits()).not.toContain(first);
    expect(at.waits().filter(({ ms }) => ms === 120_000)).toHaveLength(1);
    await at.say({ say: 'alive', writing: null });
    expect((await at.desk.must('citizen.state', {})).at).toBe('rating');
    // From before the scene that stands there now.
    await at.desk.must('citizen.said', {
      turn: turn - 1,
      word: { say: 'alive', writing: NOTHING_YET },
    });
    expect((await at.desk.must('citizen.state', {})).at).toBe('rating');
    at.letGo(120_000);
    expect((await at.shown()).view).toEqual({ at: 'idle' });
  });

  it('số liệu trong ngày: theo mức, theo thủ tục, theo lý do', async () => {
    await accept(6);
    await at.say({ say: 'onward' });
    await at.say({ say: 'rate', score: 3, reasons: [], words: '' });
    expect(await at.desk.must('citizen.ratings', { day: DAY })).toMatchObject({
      all: { best: 1, good: 0, poor: 1 },
      procedures: [{ code: form.procedureCode, best: 1, good: 0, poor: 1 }],
      reasons: [{ reason: 'attitude', count: 1 }],
    });
    const other = '2026-11-24' as LocalDate;
    expect((await at.desk.must('citizen.ratings', { day: other })).procedures).toEqual([]);
  });

  it('hai quầy cùng hỏi một người về một việc: câu trả lời đầu tính, câu sau không tính thêm', async () => {
    const before = await at.desk.must('citizen.ratings', { day: DAY });
    const again = { occasion: 'reception', score: 1, received: OFFICER } as const;
    const then = '2026-11-23T02:12:00.000Z' as Instant;
    at.desk.store.write((tx) =>
      tx.append({
        type: 'feedback.given',
        payload: again,
        dossier: id(6),
        officer: null,
        at: then,
      }),
    );
    expect(ratingsOf(6)).toMatchObject([{ score: 3 }]);
    expect(await at.desk.must('citizen.ratings', { day: DAY })).toEqual(before);
  });

  it('nhập bù, hay gửi qua bưu chính: người đang đứng ở quầy không thấy gì, không bị hỏi', async () => {
    await at.desk.must('citizen.check', { form });
    const post = await at.desk.must('intake.accept', {
      draft: id(10),
      form: { ...form, channel: 'postal' },
    });
    expect(post.number).not.toBe('');
    expect((await at.shown()).view).toEqual({ at: 'idle' });
    const late = { on: true, day: '23/11/2026', time: '9:05', slip: '', reason: 'Mất điện' };
    await at.desk.must('citizen.check', { form });
    await at.desk.must('intake.accept', { draft: id(11), form: { ...form, lateEntry: late } });
    expect((await at.shown()).view).toEqual({ at: 'idle' });
  });

  it('đang tắt thì không hiện gì và nói rõ vì sao', async () => {
    await at.desk.must('citizen.choose', { where: 'off', display: null });
    expect(await at.desk.ask('citizen.check', { form })).toMatchObject({
      error: { code: 'citizen_screen_off' },
    });
    await accept(7);
    expect((await at.shown()).view).toEqual({ at: 'idle' });
    await at.desk.must('citizen.choose', { where: 'window', display: null });
  });
});
