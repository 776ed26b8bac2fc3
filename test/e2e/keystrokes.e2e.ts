/**
 * P11: the keys that an officer presses for a usual dossier of a citizen who was here before, beside what is truly
 * typed (a few letters of the procedure, the number of the card), until the receipt has come out of the printer. The
 * figure is printed.
 */
import { expect, test } from '@playwright/test';
import { vi } from '#shared/text/vi.ts';
import { createStoredQueue, noQueueBecause, type StoredQueue } from './cups-queue.ts';
import { dayPlans } from './day-plans.ts';
import { handsOn, sentenceLike, type Hands } from './keyboard.ts';
import { needs } from './needs.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const MOST_KEYS = 12;
const { withFee, forAnother } = dayPlans;

let ready: ReadyDesk;
let printer: StoredQueue | null = null;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  ready = await openReadyDesk();
});
test.afterAll(async () => {
  await ready.remove();
  await printer?.remove();
});

interface Counted extends Hands {
  /** Keys pressed, one by one as they were. */
  readonly pressed: () => readonly string[];
  /** Letters and digits that are data. */
  readonly typed: () => number;
}

const counted = (hands: Hands): Counted => {
  const pressed: string[] = [];
  let typed = 0;
  return {
    ...hands,
    press: async (...keys) => {
      pressed.push(...keys);
      await hands.press(...keys);
    },
    type: async (text) => {
      typed += text.length;
      await hands.type(text);
    },
    pressed: () => pressed,
    typed: () => typed,
  };
};

test(`người đã từng nộp: không quá ${MOST_KEYS} phím ngoài chữ phải gõ, từ phím đầu đến giấy tiếp nhận ra khỏi máy in`, async () => {
  test.setTimeout(120_000);
  needs(noQueueBecause());
  const form = { ...acceptableForm, procedureCode: forAnother.procedure };
  await ready.desk.must('intake.accept', { draft: 'draft-of-before', form });
  printer = await createStoredQueue('qmc-keys');
  await ready.desk.must('printers.choose', { printer: printer.name, paper: 'A5', copies: 1 });
  const hands = counted(handsOn(ready.desk.page));
  const { page, press, type, sees, held } = hands;
  const holds = async (field: string): Promise<void> => {
    await expect.poll(async () => (await held()).field).toBe(field);
  };

  await press('F2');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await type(withFee.search);
  await page
    .locator('[role=option][aria-selected=true]', { hasText: `${withFee.procedure} ·` })
    .waitFor();
  await press('Enter');
  await holds('submitter.name');
  for (let step = 0; step < 8 && (await held()).field !== 'submitter.idNumber'; step += 1)
    await press('Enter');
  await type(withFee.submitter.idNumber);
  await sees(vi.intake.known.copy);
  await press('Control+D');
  await expect(page.locator('[data-field="submitter.name"]')).toHaveValue(withFee.submitter.name);
  await press('Control+ArrowDown');
  await holds('papers.0');
  await press('*');
  await press('F9');
  await sees(sentenceLike(vi.intake.accept.done));
  await printer.waitFor(1);

  const keys = hands.pressed();
  test.info().annotations.push({ type: 'P11', description: `${keys.length} keys` });
  process.stdout.write(
    `P11: ${keys.length} keys (${keys.join(' ')}), ${hands.typed()} letters and digits typed\n`,
  );
  expect(keys.length).toBeLessThanOrEqual(MOST_KEYS);
});
