/**
 * The built desk with an observer beside it: starts `out/main/index.js` unchanged, watches its window from the
 * outside and presses keys in it. Told what to do by lines of JSON on standard input, answers on standard output.
 */
import { app, BrowserWindow, type WebContents } from 'electron';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

interface Order {
  readonly order:
    'type' | 'press' | 'run' | 'reload' | 'bare' | 'watch' | 'watched' | 'weigh' | 'quit';
  readonly text: string;
}

const now = (): number => performance.timeOrigin + performance.now();
const say = (said: string, at: number, value: unknown = null): boolean =>
  process.stdout.write(`${JSON.stringify({ said, at, value })}\n`);

/** The page's own clock at the first frame in which an officer could begin to type the PIN. */
const FIRST_USABLE_FRAME = `new Promise((seen) => {
  const look = () => {
    const here = document.activeElement;
    const usable = here instanceof HTMLInputElement && here.type === 'password' && !here.disabled;
    requestAnimationFrame(usable ? () => seen(performance.timeOrigin + performance.now()) : look);
  };
  look();
})`;

let desk: BrowserWindow | null = null;

const contents = (): WebContents => {
  if (desk === null) throw new Error('there is no window');
  return desk.webContents;
};

/** The window behind the papers, with the last one still on it. */
const paperWindow = (): BrowserWindow => {
  const other = BrowserWindow.getAllWindows().find((window) => window !== desk);
  if (other === undefined) throw new Error('no paper has been drawn');
  return other;
};

/** As in `Control+D`; only Control is ever held. */
const press = (combo: string): void => {
  const keyCode = combo.replace(/^Control\+/, '');
  const modifiers: 'control'[] = keyCode === combo ? [] : ['control'];
  contents().sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  // A form is submitted by the character, not by the key.
  if (keyCode === 'Enter') contents().sendInputEvent({ type: 'char', keyCode: '\r' });
  contents().sendInputEvent({ type: 'keyUp', keyCode, modifiers });
};

const reload = (): Promise<void> =>
  new Promise((loaded) => {
    contents().once('did-finish-load', loaded);
    contents().reload();
  });

/** Chromium alone, on the very page that the desk has just drawn. */
const bare = async (): Promise<number> => {
  const window = paperWindow();
  const start = performance.now();
  await window.webContents.printToPDF({
    pageSize: 'A4',
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: false,
  });
  return performance.now() - start;
};

/** What the page holds on to when its garbage is gone. */
const weigh = async (): Promise<unknown> => {
  const { debugger: inside } = contents();
  inside.attach('1.3');
  try {
    // What a script and an element hold of each other is gone after the second time only.
    await inside.sendCommand('HeapProfiler.collectGarbage');
    await inside.sendCommand('HeapProfiler.collectGarbage');
    const heap: unknown = await inside.sendCommand('Runtime.getHeapUsage');
    const counters: unknown = await inside.sendCommand('Memory.getDOMCounters');
    return { heap, counters };
  } finally {
    inside.detach();
  }
};

/** How late each tick of this process comes, in milliseconds. */
const pauses: number[] = [];

const watch = (): void => {
  let last = performance.now();
  setInterval(() => {
    const here = performance.now();
    pauses.push(Math.max(0, here - last - 1));
    last = here;
  }, 1);
};

const carryOut = async ({ order, text }: Order): Promise<unknown> => {
  switch (order) {
    case 'type':
      await contents().insertText(text);
      return null;
    case 'press':
      press(text);
      return null;
    case 'run':
      return contents().executeJavaScript(text);
    case 'reload':
      await reload();
      return null;
    case 'bare':
      return bare();
    case 'watch':
      watch();
      return null;
    case 'watched':
      return pauses;
    case 'weigh':
      return weigh();
    case 'quit':
      app.quit();
      return null;
  }
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const at = now();
  carryOut(JSON.parse(line) as Order).then(
    (value) => say('done', at, value),
    (fault: unknown) => say('fault', at, String(fault)),
  );
});

app.once('browser-window-created', (_event, window) => {
  desk = window;
  const shown = new Promise<number>((resolve) => window.once('show', () => resolve(now())));
  window.webContents.once('dom-ready', () => {
    const framed: Promise<unknown> = window.webContents.executeJavaScript(FIRST_USABLE_FRAME);
    void Promise.all([shown, framed]).then(([shownAt, framedAt]) =>
      say('usable', Math.max(shownAt, Number(framedAt))),
    );
  });
});

await import(pathToFileURL(process.env['QMC_BENCH_MAIN'] ?? '').href);
