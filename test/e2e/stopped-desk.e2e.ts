/** The province has stopped a desk: what it keeps apart is said, and a head enrols the desk anew by keyboard. */
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const LONG = 60_000;
const DAY = '2026-11-23' as LocalDate;
const { anew } = vi.settings;

/** The operator at the board: stops the one desk there is, and later gives a code for it. */
const signInAtBoard = async ({ url, operator }: ReadyDesk['province']) => {
  const { origin } = new URL(url);
  const signedIn = await fetch(new URL('/board/sign-in', url), {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(operator),
    redirect: 'manual',
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const read = async (path: string): Promise<string> =>
    (await fetch(new URL(path, url), { headers: { cookie } })).text();
  const found = (page: string, what: RegExp): string => {
    const [, text] = what.exec(page) ?? [];
    if (text === undefined) throw new Error(`the board does not show ${what.source}`);
    return text;
  };
  const send = async (
    page: string,
    path: string,
    fields: Record<string, string>,
  ): Promise<string> => {
    const formToken = found(page, /name="formToken" value="([^"]+)"/);
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { origin, cookie },
      body: new URLSearchParams({ ...fields, formToken }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  };
  const desks = await read('/board/desks');
  const desk = found(desks, /\/board\/desks\/([^/"]+)\/revoke/);
  return {
    stopDesk: async (): Promise<void> => {
      await send(desks, `/board/desks/${desk}/revoke`, {});
    },
    codeForDesk: async (): Promise<string> => {
      const minted = await send(desks, '/board/codes', { for: `desk ${desk}` });
      return found(minted, /<output class="code"[^>]*>([^<]+)</);
    },
  };
};

test.describe('quầy bị Tỉnh ngừng', () => {
  test.describe.configure({ timeout: 180_000 });
  let ready: ReadyDesk;
  test.beforeAll(async () => {
    ready = await openReadyDesk();
  });
  test.afterAll(() => ready.remove());

  test('mục Tỉnh giữ riêng được nói ra; người phụ trách ghi danh lại thì vào sổ, sổ khớp', async () => {
    const { desk, hands, rooms, start, province } = ready;
    const accept = (draft: string) => desk.must('intake.accept', { draft, form: acceptableForm });
    await accept('draft-before');
    await desk.must('sync.now', {});
    await rooms.allSent();
    const board = await signInAtBoard(province);
    await board.stopDesk();
    await accept('draft-apart');
    await desk.must('sync.now', {});

    await hands.press('Alt+2');
    await hands.sees(sentenceLike(vi.attention.entry_apart));
    const card = desk.page.locator('[data-settle]', {
      hasText: sentenceLike(vi.attention.entry_apart),
    });
    await expect(card).toContainText(vi.settle.ways.enrol);
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.page.screenshot({ path: test.info().outputPath('giu-rieng.png') });

    // An officer may not enrol it: the settings say who does.
    await hands.press('F9');
    await hands.sees(anew.byHead);
    await expect(desk.page.getByText(anew.byHead)).toBeInViewport();
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.page.screenshot({ path: test.info().outputPath('nho-nguoi-phu-trach.png') });

    const head = people.officers.find(({ role }) => role === 'head');
    if (head === undefined) throw new Error('the try-out has a head');
    await hands.press('Alt+1');
    await hands.sees(vi.home.ready.title);
    await desk.must('session.signOut', { reason: 'changed' });
    await start.firstSignIn({ ...head, pin: TRY_OUT_PIN });
    const code = await board.codeForDesk();
    await hands.press('Alt+2');
    await hands.sees(sentenceLike(vi.attention.entry_apart));
    await hands.press('F9');
    await hands.sees(anew.title);
    await hands.walkTo('Tab', anew.title, ({ words }) => words === anew.title);
    await hands.press('Enter');
    await hands.sees(anew.about);
    await hands.type(code);
    expect(await violationsOn(desk.page)).toEqual([]);
    await desk.page.screenshot({ path: test.info().outputPath('ma-ghi-danh.png') });
    await hands.press('Enter');
    await hands.sees(anew.done);

    await desk.must('sync.now', {});
    await rooms.allSent();
    await hands.press('Alt+2');
    await expect(card).toHaveCount(0, { timeout: LONG });
    await accept('draft-after');
    await desk.must('sync.now', {});
    await rooms.allSent();
    await rooms.seesBalance();
    await rooms.closeDay(DAY);
    expect(desk.complaints).toEqual([]);
  });
});
