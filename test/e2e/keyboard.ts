/** An officer's hands on the keyboard: nothing here touches the page in any other way, the eyes only look. */
import type { Page } from '@playwright/test';
import { scanInto } from './scanner.ts';

/** A form that needs more is not for people who work by keyboard. */
const MOST_STEPS = 80;
/** A busy machine may not have drawn yet what the keys are to lead to: from this step on each one waits. */
const HURRIED_STEPS = 40;
const WAITS_MS = 300;
const LOOKS_FOR_MS = 60_000;
/** Longer nobody holds a key back: what does not come is for the walk to say. */
const HOLDS_BACK_MS = 10_000;

/** What holds the keyboard, as an officer would name it. */
export interface Held {
  /** Path of the form's field, or empty. */
  readonly field: string;
  readonly role: string;
  /** The label, or the words on a button. */
  readonly words: string;
}

export interface Hands {
  readonly page: Page;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Under the scanner, which types far faster than hands. */
  readonly scan: (text: string) => Promise<void>;
  readonly held: () => Promise<Held>;
  /** Presses `key` until what holds the keyboard is wanted. @throws when it does not come, naming what did. */
  readonly walkTo: (key: string, what: string, wanted: (held: Held) => boolean) => Promise<void>;
  /** Waits until the page says so. */
  readonly sees: (text: string | RegExp) => Promise<void>;
}

/** Runs in the page. */
const lookAtHeld = (): Held => {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return { field: '', role: '', words: '' };
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      ? Array.from(element.labels ?? [], (label) => label.textContent).join(' ')
      : '';
  const words = element.getAttribute('aria-label') ?? (labels || element.textContent);
  return {
    field: element.dataset['field'] ?? '',
    role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
    words: words.trim().slice(0, 200),
  };
};

/** Runs in the page: a room stands, and a dialog before it holds the keyboard; or nobody waits any longer. */
const isDrawn = (until: number): boolean => {
  if (Date.now() > until) return true;
  const dialogs = Array.from(document.querySelectorAll('[role=dialog][aria-modal=true]'));
  if (dialogs.length > 0) return dialogs.some((dialog) => dialog.contains(document.activeElement));
  return (document.querySelector('main')?.childElementCount ?? 0) > 0;
};

export const handsOn = (page: Page): Hands => {
  const held = (): Promise<Held> => page.evaluate(lookAtHeld);
  /** An officer sees what a key is for before pressing it: the room that the last one asked for, the dialog that it opened. */
  const drawn = async (): Promise<void> => {
    await page.waitForFunction(isDrawn, Date.now() + HOLDS_BACK_MS);
  };
  return {
    page,
    held,
    press: async (...keys) => {
      for (const key of keys) {
        await drawn();
        await page.keyboard.press(key);
      }
    },
    type: async (text) => {
      await drawn();
      await page.keyboard.type(text);
    },
    scan: async (text) => {
      await drawn();
      await scanInto(page, text);
    },
    walkTo: async (key, what, wanted) => {
      const passed: Held[] = [];
      await drawn();
      for (let step = 0; step < MOST_STEPS; step += 1) {
        const now = await held();
        if (wanted(now)) return;
        passed.push(now);
        if (step >= HURRIED_STEPS) await page.waitForTimeout(WAITS_MS);
        await page.keyboard.press(key);
      }
      const way = passed.slice(-12).map(({ field, role, words }) => field || `${role} ${words}`);
      throw new Error(
        `${MOST_STEPS} times ${key} do not lead to ${what}; passed ${way.join(' → ')}`,
      );
    },
    sees: async (text) => {
      await page.getByText(text).first().waitFor({ timeout: LOOKS_FOR_MS });
    },
  };
};

/** A sentence of `#shared/text` as something to look for: `{{name}}` may be anything. */
export const sentenceLike = (template: string): RegExp =>
  new RegExp(
    template.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\\\{\\\{\w+\\\}\\\}/g, '(.+?)'),
  );
