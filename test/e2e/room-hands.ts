/** The other rooms by keyboard: settings, list, dossier, status line, close. */
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike, type Hands } from './keyboard.ts';

const { shell, settings, dossiers, dossier, close } = vi;
const SYNC_MS = 60_000;
const DRAWING_MS = 1000;

export const roomHands = (hands: Hands) => {
  const { page, press, type, walkTo, sees } = hands;

  const goToSettings = async (): Promise<void> => {
    await walkTo('Tab', shell.rooms.settings, ({ words }) => words === shell.rooms.settings);
    await press('Enter');
    await page.getByRole('heading', { name: settings.paper }).waitFor();
  };

  return {
    goToSettings,

    /** On a new desk, which prints on A4: the printer, and A5 for its papers. */
    choosePrinter: async (printer: string): Promise<void> => {
      await goToSettings();
      await walkTo(
        'Tab',
        settings.printer,
        ({ role, words }) => role === 'select' && words.startsWith(settings.printer),
      );
      await type(printer);
      await sees(fill(shell.status.printer.ready, { name: printer }));
      await walkTo(
        'Tab',
        settings.size,
        ({ role, words }) =>
          role === 'input' && Object.values(settings.sizes).some((size) => size === words),
      );
      await press('ArrowRight');
      await page
        .getByRole('radio', { name: settings.sizes.A5, exact: true, checked: true })
        .waitFor({ state: 'attached' });
    },

    /** By a few letters, from wherever one is. */
    findDossier: async (text: string, number: string): Promise<void> => {
      await press('Control+K');
      await type(text);
      await page.locator('[role=gridcell]', { hasText: number }).waitFor();
    },

    /** The first of what was found. */
    openFound: async (number: string): Promise<void> => {
      await walkTo('Tab', dossiers.title, ({ role }) => role === 'grid');
      await press('Enter');
      await page.getByRole('heading', { name: number }).waitFor();
    },

    /** On the dossier's page: one field mended, with its reason, a new paper. */
    correct: async (field: string, text: string, reason: string): Promise<void> => {
      await press('Control+E');
      await page.getByText(dossier.correctSubmit).waitFor();
      await walkTo('Tab', field, (held) => held.field === field);
      await press('Control+A');
      await type(text);
      await walkTo('Tab', dossier.correctReason, ({ words }) =>
        words.startsWith(dossier.correctReason),
      );
      await type(reason);
      await press('F9');
      await sees(fill(dossier.revision, { n: 2 }));
    },

    /** On the dossier's page: so many papers are drawn, small; the drawing itself gives no sign when it is done. */
    papersShown: async (count: number): Promise<void> => {
      await page.waitForFunction(
        (wanted) => document.querySelectorAll('main li canvas').length >= wanted,
        count,
      );
      await page.waitForTimeout(DRAWING_MS);
    },

    /** The status line's own button, unless the desk was quicker; what comes of it stands in the line. */
    sendNow: async (): Promise<void> => {
      const { some, none, running } = shell.status.unsent;
      const item = [some, none, running].map(sentenceLike);
      await walkTo(
        'Shift+Tab',
        shell.status.unsent.title,
        ({ role, words }) => role === 'button' && item.some((like) => like.test(words)),
      );
      await press('Enter');
      const explained = page.getByRole('dialog').filter({ hasText: shell.status.unsent.title });
      await explained.waitFor();
      const send = explained.getByRole('button', { name: shell.status.unsent.send });
      if (await send.isVisible()) {
        await walkTo(
          'Tab',
          shell.status.unsent.send,
          ({ words }) => words === shell.status.unsent.send,
        );
        await press('Enter');
      }
      await press('Escape');
    },

    allSent: async (): Promise<void> => {
      await page
        .getByRole('contentinfo', { name: shell.status.label })
        .getByText(shell.status.unsent.none)
        .waitFor({ timeout: SYNC_MS });
    },

    /** The balance sheet, once it says that both sides are equal. */
    seesBalance: async (): Promise<void> => {
      await press('F8');
      await page.getByText(close.equal).first().waitFor({ timeout: SYNC_MS });
    },

    closeDay: async (day: LocalDate): Promise<void> => {
      await press('F9');
      await page
        .getByText(fill(close.done.equal, { date: formatDate(day) }))
        .waitFor({ timeout: SYNC_MS });
    },
  };
};
