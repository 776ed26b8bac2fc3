/** The window that a citizen sees and touches: our own origin, a preload of its own, five words and no others. */
import { BrowserWindow, type Input } from 'electron';
import { citizenChannels, citizenSaid, type CitizenSaid } from '#shared/contract/citizen-page.ts';
import type { CitizenShown } from '#shared/contract/outputs.ts';
import { ORIGIN } from '../app-protocol.ts';
import { isOurs, shutIn } from '../hardening.ts';
import type { CitizenStand } from './citizen-place.ts';
import { createKeyboardLoan } from './keyboard-loan.ts';

export interface CitizenWindowPorts {
  readonly preload: string;
  readonly now: () => Promise<CitizenShown | null>;
  readonly said: (said: CitizenSaid) => void;
  /** The officer's, to whom the keys belong. */
  readonly officers: BrowserWindow;
  readonly log: (message: string, detail: string) => void;
}

export type StandingSomewhere = Exclude<CitizenStand, { stand: 'nowhere' }>;

export interface CitizenWindow {
  /** Null where the desk did not answer. */
  readonly show: (shown: CitizenShown | null) => void;
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/**
 * A touch takes the keyboard from nobody. On Linux a window that cannot have it is out of the hands of the window manager
 * for good: there it gives back at once what a touch took.
 */
const CAN_BE_KEPT_FROM_KEYS = process.platform !== 'linux';

export const openCitizenWindow = (
  stand: StandingSomewhere,
  { preload, now, said, officers, log }: CitizenWindowPorts,
): CitizenWindow => {
  const isWhole = stand.stand === 'whole';
  const window = new BrowserWindow({
    ...stand.bounds,
    show: false,
    frame: !isWhole,
    resizable: !isWhole,
    focusable: !CAN_BE_KEPT_FROM_KEYS,
    autoHideMenuBar: true,
    backgroundColor: '#f4f2ee',
    title: 'Màn hình người dân',
    webPreferences: {
      ...shutIn(preload),
      // It stands behind nothing on its display, and its clock goes on when the officer works elsewhere.
      backgroundThrottling: false,
    },
  });
  window.removeMenu();
  const { webContents: contents } = window;

  contents.ipc.handle(citizenChannels.now, (event) =>
    isOurs(event.senderFrame) ? now() : Promise.resolve(null),
  );
  contents.ipc.on(citizenChannels.said, (event, value: unknown) => {
    const parsed = isOurs(event.senderFrame) ? citizenSaid.safeParse(value) : null;
    if (parsed?.success === true) said(parsed.data);
  });
  const loan = createKeyboardLoan({
    citizens: {
      isDestroyed: () => window.isDestroyed(),
      isFocused: () => window.isFocused(),
      focus: () => window.focus(),
      blur: () => window.blur(),
      setFocusable: (focusable) => {
        if (CAN_BE_KEPT_FROM_KEYS) window.setFocusable(focusable);
      },
    },
    officers,
    elapsed: () => performance.now(),
  });
  window.on('focus', loan.citizensGot);
  const { webContents: desk } = officers;
  const typed = (_event: unknown, { type }: Input): void => {
    if (type === 'keyDown') loan.officersTyped();
  };
  officers.on('blur', loan.officersLost);
  desk.on('before-input-event', typed);
  window.on('closed', () => {
    if (!officers.isDestroyed()) officers.off('blur', loan.officersLost);
    if (!desk.isDestroyed()) desk.off('before-input-event', typed);
  });
  contents.ipc.on(citizenChannels.borrowed, (event) => {
    if (isOurs(event.senderFrame)) loan.borrow();
  });
  contents.ipc.on(citizenChannels.released, (event) => {
    if (isOurs(event.senderFrame)) loan.giveBack();
  });
  contents.on('render-process-gone', (_event, details) => {
    log("the citizen's window process ended", details.reason);
    if (!window.isDestroyed()) window.reload();
  });
  window.once('ready-to-show', () => {
    window.showInactive();
    if (isWhole) window.setFullScreen(true);
    else if (!officers.isDestroyed()) officers.moveTop();
  });
  window
    .loadURL(`${ORIGIN}/citizen.html`)
    .catch((fault: unknown) => log("the citizen's window did not load", String(fault)));

  return {
    show: (shown) => {
      if (!window.isDestroyed()) contents.send(citizenChannels.shown, shown);
    },
    isOpen: () => !window.isDestroyed(),
    close: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
};
