/** The shell: a hardened window, the printers, and the worker in which the desk lives. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, ipcMain, safeStorage, type BrowserWindow } from 'electron';
import { after } from '#electron/assembly/timer.ts';
import { citizensOwn } from '#shared/contract/endpoints/citizen.ts';
import { err } from '#shared/result.ts';
import { declareScheme, serveWindowFiles } from './app-protocol.ts';
import { chooseFolder } from './choose-folder.ts';
import { createCitizenScreen, type CitizenScreen } from './citizen/citizen-screen.ts';
import { openCitizenWindow } from './citizen/citizen-window.ts';
import { displayOf, displayViews, onDisplays, seenDisplays } from './citizen/displays.ts';
import { openDeskWindow } from './desk-window.ts';
import { openWorker, startDeskWorker, type DeskWorker } from './desk-worker.ts';
import { harden, isOurs } from './hardening.ts';
import { createKeyring } from './keyring.ts';
import { readOptions } from './options.ts';
import { createDocumentRenderer } from './paper/document-renderer.ts';
import { createPrinters } from './paper/printers.ts';
import { windowDataFolder } from './window-data.ts';

const here = dirname(fileURLToPath(import.meta.url));
const options = readOptions(process.argv, process.env, app.isPackaged, Date.now());
const dataFolder = options.dataFolder ?? join(app.getPath('appData'), 'quay-mot-cua');
const papersFolder = join(app.getPath('documents'), 'Quay Mot Cua');

// Chromium keeps its own files apart from the journal; the lock below is bound to this folder.
app.setPath('userData', windowDataFolder(dataFolder, app.getPath('temp')));
app.commandLine.appendSwitch('lang', 'vi');
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareScheme();

const log = (message: string, detail: string): void => {
  const line = `${new Date().toISOString()} ${message}${detail === '' ? '' : ` | ${detail}`}\n`;
  try {
    mkdirSync(dataFolder, { recursive: true });
    appendFileSync(join(dataFolder, 'desk.log'), line);
  } catch {
    // A disk that takes no log line may still have a desk to serve; the worker reports what it meets.
    process.stderr.write(line);
  }
};

const preload = join(here, '..', 'preload', 'index.cjs');
const citizenPreload = join(here, '..', 'preload', 'citizen.cjs');
let shown: BrowserWindow | null = null;
let citizens: CitizenScreen | null = null;

/** Begun before Chromium is ready: the data is open when the window has its first question. */
const startWorker = (): DeskWorker => {
  const renderer = createDocumentRenderer({ preload });
  const { clockOffsetMs, tryOut } = options;
  return startDeskWorker({
    open: openWorker({ dataFolder, papersFolder, clockOffsetMs, tryOut }),
    after,
    elapsed: () => performance.now(),
    renderer: {
      render: async (request) => {
        await app.whenReady();
        return renderer.render(request);
      },
      callOffLists: () => renderer.callOffLists?.(),
    },
    printers: createPrinters(),
    chooseFolder: () => (shown === null ? Promise.resolve(null) : chooseFolder(shown)),
    keyring: createKeyring({ storage: safeStorage, ready: () => app.whenReady(), randomBytes }),
    displays: () => Promise.resolve(displayViews(shown)),
    onEvent: (name, value) => {
      if (name === 'citizen') {
        if ('view' in value) citizens?.show(value);
        return;
      }
      if (name === 'changed' && 'rooms' in value && value.rooms.includes('settings'))
        citizens?.settle();
      if (shown?.isDestroyed() === false) shown.webContents.send('desk.event', name, value);
    },
    onLog: log,
  });
};

const start = (worker: DeskWorker): void => {
  harden();
  serveWindowFiles(join(here, '..', 'renderer'));

  ipcMain.handle('desk.invoke', (event, name: unknown, input: unknown) =>
    isOurs(event.senderFrame) &&
    event.sender === window.webContents &&
    typeof name === 'string' &&
    !citizensOwn.has(name)
      ? worker.invoke(name, input)
      : err({ code: 'sender_refused' }),
  );

  const window = openDeskWindow({ preload, dataFolder, log });
  shown = window;
  citizens = createCitizenScreen({
    open: (stand, { now, said }) =>
      openCitizenWindow(stand, { preload: citizenPreload, officers: window, now, said, log }),
    places: () =>
      window.isDestroyed() ? null : { displays: seenDisplays(), officers: displayOf(window) },
    onPlaces: (moved) => onDisplays(window, moved),
    ask: worker.invoke,
    log,
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  let leaving = false;
  window.on('closed', () => {
    citizens?.close();
    app.quit();
  });
  app.on('before-quit', (event) => {
    if (leaving) return;
    event.preventDefault();
    leaving = true;
    void worker.stop().then(() => app.quit());
  });
};

if (app.requestSingleInstanceLock()) {
  const worker = startWorker();
  // Never `await` this at the top level of a module: Electron would wait for itself.
  void app.whenReady().then(() => start(worker));
} else {
  app.quit();
}
