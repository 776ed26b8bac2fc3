/** What a province of an older release said, said once more to a desk of today. */
import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { sha256 } from '#electron/store/digest.ts';
import { rawPublicKey } from '#server/keys/ed25519.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import {
  ANSWER_HEADERS,
  answerText,
  CONTENT_TYPE,
  REQUEST_HEADERS,
} from '#shared/protocol/signing.ts';
import { pathOf, type WireExchange, type WireScene } from './golden-wire.ts';

export const ANYWHERE = 'http://tinh.invalid';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const keyOf = ({ provinceKey }: WireScene): KeyObject =>
  createPrivateKey({ key: Buffer.from(provinceKey, 'base64'), format: 'der', type: 'pkcs8' });

export const publicOf = (key: KeyObject): string =>
  Buffer.from(rawPublicKey(createPublicKey(key))).toString('base64');

export const responseOf = (
  { status, headers, body }: WireExchange['answers'],
  signed: Readonly<Record<string, string>> = {},
): Response => new Response(body, { status, headers: { ...headers, ...signed } });

/**
 * The province of then: to the desk's next question of a kind it says what it said next. Only the nonce is new, so
 * it signs again, with the same key. A path that it did not know, it does not know.
 */
export const provinceOfThen = (key: KeyObject, said: readonly WireExchange[]): typeof fetch => {
  const left = [...said];
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const after = url.searchParams.get('after');
    const next = left.findIndex(
      (each) =>
        each.asks.method === init?.method &&
        pathOf(each) === url.pathname &&
        new URL(each.asks.path, ANYWHERE).searchParams.get('after') === after,
    );
    const [found] = next < 0 ? [] : left.splice(next, 1);
    const answers = found?.answers ?? {
      status: 404,
      headers: { 'content-type': CONTENT_TYPE, [ANSWER_HEADERS.time]: '0' },
      body: JSON.stringify({ error: { code: refusalCodes.notFound, field: null } }),
    };
    const signature = sign(
      null,
      answerText({
        nonce: new Headers(init?.headers).get(REQUEST_HEADERS.nonce) ?? '',
        status: answers.status,
        time: answers.headers[ANSWER_HEADERS.time] ?? '',
        bodySha256: hex(sha256(Buffer.from(answers.body))),
      }),
      key,
    );
    return responseOf(answers, { [ANSWER_HEADERS.signature]: signature.toString('base64url') });
  };
};
