/**
 * One exchange with the province. An answer counts only with our content type and the province's signature over
 * this very request: whatever else comes back (a captive portal's page, a proxy's 502, yesterday's answer) is
 * "not believed" and changes nothing.
 */
import { gzipSync } from 'node:zlib';
import { hexOf } from '#electron/desk/identifiers.ts';
import type { Signer, Surroundings } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { refusal } from '#shared/protocol/contact.ts';
import { MAX_ANSWER_BYTES } from '#shared/protocol/publications.ts';
import {
  ANSWER_HEADERS,
  answerText,
  CONTENT_TYPE,
  NDJSON_TYPE,
  PROTOCOL_VERSION,
  REQUEST_HEADERS,
  requestText,
} from '#shared/protocol/signing.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface Speaker {
  readonly url: string;
  /** Raw Ed25519 public key, base64; null only while enrolling, when the answer itself brings it. */
  readonly provinceKey: string | null;
  readonly desk: string | null;
  readonly privateKey: string | null;
}

export interface Exchange {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?:
    | { readonly text: string; readonly ndjson: boolean }
    /** Sent as they are: what is in archives is packed already. */
    | { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string };
  readonly timeoutMs: number;
}

export interface BelievedAnswer {
  readonly status: number;
  readonly body: unknown;
  /** The province's clock, milliseconds since 1970-01-01T00:00Z, with the middle of the exchange by ours. */
  readonly provinceTime: number;
  readonly ownTime: number;
  /** From the question to the end of the answer. */
  readonly tookMs: number;
}

export type LineFailure = ProvinceFailure | { readonly code: 'province_too_slow' };

/** For whom it makes no difference why nothing came. */
export const asFailure = (failure: LineFailure): ProvinceFailure =>
  failure.code === 'province_too_slow' ? { code: 'province_unreachable' } : failure;

export interface LinePorts {
  readonly surroundings: Surroundings;
  readonly signer: Signer;
  readonly fetch: typeof fetch;
  /** Aborts after so many milliseconds; by the system's clock unless somebody else keeps the time. */
  readonly patience?: (ms: number) => AbortSignal;
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const notBelieved = err({ code: 'province_not_believed' } as const);

const readBounded = async (response: Response): Promise<Uint8Array | null> => {
  const body: ReadableStream<Uint8Array> | null = response.body;
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MAX_ANSWER_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
};

const bytesOf = (body: Exchange['body']): Uint8Array<ArrayBuffer> => {
  if (body === undefined) return new Uint8Array();
  return 'text' in body ? new Uint8Array(Buffer.from(body.text, 'utf8')) : body.bytes;
};

const typeOf = (body: NonNullable<Exchange['body']>): string => {
  if ('bytes' in body) return body.type;
  return body.ndjson ? NDJSON_TYPE : CONTENT_TYPE;
};

/** While enrolling, the key that the answer must be signed with stands in the answer. */
const keyInside = (body: unknown): string | null =>
  typeof body === 'object' &&
  body !== null &&
  'provinceKey' in body &&
  typeof body.provinceKey === 'string'
    ? body.provinceKey
    : null;

const isTimeout = (fault: unknown): boolean =>
  fault instanceof Error && (fault.name === 'TimeoutError' || fault.name === 'AbortError');

export const exchange = async (
  { surroundings, signer, fetch: send, patience = (ms) => AbortSignal.timeout(ms) }: LinePorts,
  speaker: Speaker,
  { method, path, body, timeoutMs }: Exchange,
  cancel?: AbortSignal,
): Promise<Result<BelievedAnswer, LineFailure>> => {
  const nonce = base64url(surroundings.randomBytes(18));
  const sent = bytesOf(body);
  const bodySha256 = hexOf(surroundings.sha256(sent));
  const headers: Record<string, string> = {
    accept: CONTENT_TYPE,
    [REQUEST_HEADERS.nonce]: nonce,
    [REQUEST_HEADERS.version]: String(PROTOCOL_VERSION),
  };
  const packed = body !== undefined && 'text' in body;
  if (body !== undefined) headers['content-type'] = typeOf(body);
  if (packed) headers['content-encoding'] = 'gzip';
  if (speaker.desk !== null && speaker.privateKey !== null) {
    headers[REQUEST_HEADERS.desk] = speaker.desk;
    headers[REQUEST_HEADERS.signature] = base64url(
      signer.sign(speaker.privateKey, requestText({ method, path, nonce, bodySha256 })),
    );
  }
  const started = surroundings.now();
  const timeout = patience(timeoutMs);
  try {
    const response = await send(new URL(path, speaker.url), {
      method,
      headers,
      body: body === undefined ? null : packed ? gzipSync(sent) : sent,
      redirect: 'manual',
      signal: cancel === undefined ? timeout : AbortSignal.any([timeout, cancel]),
    });
    const bytes = await readBounded(response);
    const ended = surroundings.now();
    const ownTime = (started + ended) / 2;
    if (bytes === null) return notBelieved;
    if (response.headers.get('content-type')?.split(';')[0] !== CONTENT_TYPE) return notBelieved;
    const answer = parseJson(bytes);
    const key = speaker.provinceKey ?? keyInside(answer);
    const time = response.headers.get(ANSWER_HEADERS.time) ?? '';
    const signature = response.headers.get(ANSWER_HEADERS.signature) ?? '';
    const signed = answerText({
      nonce,
      status: response.status,
      time,
      bodySha256: hexOf(surroundings.sha256(bytes)),
    });
    const refused = refusal.safeParse(answer);
    if (key === null) {
      // Only a refusal to enrol may come without a key to check it by: it changes nothing here.
      return response.status >= 400 && refused.success
        ? err({ code: 'province_refused', reason: refused.data.error.code })
        : notBelieved;
    }
    if (!signer.verify(key, signed, Buffer.from(signature, 'base64url'))) return notBelieved;
    if (response.status !== 200) {
      if (!refused.success) return notBelieved;
      const { error, retryAfter } = refused.data;
      const wait = retryAfter === undefined ? {} : { retryAfterMs: retryAfter * 1000 };
      return err({ code: 'province_refused', reason: error.code, ...wait });
    }
    const tookMs = ended - started;
    return ok({
      status: response.status,
      body: answer,
      provinceTime: Number(time),
      ownTime,
      tookMs,
    });
  } catch (fault) {
    if (cancel?.aborted === true) return err({ code: 'sync_cancelled' });
    return err({ code: isTimeout(fault) ? 'province_too_slow' : 'province_unreachable' });
  }
};
