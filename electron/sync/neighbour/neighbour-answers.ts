/** What the carrier answers to whoever came through the door: to the code one thing, to a guest what is its own. */
import { readFile } from 'node:fs/promises';
import { guestsOf, saveGuests, type Guest } from '#electron/desk/line/neighbour-settings.ts';
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import { blobName } from '#shared/protocol/blobs.ts';
import { envelopeHeader, SEALED_KINDS } from '#shared/protocol/envelope.ts';
import {
  guestIdentity,
  NEIGHBOUR_KEY_BYTES,
  neighbourPaths,
  neighbourRefusalCodes,
  PAIRING_IDENTITY,
  pairRequest,
  type Keeping,
  type PairAnswer,
} from '#shared/protocol/neighbour.ts';
import type { PairingCodes } from './neighbour-code.ts';
import { refusal, type NeighbourReply, type NeighbourRequest } from './neighbour-listener.ts';
import type { Shelf } from './neighbour-shelf.ts';
import { coatOf, parseJson } from '../envelope/sealed-coat.ts';

export interface AnswerPorts {
  readonly store: DeskStore;
  readonly shelf: Shelf;
  readonly codes: PairingCodes;
  readonly randomBytes: (length: number) => Uint8Array;
  readonly refusedFor: (sha256: string) => string | null;
  /** Something came, went or was paired. */
  readonly changed: () => void;
}

/** More desks than an office has. */
const MAX_GUESTS = 12;

const codes = neighbourRefusalCodes;
const done = (body: object): NeighbourReply => ({ status: 200, body });

const nameAfter = (prefix: string, path: string): string | null => {
  const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
  return blobName.safeParse(name).success ? name : null;
};

export const guestFor = (store: DeskStore, identity: string): Guest | null =>
  guestsOf(store.read).find(({ desk }) => guestIdentity(desk) === identity) ?? null;

/** Kept before it is told: a desk that did not hear the answer comes again with another code. */
const pair = (ports: AnswerPorts, own: DeskIdentity, body: Uint8Array): NeighbourReply => {
  const { store, randomBytes, changed } = ports;
  const asked = pairRequest.safeParse(parseJson(Buffer.from(body).toString('utf8')));
  if (!asked.success) return refusal(400, codes.invalid);
  const { desk, name, office, provinceKey } = asked.data;
  if (desk === own.desk) return refusal(403, codes.itself);
  if (office !== own.office || provinceKey !== own.provinceKey)
    return refusal(403, codes.otherOffice);
  const others = guestsOf(store.read).filter((guest) => guest.desk !== desk);
  if (others.length >= MAX_GUESTS) return refusal(507, codes.full);
  if (!ports.codes.spend()) return refusal(403, codes.codeUsed);
  const key = Buffer.from(randomBytes(NEIGHBOUR_KEY_BYTES)).toString('base64');
  store.write((tx) => saveGuests(tx, [...others, { desk, name, key }]));
  changed();
  const answer: PairAnswer = { desk: own.desk, name: own.deskName, key };
  return done(answer);
};

const keepingFor = async (
  { shelf, refusedFor }: AnswerPorts,
  { desk }: Guest,
): Promise<Keeping> => {
  const files = await shelf.files(desk);
  return {
    envelopes: files
      .filter(({ kind }) => kind === 'envelope')
      .map(({ sha256 }) => ({ sha256, refused: refusedFor(sha256) })),
    notices: files.filter(({ kind }) => kind === 'notice').map(({ sha256 }) => ({ sha256 })),
  };
};

/** Whole, and of the very desk that brings it; what is in it the province alone can tell. */
const isOwnEnvelope = (
  own: DeskIdentity,
  guest: Guest,
  sha256: string,
  envelope: Uint8Array,
): boolean => {
  const coat = coatOf(envelope);
  if (!coat.ok || coat.value.kind !== SEALED_KINDS.envelope) return false;
  const header = envelopeHeader.safeParse(coat.value.header);
  return (
    coat.value.sha256 === sha256 &&
    header.success &&
    header.data.desk === guest.desk &&
    header.data.office === own.office
  );
};

const serveGuest = async (
  ports: AnswerPorts,
  own: DeskIdentity,
  guest: Guest,
  { method, path, body }: NeighbourRequest,
): Promise<NeighbourReply> => {
  const { shelf, changed } = ports;
  const { desk } = guest;
  if (method === 'GET' && path === neighbourPaths.keeping)
    return done(await keepingFor(ports, guest));
  const envelope = nameAfter(neighbourPaths.envelope, path);
  if (method === 'PUT' && envelope !== null) {
    if (!isOwnEnvelope(own, guest, envelope, body)) return refusal(422, codes.damaged);
    const kept = await shelf.keep(desk, envelope, body);
    if (!kept.ok) return refusal(507, codes.full);
    changed();
    return done(await keepingFor(ports, guest));
  }
  const notice = nameAfter(neighbourPaths.notice, path);
  if (method === 'GET' && notice !== null) {
    const files = await shelf.files(desk);
    const file = files.find(({ kind, sha256 }) => kind === 'notice' && sha256 === notice);
    return file === undefined
      ? refusal(404, codes.notFound)
      : { status: 200, body: new Uint8Array(await readFile(file.path)) };
  }
  if (method === 'DELETE' && notice !== null) {
    await shelf.dropNotice(desk, notice);
    changed();
    return done(await keepingFor(ports, guest));
  }
  return refusal(400, codes.invalid);
};

export const answerNeighbour = async (
  ports: AnswerPorts,
  request: NeighbourRequest,
): Promise<NeighbourReply> => {
  const own = ports.store.read.identity();
  const { identity, method, path, body } = request;
  if (own === null) return refusal(403, codes.stranger);
  if (identity === PAIRING_IDENTITY)
    return method === 'POST' && path === neighbourPaths.pair
      ? pair(ports, own, body)
      : refusal(403, codes.stranger);
  // Parted since the handshake: not a guest any more.
  const guest = guestFor(ports.store, identity);
  return guest === null ? refusal(403, codes.stranger) : serveGuest(ports, own, guest, request);
};
