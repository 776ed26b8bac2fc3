/**
 * Who speaks: every request of a desk and every answer of the province is signed with Ed25519 over one line of
 * text. A page of a captive portal, a proxy's 502 or yesterday's answer replayed carries no valid signature for
 * this request, and is not an answer.
 */

/** Bumped when the meaning of the wire changes; the province speaks N-3 … N. */
export const PROTOCOL_VERSION = 1;

export const CONTENT_TYPE = 'application/vnd.quay-mot-cua+json';
/** One JSON value a line; the body may be gzipped. */
export const NDJSON_TYPE = 'application/vnd.quay-mot-cua+ndjson';

/** Request: `desk` (id), `nonce` (22+ base64url characters, fresh each time), `signature` (base64url). */
export const REQUEST_HEADERS = {
  desk: 'x-qmc-desk',
  nonce: 'x-qmc-nonce',
  signature: 'x-qmc-signature',
  version: 'x-qmc-version',
} as const;

/** Answer: `signature` over the request's nonce, the status and the body; `time` is the province's clock. */
export const ANSWER_HEADERS = {
  signature: 'x-qmc-province-signature',
  time: 'x-qmc-time',
} as const;

const encoder = new TextEncoder();

export interface SignedRequest {
  readonly method: string;
  /** Path with query, as sent. */
  readonly path: string;
  readonly nonce: string;
  /** Hex sha256 of the body before compression; of nothing when there is none. */
  readonly bodySha256: string;
}

export const requestText = (request: SignedRequest): Uint8Array =>
  encoder.encode(
    ['qmc-request-1', request.method, request.path, request.nonce, request.bodySha256].join('\n'),
  );

export interface SignedAnswer {
  readonly nonce: string;
  readonly status: number;
  /** Milliseconds since 1970-01-01T00:00Z by the province's clock, decimal. */
  readonly time: string;
  readonly bodySha256: string;
}

export const answerText = (answer: SignedAnswer): Uint8Array =>
  encoder.encode(
    ['qmc-answer-1', answer.nonce, String(answer.status), answer.time, answer.bodySha256].join(
      '\n',
    ),
  );

/** What a desk signs of its chain with each batch and each close. */
export interface SignedHead {
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

export const headText = (head: SignedHead): Uint8Array =>
  encoder.encode(
    ['qmc-head-1', head.desk, String(head.epoch), String(head.seq), head.hash].join('\n'),
  );
