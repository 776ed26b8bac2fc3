/** What stands beside each other at the head of the intake, when everything that may stand there does. */
import { expect, test } from '@playwright/test';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures, zoom } from './shots.ts';

const { withFee, withCard } = dayPlans;
const SHOTS = process.env['QMC_SHOTS'];

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

/** Pairs of words at the head that lie over each other, in the order in which they are read. */
const overlaps = (): Promise<readonly string[]> =>
  ready.desk.page.evaluate(() => {
    const head = document.querySelector('main header');
    if (head === null) throw new Error('the intake has no head');
    const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    const lines: { readonly words: string; readonly box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const parent = node.parentElement?.getBoundingClientRect();
      const box = range.getBoundingClientRect();
      // What is cut off with an ellipsis ends where its element ends.
      const right = Math.min(box.right, parent?.right ?? box.right);
      if (right - box.x > 1 && box.height > 1)
        lines.push({
          words: node.textContent ?? '',
          box: new DOMRect(box.x, box.y, right - box.x, box.height),
        });
    }
    return lines.flatMap(({ words, box }, place) =>
      lines
        .slice(place + 1)
        .filter(
          (other) =>
            other.box.left < box.right - 1 &&
            box.left < other.box.right - 1 &&
            other.box.top < box.bottom - 1 &&
            box.top < other.box.bottom - 1,
        )
        .map((other) => `${words} | ${other.words}`),
    );
  });

/** On the screen as it is, and enlarged. */
const looked = async (name: string): Promise<void> => {
  if (SHOTS !== undefined) await takePictures(ready.desk, SHOTS, name);
  for (const factor of [1, 1.25]) {
    await zoom(ready.desk, factor);
    expect(await overlaps()).toEqual([]);
    const paper = ready.desk.page.getByRole('complementary', { name: vi.intake.receipt.title });
    expect(await paper.evaluate((side) => side.scrollWidth - side.clientWidth)).toBe(0);
  }
  await zoom(ready.desk, 1);
};

test('quét thẻ người kế tiếp khi tin của người trước còn đó: không chữ nào đè lên chữ nào', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(withFee);
  await intake.complete(withFee);
  await intake.settled();
  await intake.accept();
  await intake.nextCitizen();
  await intake.begin(withCard);
  await hands.sees(vi.intake.people.scanned.replace('{{name}}', 'Nguyễn Thị Thử'));
  await looked('intake-head');
  await desk.must('citizen.choose', { where: 'window', display: null });
  await hands.sees(vi.citizen.show);
  await looked('intake-head-citizen');
});
