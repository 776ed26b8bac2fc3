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
  /** A key was pressed in the officers' window. */
  readonly officersTyped: () => void;
  /** A field to write in was chosen; while the officer types, the keyboard stays where it is. */
  readonly borrow: () => void;
  /** Nobody writes there. */
  readonly giveBack: () => void;
}

/** Between a window's losing the keyboard and the other's having it. */
const AT_ONCE_MS = 300;
/** Whoever types at the desk goes on: the next letter would fall into the citizen's field. */
const TYPING_MS = 3000;

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
  let typedAt = Number.NEGATIVE_INFINITY;
  let isOfficers = false;

  const hadIt = (): boolean => officers.isFocused() || elapsed() - lostAt < AT_ONCE_MS;

  const giveBack = (): void => {
    if (citizens.isDestroyed()) return;
    const has = citizens.isFocused();
    citizens.setFocusable(false);
    if (!has) return;
    // Another program's window comes to the front again when ours steps back.
    if (isOfficers && !officers.isDestroyed()) officers.focus();
    else citizens.blur();
  };

  return {
    officersLost: () => {
      lostAt = elapsed();
    },
    citizensGot: () => {
      isOfficers = !officers.isDestroyed() && hadIt();
    },
    officersTyped: () => {
      typedAt = elapsed();
    },
    borrow: () => {
      if (citizens.isDestroyed()) return;
      if (elapsed() - typedAt < TYPING_MS) return giveBack();
      citizens.setFocusable(true);
      citizens.focus();
    },
    giveBack,
  };
};
