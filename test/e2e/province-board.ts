/** What the province's operator sees after signing in: in a real Chromium where there is one, else its pages alone. */
import { chromium } from '@playwright/test';
import { findProgram } from '#build/setup/system.ts';
import { fill } from '#shared/text/fill.ts';
import { board } from '#shared/text/vi/board.ts';

export interface BoardSeen {
  readonly through: 'chromium' | 'pages';
  /** Of the one office, on the province's own day. */
  readonly receivedToday: number;
  /** In the list of dossiers, each once. */
  readonly numbers: readonly string[];
  /** Whether the list says that it has so many. */
  readonly saysTotal: boolean;
}

export interface BoardAsked {
  readonly url: string;
  readonly operator: { readonly name: string; readonly password: string };
  /** A file for the picture of the list; only Chromium draws one. */
  readonly picture: string;
}

const NUMBER = /H\d{2}(?:\.\d+)*-\d{6}-\d{4,}/g;

const readBoard = (
  through: BoardSeen['through'],
  overview: string,
  dossiers: string,
): BoardSeen => {
  const numbers = [...new Set(dossiers.match(NUMBER) ?? [])].toSorted();
  return {
    through,
    receivedToday: Number(/<td class="number">(?:<strong[^>]*>)?(\d+)/.exec(overview)?.[1]),
    numbers,
    saysTotal: dossiers.includes(fill(board.dossiers.found, { total: numbers.length })),
  };
};

const throughChromium = async (
  program: string,
  { url, operator, picture }: BoardAsked,
): Promise<BoardSeen> => {
  const browser = await chromium.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(new URL('/board', url).href);
    await page.getByLabel(board.signIn.name).fill(operator.name);
    await page.getByLabel(board.signIn.password).fill(operator.password);
    await page.getByRole('button', { name: board.signIn.submit }).click();
    await page.getByRole('link', { name: board.places.dossiers }).waitFor();
    const overview = await page.content();
    await page.getByRole('link', { name: board.places.dossiers }).click();
    await page.getByRole('heading', { name: board.dossiers.title }).waitFor();
    await page.screenshot({ path: picture });
    return readBoard('chromium', overview, await page.content());
  } finally {
    await browser.close();
  }
};

const throughPages = async ({ url, operator }: BoardAsked): Promise<BoardSeen> => {
  const answer = await fetch(new URL('/board/sign-in', url), {
    method: 'POST',
    headers: { origin: new URL(url).origin },
    body: new URLSearchParams(operator),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`the operator may not sign in: ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const textOf = async (path: string): Promise<string> =>
    (await fetch(new URL(path, url), { headers: { cookie } })).text();
  return readBoard('pages', await textOf('/board'), await textOf('/board/dossiers'));
};

/** @throws when the operator cannot sign in or a page is not what it was. */
export const lookAtBoard = (asked: BoardAsked): Promise<BoardSeen> => {
  const program = findProgram('chromium') ?? findProgram('chromium-browser');
  return program === undefined ? throughPages(asked) : throughChromium(program, asked);
};
