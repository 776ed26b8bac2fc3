/** Pictures of a screen as officers have it: 1366×768, and the same screen at 125 %. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeskWindow } from './desk-app.ts';

const SCALES = [
  { name: '100', factor: 1 },
  { name: '125', factor: 1.25 },
] as const;

/** The window as it stands on the screen, PNG in base64. */
const capture = ({ app }: DeskWindow): Promise<string> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('/index.html'),
    );
    const picture = await window?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });

export const zoom = async ({ app, page }: DeskWindow, factor: number): Promise<void> => {
  await app.evaluate(({ BrowserWindow }, scale) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (webContents.getURL().endsWith('/index.html')) webContents.setZoomFactor(scale);
    }
  }, factor);
  await page.waitForFunction(
    (width) => Math.abs(window.innerWidth - width) <= 1,
    Math.round(1366 / factor),
  );
};

/** Two frames: one lays out, the next is on the screen. */
const isOnScreen = async ({ page }: DeskWindow): Promise<void> => {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
};

/** Writes `FOLDER/100/NAME.png` and `FOLDER/125/NAME.png`; the window is at 100 % before and after. */
export const takePictures = async (
  desk: DeskWindow,
  folder: string,
  name: string,
): Promise<void> => {
  for (const scale of SCALES) {
    if (scale.factor !== 1) await zoom(desk, scale.factor);
    await isOnScreen(desk);
    mkdirSync(join(folder, scale.name), { recursive: true });
    writeFileSync(
      join(folder, scale.name, `${name}.png`),
      Buffer.from(await capture(desk), 'base64'),
    );
  }
  await zoom(desk, 1);
};
