/** The stick at the province: its operator takes the envelope in on the board and downloads the notice. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface NoticeOnStick {
  /** The page that says what came in. */
  readonly page: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ProvinceAsked {
  readonly url: string;
  readonly operator: { readonly name: string; readonly password: string };
}

const found = (pattern: RegExp, text: string): string => {
  const [, part] = pattern.exec(text) ?? [];
  if (part === undefined) throw new Error(`${String(pattern)} is not on the page`);
  return part;
};

export const carryToProvince = async (
  { url, operator }: ProvinceAsked,
  file: string,
): Promise<NoticeOnStick> => {
  const signIn = await fetch(new URL('/board/sign-in', url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(operator),
  });
  const headers = {
    cookie: signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
  const page = await (await fetch(new URL('/board/envelopes', url), { headers })).text();
  const form = new FormData();
  form.append('formToken', found(/name="formToken" value="([^"]+)"/, page));
  form.append('file', new Blob([readFileSync(file)]), basename(file));
  const taken = await fetch(new URL('/board/envelopes', url), {
    method: 'POST',
    headers,
    body: form,
  });
  const said = await taken.text();
  const link = found(/href="(\/board\/envelopes\/[0-9a-f]{64}\/answer)"/, said);
  const answer = await fetch(new URL(link, url), { headers });
  return {
    page: said,
    name: found(/filename="([^"]+)"/, answer.headers.get('content-disposition') ?? ''),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
};
