/** The province's board in a real browser window: Electron is one, also where there is no Chromium. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { ensureRuntime } from '#build/setup/runtime.ts';
import { board } from '#shared/text/vi/board.ts';
import { definedOnly, displayEnv, SCREEN } from './desk-app.ts';
import type { ProvinceAsked } from './stick-hands.ts';

export interface BoardWindow {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** The operator is signed in. */
export const openBoardWindow = async ({ url, operator }: ProvinceAsked): Promise<BoardWindow> => {
  const runtime = await ensureRuntime();
  const folder = mkdtempSync(join(tmpdir(), 'qmc-board-window-'));
  // An application without a window of its own: the board stands in it as in any browser.
  const main = join(folder, 'main.cjs');
  writeFileSync(main, '');
  const app = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [...runtime.switches, main, `--user-data-dir=${join(folder, 'profile')}`],
    env: definedOnly({ ...process.env, ...runtime.env, ...(await displayEnv()) }),
  });
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(
      ({ BrowserWindow }, { address, width, height }) =>
        new BrowserWindow({ width, height, useContentSize: true }).loadURL(address),
      { address: new URL('/board', url).href, ...SCREEN },
    ),
  ]);
  await page.getByLabel(board.signIn.name).fill(operator.name);
  await page.getByLabel(board.signIn.password).fill(operator.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').getByRole('link', { name: board.places.envelopes }).waitFor();
  return {
    page,
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
