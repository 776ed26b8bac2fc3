/**
 * A field that is written in has the keyboard for as long as somebody writes: after some seconds without a key or a
 * touch it goes back, and in any case some time after the glass was touched last, for the keys may be the officer's. What
 * was written stays; another touch goes on with it.
 */
import type { CitizenBridge } from '#shared/contract/citizen-page.ts';

const HANDS_OFF_MS = 8000;
const UNTOUCHED_MS = 45_000;

/** No citizen presses these; they are how an officer works. */
const isOfficers = ({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): boolean =>
  ctrlKey || altKey || metaKey || /^F\d+$/u.test(key);

type Field = Pick<HTMLTextAreaElement, 'addEventListener' | 'removeEventListener' | 'blur'>;

/** Returns how to end it; the keyboard is given back then too. */
export const lendKeys = (
  field: Field,
  { borrow, release }: Pick<CitizenBridge, 'borrow' | 'release'>,
): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touchedAt = 0;
  const leave = (): void => field.blur();
  const wait = (): void => {
    clearTimeout(timer);
    const untouched = UNTOUCHED_MS - (performance.now() - touchedAt);
    timer = setTimeout(leave, Math.min(HANDS_OFF_MS, untouched));
  };
  const touched = (): void => {
    touchedAt = performance.now();
    wait();
  };
  const chosen = (): void => {
    borrow();
    touched();
  };
  const key = (event: KeyboardEvent): void => {
    if (!isOfficers(event)) return wait();
    event.preventDefault();
    leave();
  };
  const left = (): void => {
    clearTimeout(timer);
    release();
  };
  field.addEventListener('focus', chosen);
  field.addEventListener('pointerdown', touched);
  field.addEventListener('keydown', key);
  field.addEventListener('input', wait);
  field.addEventListener('blur', left);
  return () => {
    left();
    field.removeEventListener('focus', chosen);
    field.removeEventListener('pointerdown', touched);
    field.removeEventListener('keydown', key);
    field.removeEventListener('input', wait);
    field.removeEventListener('blur', left);
  };
};
