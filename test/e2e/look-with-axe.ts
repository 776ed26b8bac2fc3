/** What axe finds on the page as it stands; all of its rules, nothing left out. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';

/** `rule: element, element` for each violation. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  const loaded = await page.evaluate(() => 'axe' in window);
  // A debugger may do what the content policy forbids the page.
  if (!loaded) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};
