/** A desk for tests of the province: a key, a chain of entries, and requests signed as on the wire. */
import {
  createHash,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Instant } from '#shared/calendar/local-time.ts';
import type { EntryHeader, SealedEntry } from '#shared/journal/entry.ts';
import { GENESIS, sealEntry } from '#shared/journal/hash-chain.ts';
import {
  contactAnswer,
  enrolAnswer,
  feedAnswer,
  paths,
  refusal,
} from '#shared/protocol/contact.ts';
import {
  encodeBatch,
  pushAnswer,
  type Batch,
  type BatchEntry,
} from '#shared/protocol/journal-push.ts';
import {
  ANSWER_HEADERS,
  answerText,
  CONTENT_TYPE,
  headText,
  NDJSON_TYPE,
  PROTOCOL_VERSION,
  REQUEST_HEADERS,
  requestText,
} from '#shared/protocol/signing.ts';
import type { z } from '#shared/schema.ts';
import { publicKeyOf, rawPublicKey } from '#server/keys/ed25519.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  /** Signed by the province over this request. */
  readonly believed: boolean;
}

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: string | Uint8Array;
  readonly type?: string;
  readonly gzip?: boolean;
  /** What really goes over the wire instead of the packed body. */
  readonly rawBody?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface NewEntry {
  readonly type: string;
  readonly payload: unknown;
  readonly dossier?: string | null;
  readonly schema?: number;
  readonly at?: string;
}

export interface Identity {
  readonly desk: string;
  readonly epoch: number;
  readonly prev: string;
  readonly office: string;
  readonly slot: number;
  readonly provinceKey: string;
}

export const parse = <S extends z.ZodType>(schema: S, { body, status }: Answered): z.infer<S> => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return parsed.data;
};

export const errorOf = (answered: Answered): { code: string; field: string | null } =>
  parse(refusal, answered).error;

/** What the desk of a key would enrol with; its journal begins after `enrol`. */
export class InventedDesk {
  readonly url: string;
  readonly privateKey: KeyObject;
  readonly publicKeyObject: KeyObject;
  readonly publicKey: string;
  identity: Identity | null = null;
  entries: SealedEntry[] = [];

  constructor(url: string, keys = generateKeyPairSync('ed25519')) {
    this.url = url;
    this.privateKey = keys.privateKey;
    this.publicKeyObject = keys.publicKey;
    this.publicKey = Buffer.from(rawPublicKey(keys.publicKey)).toString('base64');
  }

  get known(): Identity {
    if (this.identity === null) throw new Error('not enrolled');
    return this.identity;
  }

  async enrol(code: string, deskName = 'Quầy thử'): Promise<Answered> {
    const answered = await this.send({
      path: paths.enrol,
      body: JSON.stringify({ code, publicKey: this.publicKey, deskName }),
    });
    const parsed = enrolAnswer.safeParse(answered.body);
    if (answered.status === 200 && parsed.success) {
      this.identity = parsed.data;
      this.entries = [];
    }
    return answered;
  }

  /** Appends to the desk's chain, as a desk does. */
  write({ type, payload, dossier = null, schema = 1, at = '2026-11-23T02:00:00.000Z' }: NewEntry) {
    const { desk, epoch, prev } = this.known;
    const last = this.entries.at(-1);
    const header: EntryHeader = {
      schema,
      desk,
      epoch,
      seq: (last?.seq ?? 0) + 1,
      dossier,
      type,
      at: at as Instant,
      officer: 'tran-thi-mau',
    };
    const before = last?.hash ?? new Uint8Array(Buffer.from(prev, 'hex'));
    const sealed = sealEntry(header, payload, before, sha256);
    this.entries.push(sealed);
    return sealed;
  }

  /** Entries whose bytes no desk of ours would write. */
  writeRaw(h: string, p: string): void {
    const last = this.entries.at(-1);
    const { desk, epoch } = this.known;
    const headerBytes = new TextEncoder().encode(h);
    const payloadBytes = new TextEncoder().encode(p);
    const prev = last?.hash ?? GENESIS;
    const hash = sha256(Buffer.concat([prev, headerBytes, sha256(payloadBytes)]));
    const seq = (last?.seq ?? 0) + 1;
    this.entries.push({ desk, epoch, seq, headerBytes, payloadBytes, hash });
  }

  batch(from: number, to: number): Batch {
    const { desk, epoch } = this.known;
    const entries = this.entries
      .slice(from - 1, to)
      .map(({ seq, headerBytes, payloadBytes }): BatchEntry => ({
        seq,
        h: text(headerBytes),
        p: text(payloadBytes),
      }));
    const hash = hex(this.entries[to - 1]?.hash ?? GENESIS);
    const signature = sign(null, headText({ desk, epoch, seq: to, hash }), this.privateKey);
    return {
      head: { epoch, from, to, hash, signature: signature.toString('base64url') },
      entries,
    };
  }

  push(from = 1, to = this.entries.length): Promise<Answered> {
    return this.pushBatch(this.batch(from, to));
  }

  pushBatch(batch: Batch): Promise<Answered> {
    return this.send({
      path: paths.journal,
      body: encodeBatch(batch),
      type: NDJSON_TYPE,
      gzip: true,
    });
  }

  async pushed(from = 1, to = this.entries.length) {
    return parse(pushAnswer, await this.push(from, to));
  }

  async contact() {
    return parse(contactAnswer, await this.send({ method: 'GET', path: paths.contact }));
  }

  feed(query: string): Promise<Answered> {
    return this.send({ method: 'GET', path: `${paths.feed}?${query}` });
  }

  /** The whole feed, page by page. */
  async wholeFeed(limit = 200) {
    const { feedEpoch } = await this.contact();
    const all: z.infer<typeof feedAnswer>['entries'] = [];
    for (;;) {
      const after = all.at(-1)?.ord ?? 0;
      const query = `epoch=${feedEpoch}&after=${after}&limit=${limit}`;
      const page = parse(feedAnswer, await this.feed(query));
      all.push(...page.entries);
      if (!page.more) return all;
    }
  }

  async send({
    method = 'POST',
    path,
    body = '',
    type = CONTENT_TYPE,
    gzip = false,
    rawBody,
    headers = {},
  }: Sending): Promise<Answered> {
    const bytes = Buffer.from(body);
    const nonce = randomBytes(18).toString('base64url');
    const signed = requestText({ method, path, nonce, bodySha256: hex(sha256(bytes)) });
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      body: method === 'GET' ? null : new Uint8Array(rawBody ?? (gzip ? gzipSync(bytes) : bytes)),
      headers: {
        [REQUEST_HEADERS.version]: String(PROTOCOL_VERSION),
        [REQUEST_HEADERS.nonce]: nonce,
        ...(method === 'GET' ? {} : { 'content-type': type }),
        ...(gzip ? { 'content-encoding': 'gzip' } : {}),
        ...(this.identity === null
          ? {}
          : {
              [REQUEST_HEADERS.desk]: this.identity.desk,
              [REQUEST_HEADERS.signature]: sign(null, signed, this.privateKey).toString(
                'base64url',
              ),
            }),
        ...headers,
      },
    });
    const answer = new Uint8Array(await response.arrayBuffer());
    const json: unknown = response.headers.get('content-type')?.includes('json')
      ? JSON.parse(text(answer))
      : text(answer);
    return {
      status: response.status,
      body: json,
      headers: response.headers,
      believed: this.believes(response, nonce, answer, json),
    };
  }

  private believes(response: Response, nonce: string, bytes: Uint8Array, body: unknown): boolean {
    const inside = enrolAnswer.safeParse(body);
    const key = this.identity?.provinceKey ?? (inside.success ? inside.data.provinceKey : null);
    if (key === null) return false;
    const signed = answerText({
      nonce,
      status: response.status,
      time: response.headers.get(ANSWER_HEADERS.time) ?? '',
      bodySha256: hex(sha256(bytes)),
    });
    const signature = response.headers.get(ANSWER_HEADERS.signature) ?? '';
    return verify(
      null,
      signed,
      publicKeyOf(new Uint8Array(Buffer.from(key, 'base64'))),
      Buffer.from(signature, 'base64url'),
    );
  }
}
