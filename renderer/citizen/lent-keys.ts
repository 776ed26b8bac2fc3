/**
 * A field that is written in has the keyboard for as long as somebody writes: some time after the last key or touch it goes
 * back, and in any case some minutes after the glass was touched last, for the keys may be the officer's. A moment before,
 * whoever writes is told. What was written stays; another touch goes on with it.
 */
import type { CitizenBridge } from '#shared/contract/citizen-page.ts';

const HANDS_OFF_MS = 45_000;
const UNTOUCHED_MS = 5 * 60_000;
const WARNED_MS = 10_000;

/** No citizen presses these; they are how an officer works. */
const isOfficers = ({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): boolean =>
  ctrlKey || altKey || metaKey || key === 'Escape' || /^F\d+$/u.test(key);

type Field = Pick<HTMLTextAreaElement, 'addEventListener' | 'removeEventListener' | 'blur'>;

interface Lending extends Pick<CitizenBridge, 'borrow' | 'release'> {
  /** True a moment before the keyboard goes, false when it stays or is gone. */
  readonly warn: (isEnding: boolean) => void;
}

/** Returns how to end it; the keyboard is given back then too. */
export const lendKeys = (field: Field, { borrow, release, warn }: Lending): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAt = 0;
  let isLent = false;
  const left = (): void => {
    clearTimeout(timer);
    warn(false);
    if (isLent) release();
    isLent = false;
  };
  // In a window without the keyboard a field loses nothing, and nobody is told that it did.
  const leave = (): void => {
    field.blur();
    left();
  };
  const wait = (): void => {
    clearTimeout(timer);
    const rest = Math.min(HANDS_OFF_MS, touchedAt + UNTOUCHED_MS - performance.now());
    const quiet = rest - WARNED_MS;
    const end = (ms: number): void => {
      warn(true);
      timer = setTimeout(leave, ms);
    };
    if (quiet <= 0) return end(rest);
    warn(false);
    timer = setTimeout(end, quiet, WARNED_MS);
  };
  // A window that may not have the keyboard knows of touches only: nothing is focused there.
  const touched = (): void => {
    isLent = true;
    borrow();
    touchedAt = performance.now();
    wait();
  };
  const focused = (): void => {
    if (!isLent) touched();
  };
  const key = (event: KeyboardEvent): void => {
    if (!isOfficers(event)) return wait();
    event.preventDefault();
    leave();
  };
  field.addEventListener('pointerdown', touched);
  // By its label too.
  field.addEventListener('click', touched);
  field.addEventListener('focus', focused);
  field.addEventListener('keydown', key);
  field.addEventListener('input', wait);
  field.addEventListener('blur', left);
  return () => {
    left();
    field.removeEventListener('pointerdown', touched);
    field.removeEventListener('click', touched);
    field.removeEventListener('focus', focused);
    field.removeEventListener('keydown', key);
    field.removeEventListener('input', wait);
    field.removeEventListener('blur', left);
  };
};
