/** The baseline of a window: the same Electron, the same size and hardening, a page with nothing on it. */
import { app, BrowserWindow } from 'electron';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const folder = process.env['QMC_BENCH_FOLDER'] ?? '';
const say = (said: string, at: number): boolean =>
  process.stdout.write(`${JSON.stringify({ said, at, value: null })}\n`);
const now = (): number => performance.timeOrigin + performance.now();

app.setPath('userData', join(folder, 'empty-window'));
app.commandLine.appendSwitch('lang', 'vi');
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const FIRST_FRAME = `new Promise((seen) => requestAnimationFrame(() =>
  requestAnimationFrame(() => seen(performance.timeOrigin + performance.now()))))`;

const start = async (): Promise<void> => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f4f2ee',
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  });
  window.removeMenu();
  const shown = new Promise<number>((resolve) => window.once('show', () => resolve(now())));
  window.once('ready-to-show', () => window.show());
  await window.loadFile(join(folder, 'empty.html'));
  const shownAt = await shown;
  const framedAt: unknown = await window.webContents.executeJavaScript(FIRST_FRAME);
  say('usable', Math.max(shownAt, Number(framedAt)));
};

createInterface({ input: process.stdin }).on('line', () => app.quit());
void app.whenReady().then(start);
