/**
 * The keyboard belongs to whoever works at this machine, in our window or in another program. The citizen's window has it
 * only while words are written there, and gives back what it took to whom it was taken from.
 */

/** Of a window, as much as it takes. */
export interface KeyWindow {
  readonly isDestroyed: () => boolean;
  readonly isFocused: () => boolean;
  readonly focus: () => void;
}

export interface CitizensKeyWindow extends KeyWindow {
  readonly blur: () => void;
  readonly setFocusable: (focusable: boolean) => void;
}

export interface KeyboardLoan {
  /** Told by the system. */
  readonly officersLost: () => void;
  readonly citizensGot: () => void;
  /** A field to write in was chosen. */
  readonly borrow: () => void;
  /** Nobody writes there. */
  readonly giveBack: () => void;
}

/** Between a window's losing the keyboard and the other's having it. */
const AT_ONCE_MS = 300;

export const createKeyboardLoan = ({
  citizens,
  officers,
  elapsed,
}: {
  readonly citizens: CitizensKeyWindow;
  readonly officers: KeyWindow;
  /** Milliseconds, only ever compared with themselves. */
  readonly elapsed: () => number;
}): KeyboardLoan => {
  let lostAt = Number.NEGATIVE_INFINITY;
  let isOfficers = false;

  const hadIt = (): boolean => officers.isFocused() || elapsed() - lostAt < AT_ONCE_MS;

  return {
    officersLost: () => {
      lostAt = elapsed();
    },
    citizensGot: () => {
      isOfficers = !officers.isDestroyed() && hadIt();
    },
    borrow: () => {
      if (citizens.isDestroyed()) return;
      citizens.setFocusable(true);
      citizens.focus();
    },
    giveBack: () => {
      if (citizens.isDestroyed()) return;
      const has = citizens.isFocused();
      citizens.setFocusable(false);
      if (!has) return;
      // Another program's window comes to the front again when ours steps back.
      if (isOfficers && !officers.isDestroyed()) officers.focus();
      else citizens.blur();
    },
  };
};
