import { afterEach, describe, expect, it } from 'vitest';
import { signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const first = async (text = ''): Promise<readonly string[]> => {
  const hits = await desk.must('catalogue.search', { text, limit: 3 });
  return hits.map(({ code }) => code);
};

describe('thủ tục hay dùng của cán bộ', () => {
  it('đánh dấu thì đứng đầu khi chưa gõ gì, bỏ dấu thì thôi', async () => {
    desk = await startTestDesk();
    const [, second = ''] = await first();
    await desk.must('catalogue.favour', { code: second, favourite: true });
    expect((await first())[0]).toBe(second);
    expect((await desk.must('catalogue.procedure', { code: second })).favourite).toBe(true);
    await desk.must('catalogue.favour', { code: second, favourite: false });
    expect((await first())[0]).not.toBe(second);
  });

  it('tắt máy mở lại vẫn còn dấu', async () => {
    desk = await startTestDesk();
    const [, second = ''] = await first();
    await desk.must('catalogue.favour', { code: second, favourite: true });
    await desk.must('catalogue.favour', { code: second, favourite: true });
    const before = await first();
    desk = await desk.restart();
    await signIn(desk);
    expect(await first()).toEqual(before);
  });

  it('thủ tục không có thì không đánh dấu được', async () => {
    desk = await startTestDesk();
    expect(await desk.ask('catalogue.favour', { code: '9.999999', favourite: true })).toMatchObject(
      {
        ok: false,
        error: { code: 'procedure_unknown' },
      },
    );
  });
});
