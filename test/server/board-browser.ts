/** An operator at the board, as far as tests need one: signed in, with the session's cookie and form token. */
import { SESSION_COOKIE } from '#server/board/guard.ts';
import type { TestProvince } from './test-province.ts';

export interface BoardPage {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly headers: Headers;
}

export type BoardBrowser = (path: string, init?: RequestInit) => Promise<BoardPage>;

/** The token that every form of the page carries. */
export const formTokenIn = (text: string): string =>
  /name="formToken" value="([^"]+)"/.exec(text)?.[1] ?? '';

export const signedInBrowser = async ({
  ready,
}: Pick<TestProvince, 'ready'>): Promise<BoardBrowser> => {
  if (ready.operator === null) throw new Error('no operator to sign in as');
  const signIn = await fetch(new URL('/board/sign-in', ready.url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...ready.operator }),
  });
  const cookie = signIn.headers
    .getSetCookie()
    .find((line) => line.startsWith(`${SESSION_COOKIE}=`))
    ?.split(';')[0];
  if (cookie === undefined) throw new Error(`sign-in answered ${signIn.status}`);
  return async (path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const answered = await fetch(new URL(path, ready.url), {
      redirect: 'manual',
      ...init,
      headers,
    });
    const bytes = new Uint8Array(await answered.arrayBuffer());
    return {
      status: answered.status,
      type: answered.headers.get('content-type') ?? '',
      text: new TextDecoder().decode(bytes),
      bytes,
      headers: answered.headers,
    };
  };
};
