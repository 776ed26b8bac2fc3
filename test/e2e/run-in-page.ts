import type { Page } from '@playwright/test';

/** Runs a piece of script in the page as the page's own, later: what a debugger may do is not what a page may do. */
export const runInPage = <T>(page: Page, body: string): Promise<T> =>
  page.evaluate<T>(
    `new Promise((done) => setTimeout(async () => {
       try { done(await (async () => { ${body} })()); } catch (fault) { done(String(fault)); }
     }, 0))`,
  );
