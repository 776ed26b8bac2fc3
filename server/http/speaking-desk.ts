/** Who speaks: the desk named in the header, proven by its signature over this very request. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Instant } from '#shared/calendar/local-time.ts';
import { blobPaths } from '#shared/protocol/blobs.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { PROTOCOL_VERSION, REQUEST_HEADERS, requestText } from '#shared/protocol/signing.ts';
import { isSignedBy } from '#server/keys/ed25519.ts';
import { hex, sha256 } from '#server/surroundings.ts';
import type { WirePorts } from './ports.ts';
import { rateLimit } from './rate-limit.ts';
import { refuse } from './refusal.ts';
import { headerOf } from './signed-answer.ts';
import { bodyBytes } from './wire-body.ts';

export interface SpeakingDesk {
  readonly id: string;
  readonly office: string;
  readonly slot: number;
  /** The epoch of the key that signed. */
  readonly epoch: number;
  /** The one in force; another one when another machine goes on as this desk. */
  readonly currentEpoch: number;
  readonly publicKey: Uint8Array;
  readonly revoked: boolean;
  /** Since when this key is in use. */
  readonly keySince: Instant;
  /** The last entry that a renewed key may have signed; null while it is in use. */
  readonly ended: number | null;
  /** An operator wants another key. */
  readonly renewalAsked: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The epochs that may have signed; read before the body is. */
    deskCandidates: readonly SpeakingDesk[];
    speakingDesk: SpeakingDesk | null;
  }
}

/** Older versions that the province still speaks. */
const OLDEST_VERSION = Math.max(1, PROTOCOL_VERSION - 3);

const NONCE = /^[\w-]{22,128}$/;

export const checkVersion = (request: FastifyRequest): void => {
  const version = Number(headerOf(request, REQUEST_HEADERS.version));
  if (!Number.isInteger(version) || version < OLDEST_VERSION || version > PROTOCOL_VERSION)
    throw refuse(426, refusalCodes.version, REQUEST_HEADERS.version);
};

/** Whether a key has signed this very request; its body has been read. */
export const signerOf = (request: FastifyRequest): ((publicKey: Uint8Array) => boolean) => {
  const text = requestText({
    method: request.method,
    path: request.url,
    nonce: headerOf(request, REQUEST_HEADERS.nonce),
    bodySha256: hex(sha256(bodyBytes(request))),
  });
  const signature = headerOf(request, REQUEST_HEADERS.signature);
  return (publicKey) => isSignedBy(publicKey, text, signature);
};

const prove = (request: FastifyRequest): SpeakingDesk => {
  const isSigner = signerOf(request);
  const desk = request.deskCandidates.find(({ publicKey }) => isSigner(publicKey));
  if (desk === undefined) throw refuse(401, refusalCodes.unsigned, REQUEST_HEADERS.signature);
  return desk;
};

/** From here on in this scope only known desks are heard. */
export const hearDesks = (app: FastifyInstance, ports: WirePorts): void => {
  app.decorateRequest('deskCandidates');
  app.decorateRequest('speakingDesk', null);
  // Files are counted apart: whoever brings many of them can still bring entries.
  const perDesk = rateLimit(ports.surroundings, ports.limits.perDesk, (request) =>
    request.url.startsWith(blobPaths.standing) ? `${deskOf(request).id} files` : deskOf(request).id,
  );

  // Before the body is read: whoever is unknown does not get to send one.
  app.addHook('onRequest', async (request) => {
    checkVersion(request);
    if (!NONCE.test(headerOf(request, REQUEST_HEADERS.nonce)))
      throw refuse(401, refusalCodes.unsigned, REQUEST_HEADERS.nonce);
    request.deskCandidates = await ports.ledger.epochsOf(headerOf(request, REQUEST_HEADERS.desk));
    if (request.deskCandidates.length === 0)
      throw refuse(401, refusalCodes.deskUnknown, REQUEST_HEADERS.desk);
  });
  app.addHook('preValidation', async (request) => {
    request.speakingDesk = prove(request);
    await perDesk(request);
  });
};

export const deskOf = (request: FastifyRequest): SpeakingDesk => {
  if (request.speakingDesk === null) throw new Error('asked for the desk before it was proven');
  return request.speakingDesk;
};

/** Revoked desks may ask how they stand and hand over; they get nothing to read. */
export const expectInForce = (desk: SpeakingDesk): void => {
  if (desk.revoked) throw refuse(403, refusalCodes.revoked, REQUEST_HEADERS.desk);
};
