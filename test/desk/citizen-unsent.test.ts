import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { birthForm, signIn } from './test-desk.ts';
import { startCitizenDesk, type CitizenDesk } from './citizen-desk.ts';

let at: CitizenDesk;
beforeAll(async () => {
  at = await startCitizenDesk();
});
afterAll(() => at.desk.end());
beforeEach(() => at.desk.must('citizen.clear', { what: 'all' }));

const id = (n: number): string => `019abd00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const accept = (n: number) => at.desk.must('intake.accept', { draft: id(n), form: birthForm() });
const ratingsOf = (n: number) => at.desk.store.read.dossier(id(n))?.feedback ?? [];

describe('lời người dân đã ghi mà chưa gửi', () => {
  it('cán bộ gõ cho người kế tiếp khi dân đang ghi lý do: dân ghi tiếp, việc kế tiếp đến thì lời ấy được giữ', async () => {
    await accept(15);
    await at.say({ say: 'onward' });
    await at.say({ say: 'alive', writing: { reasons: ['late'], words: 'Chờ từ' } });
    await at.desk.must('citizen.clear', { what: 'former' });
    expect((await at.shown()).view.at).toBe('rating');
    await at.say({ say: 'alive', writing: { reasons: ['late'], words: 'Chờ từ sáng' } });
    expect(at.waits().at(-1)).toMatchObject({ ms: 30_000 });
    expect(ratingsOf(15)).toEqual([]);
    await accept(16);
    expect((await at.shown()).view.at).toBe('receipt');
    expect(ratingsOf(15)).toMatchObject([{ score: 1, reasons: ['late'], words: 'Chờ từ sáng' }]);
  });

  it.each([
    ['để lâu', 17, async () => at.letGo(120_000)],
    ['khóa máy', 18, () => at.desk.must('session.lock', {})],
  ])('ghi lý do rồi mà %s: lời đã ghi được giữ; bấm bỏ qua thì không', async (_how, n, end) => {
    await accept(n);
    await at.say({ say: 'onward' });
    await at.say({ say: 'alive', writing: { reasons: [], words: 'Chờ lâu' } });
    await end();
    expect((await at.shown()).view).toEqual({ at: 'idle' });
    await signIn(at.desk);
    expect(ratingsOf(n)).toMatchObject([{ score: 1, words: 'Chờ lâu' }]);
    await accept(n + 10);
    await at.say({ say: 'onward' });
    await at.say({ say: 'alive', writing: { reasons: [], words: 'Thôi' } });
    await at.say({ say: 'skip' });
    expect(ratingsOf(n + 10)).toEqual([]);
  });

  it('màn hình không nhận được câu trả lời: đã ghi thì thôi, chưa ghi thì cán bộ được báo', async () => {
    const { number } = await accept(19);
    const about = { number, occasion: 'reception' } as const;
    await at.say({ say: 'onward' });
    await at.say({ say: 'rate', score: 3, reasons: [], words: '' });
    await at.desk.must('citizen.unanswered', about);
    expect(await at.desk.must('citizen.state', {})).toMatchObject({ ratingLost: false });
    await at.desk.must('citizen.unanswered', { ...about, occasion: 'result' });
    expect(await at.desk.must('citizen.state', {})).toMatchObject({ ratingLost: true });
    await at.desk.must('citizen.clear', { what: 'lost' });
    expect(await at.desk.must('citizen.state', {})).toMatchObject({ ratingLost: false });
  });
});
