/** The operator of a try-out lodges a dossier of invented people, through the pages of the board. */
import { formTokenIn } from '../server/board-browser.ts';
import { OFFICE } from '../server/test-province.ts';
import type { SwitchedProvince } from './province.ts';

export interface LodgedTry {
  readonly person: string;
  /** The citizen sent it so many hours ago. */
  readonly hours: number;
}

export const lodgeOnline = async (
  { url, operator }: Pick<SwitchedProvince, 'url' | 'operator'>,
  { person, hours }: LodgedTry,
): Promise<void> => {
  const origin = new URL(url).origin;
  const signIn = await fetch(new URL('/board/sign-in', url), {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(operator),
    redirect: 'manual',
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const path = new URL('/board/portal', url);
  const page = await (await fetch(path, { headers: { cookie } })).text();
  const sent = await fetch(new URL('/board/portal/try-out', url), {
    method: 'POST',
    headers: { cookie, origin },
    body: new URLSearchParams({
      formToken: formTokenIn(page),
      office: OFFICE,
      procedureCode: '1.001193',
      person,
      hours: String(hours),
    }),
  });
  if (sent.status !== 200) throw new Error(`the test dossier was not lodged: ${sent.status}`);
};
