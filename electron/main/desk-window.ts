/** The one window in which officers work. */
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { ORIGIN } from './app-protocol.ts';
import { shutIn } from './hardening.ts';
import { keepPlace, readPlace } from './window-place.ts';

export interface DeskWindowPorts {
  readonly preload: string;
  readonly dataFolder: string;
  readonly log: (message: string, detail: string) => void;
}

export const openDeskWindow = ({ preload, dataFolder, log }: DeskWindowPorts): BrowserWindow => {
  const placeFile = join(dataFolder, 'window.json');
  const { bounds, maximized } = readPlace(placeFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f4f2ee',
    title: 'Quầy Một Cửa',
    webPreferences: shutIn(preload),
  });
  window.removeMenu();
  keepPlace(window, placeFile, (fault) => log('the window place was not kept', String(fault)));
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    log('the window process ended', details.reason);
    // What was typed is in the draft: the window simply comes back.
    if (!window.isDestroyed()) window.reload();
  });
  void window.loadURL(`${ORIGIN}/index.html`);
  return window;
};
