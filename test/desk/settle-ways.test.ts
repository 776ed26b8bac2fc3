/** "Cần xử lý": each thing that needs people has its own way and button; nothing that needs them says that it settles by itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteHeldDifferently } from '#electron/desk/dossiers/held-differently.ts';
import { noteParked } from '#electron/desk/dossiers/parked-entries.ts';
import type { NewEntry } from '#electron/desk/ports.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { attention } from '#shared/text/vi/stories.ts';
import { ok } from '#shared/result.ts';
import { acceptance } from '../fixtures/dossier.ts';
import { birthForm, OFFICER, startTestDesk, type TestDesk } from './test-desk.ts';

const DAY = '2026-11-23' as LocalDate;
const at = '2026-11-23T00:00:00.000Z' as Instant;
const by = { officer: OFFICER, at };

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.end());

const items = async (code: string) =>
  (await desk.must('settle.list', {})).filter((item) => item.code === code);
const append = (entry: NewEntry): void => {
  desk.store.write((tx) => tx.append(entry));
};
const draft = (n: number): string => `019abc00-0000-7000-8000-00000000000${n}`;

describe('giấy mà lần khôi phục không còn bản ghi', () => {
  it('đứng ở Cần xử lý từng số; quét giấy thì bớt, ghi là không phát ra thì hết; biên bản khóa sổ kể ra', async () => {
    const { number } = await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    const slot = desk.store.read.identity()?.slot ?? 0;
    const skipped = { day: DAY, slot, from: 2, to: 4 };
    append({
      type: 'number.skipped',
      payload: { ...skipped, reason: 'Khôi phục', cause: 'restored' },
      dossier: null,
      ...by,
    });
    const onPaper = (n: number): string => number.slice(0, -1) + String(n);
    expect(await items('numbers_open')).toMatchObject([
      { way: 'account', values: { first: onPaper(2), last: onPaper(4), total: 3 } },
    ]);
    expect((await desk.must('home.overview', {})).attention).toContainEqual(
      expect.objectContaining({ code: 'numbers_open' }),
    );

    // The paper with number 2 comes under the scanner.
    const recovered = {
      from: { desk: 'quay-cu', epoch: 1, seq: 5 },
      at,
      officer: OFFICER,
      revision: 1,
      printedBy: 'quay-cu',
      code: 'ma',
    };
    append({
      type: 'dossier.accepted',
      payload: acceptance({ number: onPaper(2), recovered }),
      dossier: draft(2),
      ...by,
    });
    const [open] = await items('numbers_open');
    expect(open?.values).toMatchObject({ first: onPaper(3), last: onPaper(4), total: 2 });

    desk.province.totals = (from, to, epoch) =>
      ok({ totals: desk.store.read.totals(from, to, epoch), missing: [] });
    expect((await desk.must('close.preview', {})).openNumbers).toMatchObject([{ count: 2 }]);
    await desk.must('close.day', { offline: false });
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'reconciliation',
      data: { openNumbers: [{ first: onPaper(3), last: onPaper(4), count: 2 }] },
    });

    const { epoch = 0, seq = 0 } = open?.entry ?? {};
    const note = 'Đã hỏi cả hai cán bộ, không phát giấy nào';
    await desk.must('settle.numbers', { skip: { epoch, seq }, note });
    expect(await items('numbers_open')).toEqual([]);
    expect(desk.store.read.numbersOfDay(DAY, slot).skipped).toEqual([
      { first: 2, last: 4, reason: note },
    ]);
    expect(await desk.ask('settle.numbers', { skip: { epoch, seq }, note })).toMatchObject({
      error: { code: 'numbers_settled' },
    });
    desk.province.totals = null;
  });
});

describe('việc cần người thì nói cách làm', () => {
  it('Tỉnh nói giữ bản khác lúc gửi: nhớ từng mục, nằm trong chỗ lệch của sổ và ở Cần xử lý', async () => {
    const { number, dossier } = await desk.must('intake.accept', {
      draft: draft(3),
      form: birthForm(),
    });
    const name = desk.store.read.dossier(dossier)?.acceptance?.entry;
    const { epoch = 1, seq = 1 } = name ?? {};
    desk.store.write((tx) => noteHeldDifferently(tx, [{ epoch, seq }]));
    expect(await items('entry_mismatch')).toMatchObject([
      { number, dossier, way: 'open', again: true, acts: [{ type: 'dossier.accepted' }] },
    ]);
    desk.province.totals = (from, to) =>
      ok({ totals: { ...desk.store.read.totals(from, to), hash: 'f'.repeat(64) }, missing: [] });
    expect((await desk.must('close.preview', {})).differences).toMatchObject([
      { kind: 'held_differently', epoch, seq, number },
    ]);
    await desk.must('close.day', { offline: false, differing: true });
    const [differs] = await items('close_differs');
    const { epoch: of = 0, seq: closed = 0 } = differs?.entry ?? {};
    await desk.must('close.settle', {
      close: { epoch: of, seq: closed },
      note: 'Theo bản của quầy',
    });
    // People's word on the close is their word on the entry that it names.
    expect(await items('entry_mismatch')).toEqual([]);
    // However many closes come after it.
    const { payload } = desk.store.read.lastClose() ?? {};
    if (payload === undefined) throw new Error('nothing was closed');
    const { equal: _equal, differences: _named, ...later } = payload;
    for (let n = 0; n < 61; n += 1)
      append({ type: 'day.closed', payload: later, dossier: null, ...by });
    expect(await items('entry_mismatch')).toEqual([]);
    desk.province.totals = null;
  });

  it('Tỉnh giữ mà chưa đọc được: nói việc nào, ai ghi; hỏi lại Tỉnh bằng một phím', async () => {
    const { number, dossier } = await desk.must('intake.accept', {
      draft: draft(6),
      form: birthForm(),
    });
    const { epoch = 0, seq = 0 } = desk.store.read.dossier(dossier)?.acceptance?.entry ?? {};
    desk.store.write((tx) => noteParked(tx, [{ epoch, seq }]));
    expect(await items('entry_parked')).toMatchObject([
      { number, way: 'ask', again: false, acts: [{ type: 'dossier.accepted', own: true }] },
    ]);
  });

  it('Tỉnh giữ riêng thì hỏi lại Tỉnh; số chứng thực ghi hai lần thì mở hồ sơ ghi sau', async () => {
    desk.store.write((tx) => tx.saveEpochApart({ epoch: 1, seq: 3 }));
    expect(await items('entry_apart')).toMatchObject([{ way: 'ask' }]);
    const line = {
      document: 'Bằng',
      pages: 1,
      copies: 1,
      amount: 2000,
      book: { kind: 'certification.copies', desk: '1', year: 2026, value: 7, text: '7, quyển 1' },
    };
    for (const n of [4, 5])
      append({
        type: 'dossier.accepted',
        payload: acceptance({ number: `H29.1-20261123-000${n}`, certifications: [line] }),
        dossier: draft(n),
        ...by,
      });
    expect(await items('book_number_twice')).toMatchObject([
      { way: 'open', dossier: draft(5), values: { book: '7, quyển 1' } },
    ]);
  });

  it('mỗi mã ở Cần xử lý có một câu', async () => {
    const codes = (await desk.must('settle.list', {})).map(({ code }) => code);
    expect(codes.filter((code) => !Object.hasOwn(attention, code))).toEqual([]);
  });
});
