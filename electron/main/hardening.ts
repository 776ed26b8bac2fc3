/** What no window of ours may ever do, decided before the first one opens. */
import { app, session, type WebContents, type WebFrameMain, type WebPreferences } from 'electron';
import { ORIGIN } from './app-protocol.ts';

/** Only the top frame of our own pages may speak to the desk. */
export const isOurs = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === ORIGIN;

/** What every page of ours is shut into, and the one thing that it is given: its preload. */
export const shutIn = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
});

const confine = (contents: WebContents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    // A page may only be opened again: that is how a window recovers from a fault.
    if (event.url !== contents.getURL() || !event.url.startsWith(`${ORIGIN}/`))
      event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
};

/** After the application is ready, before the first window. */
export const harden = (): void => {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  );
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.setDevicePermissionHandler(() => false);
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  session.defaultSession.setSpellCheckerEnabled(false);
  // Nothing of a window goes to the network: the worker alone speaks to the province.
  session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app|blob|data|devtools):/.test(details.url) }),
  );
  app.on('web-contents-created', (_event, contents) => confine(contents));
};
