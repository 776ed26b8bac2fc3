import { describe, expect, it } from 'vitest';
import { createCitizenScreen } from '#electron/main/citizen/citizen-screen.ts';
import type { CitizenSaid } from '#shared/contract/citizen-page.ts';
import type { CitizenSetting, CitizenShown } from '#shared/contract/outputs.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';

const idle = (turn: number): CitizenShown => ({
  turn,
  view: { at: 'idle' },
  office: 'Trung tâm Thử Nghiệm',
  at: '2026-11-23T02:00:00.000Z' as Instant,
});
const TAP: CitizenSaid = { turn: 1, word: { say: 'skip' } };

/** A desk that answers when it lives, and a window that remembers what it was given. */
const surroundings = () => {
  const desk = { lives: true, shown: idle(1), waits: Promise.resolve(), lost: [] as unknown[] };
  const given: (CitizenShown | null)[] = [];
  const windows: { said: (said: CitizenSaid) => void }[] = [];
  const setting: CitizenSetting = { where: 'window', display: null };
  const area = { x: 0, y: 0, width: 1366, height: 768 };
  const answers: Readonly<Record<string, () => unknown>> = {
    'citizen.setting': () => setting,
    'citizen.shown': () => desk.shown,
    'citizen.said': () => null,
  };
  const screen = createCitizenScreen({
    open: (_stand, { said }) => {
      windows.push({ said });
      return { show: (shown) => given.push(shown), isOpen: () => true, close: () => undefined };
    },
    places: () => ({ displays: [{ id: '1', bounds: area, workArea: area }], officers: '1' }),
    onPlaces: () => () => undefined,
    ask: async (name, input): Promise<Result<unknown, { readonly code: string }>> => {
      await desk.waits;
      if (desk.lives && name === 'citizen.unanswered') desk.lost.push(input);
      return desk.lives ? ok(answers[name]?.()) : err({ code: 'desk_fault' });
    },
    log: () => undefined,
  });
  return { desk, given, windows, screen };
};
const soon = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('cửa sổ người dân và quầy ở phía sau', () => {
  it('quầy mở lại sau sự cố: cửa sổ đang mở được nói lại điều đang có, kể cả tên nơi làm việc', async () => {
    const { desk, given, windows, screen } = surroundings();
    await soon();
    expect(windows).toHaveLength(1);
    expect(given).toEqual([]);
    desk.shown = idle(7);
    screen.settle();
    await soon();
    expect(windows).toHaveLength(1);
    expect(given).toEqual([idle(7)]);
  });

  it('điều quầy vừa nói thì mới hơn câu trả lời cho câu hỏi trước đó', async () => {
    const { desk, given, screen } = surroundings();
    await soon();
    const held = Promise.withResolvers<undefined>();
    screen.settle();
    await Promise.resolve();
    desk.waits = held.promise.then(() => undefined);
    await soon();
    screen.show(idle(9));
    held.resolve(undefined);
    await soon();
    expect(given).toEqual([idle(9)]);
  });

  it('chạm mà quầy không nhận được: người dân không tưởng là đã xong', async () => {
    const { desk, given, windows } = surroundings();
    await soon();
    windows[0]?.said(TAP);
    await soon();
    expect(given).toEqual([]);
    desk.lives = false;
    windows[0]?.said(TAP);
    await soon();
    expect(given).toEqual([null]);
  });

  it('đánh giá đúng lúc quầy ngừng: quầy mở lại thì được báo, một lần, để xem đã ghi chưa', async () => {
    const { desk, given, windows, screen } = surroundings();
    await soon();
    const about = { number: 'H01.26.0001', occasion: 'reception' } as const;
    screen.show({ ...idle(2), view: { at: 'rating', ...about, bilingual: false } });
    desk.lives = false;
    windows[0]?.said({ turn: 2, word: { say: 'rate', score: 3, reasons: [], words: '' } });
    await soon();
    expect(given.at(-1)).toBeNull();
    desk.lives = true;
    screen.settle();
    await soon();
    screen.settle();
    await soon();
    expect(desk.lost).toEqual([about]);
  });
});
