import { afterEach, describe, expect, it } from 'vitest';
import { CLIPS } from '#shared/intake/tray.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const park = (n: number, clip: number | null = null) =>
  desk.must('draft.park', { id: draft(n), form: birthForm(), clip });

describe('khay gác lại', () => {
  it('gác lại thì được số kẹp nhỏ nhất còn rảnh, phiếu trống cho người kế tiếp', async () => {
    desk = await startTestDesk();
    await desk.must('draft.save', { id: draft(1), form: birthForm() });
    expect(await park(1)).toEqual({ clip: 1 });
    expect(await park(2)).toEqual({ clip: 2 });
    expect(await desk.must('draft.current', {})).toBeNull();
    const [first, second] = await desk.must('draft.parked', {});
    expect(first).toMatchObject({ clip: 1, name: 'Nguyễn Thị Thử' });
    expect(first?.procedureName).toMatch(/khai sinh/u);
    expect(second?.clip).toBe(2);
  });

  it('mất điện thì hồ sơ trên khay còn nguyên', async () => {
    desk = await startTestDesk();
    await park(1);
    desk = await desk.restart();
    await signIn(desk);
    const [parked] = await desk.must('draft.parked', {});
    expect(parked?.id).toBe(draft(1));
    const taken = await desk.must('draft.resume', { id: draft(1) });
    expect(taken).toMatchObject({ id: draft(1), clip: 1, form: birthForm() });
    expect(await desk.must('draft.current', {})).toMatchObject({ id: draft(1) });
    expect(await desk.must('draft.parked', {})).toEqual([]);
  });

  it('lấy ra rồi gác lại lần nữa thì giữ đúng cái kẹp đang kẹp giấy', async () => {
    desk = await startTestDesk();
    for (const n of [1, 2, 3]) await park(n);
    await desk.must('draft.resume', { id: draft(3) });
    await desk.must('draft.resume', { id: draft(1) });
    expect(await park(3, 3)).toEqual({ clip: 3 });
  });

  it('kẹp cũ đã có người dùng thì lấy kẹp khác', async () => {
    desk = await startTestDesk();
    await park(1);
    await desk.must('draft.resume', { id: draft(1) });
    await park(2);
    expect(await park(1, 1)).toEqual({ clip: 2 });
  });

  it('gác hai lần cùng một phiếu vẫn một kẹp', async () => {
    desk = await startTestDesk();
    expect(await park(1)).toEqual(await park(1));
    expect(await desk.must('draft.parked', {})).toHaveLength(1);
  });

  it('tiếp nhận xong thì rời khay, không lấy lại được nữa', async () => {
    desk = await startTestDesk();
    await park(1);
    await desk.must('draft.resume', { id: draft(1) });
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    expect(await desk.must('draft.parked', {})).toEqual([]);
    const again = await desk.ask('draft.park', { id: draft(1), form: birthForm(), clip: null });
    expect(again).toMatchObject({ ok: false, error: { code: 'draft_accepted' } });
    const resumed = await desk.ask('draft.resume', { id: draft(1) });
    expect(resumed).toMatchObject({ ok: false, error: { code: 'draft_not_parked' } });
  });

  it('hết kẹp thì nói rõ, chữ đã gõ còn nguyên', async () => {
    desk = await startTestDesk();
    for (let n = 1; n <= CLIPS; n += 1) await park(n);
    await desk.must('draft.save', { id: draft(99), form: birthForm() });
    const full = await desk.ask('draft.park', { id: draft(99), form: birthForm(), clip: null });
    expect(full).toMatchObject({
      ok: false,
      error: { code: 'tray_full', values: { clips: CLIPS } },
    });
    expect(await desk.must('draft.current', {})).toMatchObject({ id: draft(99) });
  });
});
