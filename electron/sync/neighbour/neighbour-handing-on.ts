/** What lies here for other desks goes to the province with this desk's line; each notice takes its envelope's place. */
import { readFile } from 'node:fs/promises';
import type { Guest } from '#electron/desk/line/neighbour-settings.ts';
import type { DeskIdentity, DeskStore, Signer } from '#electron/desk/ports.ts';
import {
  ENVELOPE_TYPE,
  envelopePath,
  envelopeRefusalCodes,
  noticeAnswer,
} from '#shared/protocol/envelope.ts';
import type { Result } from '#shared/result.ts';
import type { BelievedAnswer, Exchange, LineFailure } from '../line.ts';
import { carriedNotice } from './neighbour-notice.ts';
import type { Shelf, ShelfFile } from './neighbour-shelf.ts';

export interface HandingOnPorts {
  readonly store: DeskStore;
  readonly shelf: Shelf;
  readonly signer: Signer;
  readonly ask: (
    identity: DeskIdentity,
    exchange: Exchange,
  ) => Promise<Result<BelievedAnswer, LineFailure>>;
  readonly log: (message: string, detail: unknown) => void;
}

/** For an envelope of the largest size a slow line needs longer; it is then left to the stick. */
const TIMEOUT_MS = 280_000;

/** `later`: the line is to blame, and the others would fare no better. */
type HandedOn = 'answered' | 'later' | { readonly refused: string };

const handOnOne = async (
  { shelf, signer, ask, log }: HandingOnPorts,
  identity: DeskIdentity,
  guest: Guest,
  { path, sha256 }: ShelfFile,
): Promise<HandedOn> => {
  const bytes = new Uint8Array(await readFile(path));
  const answer = await ask(identity, {
    method: 'POST',
    path: envelopePath,
    body: { bytes, type: ENVELOPE_TYPE },
    timeoutMs: TIMEOUT_MS,
  });
  if (!answer.ok) {
    if (answer.error.code !== 'province_refused') return 'later';
    const { reason } = answer.error;
    return envelopeRefusalCodes.some((code) => code === reason) ? { refused: reason } : 'later';
  }
  const said = noticeAnswer.safeParse(answer.value.body);
  if (!said.success) return 'later';
  const notice = new Uint8Array(Buffer.from(said.data.notice, 'base64'));
  const meant = carriedNotice(signer, identity.provinceKey, notice);
  if (meant?.desk !== guest.desk || meant.envelope !== sha256) {
    log('the province answered another envelope', sha256);
    return 'later';
  }
  await shelf.answer(guest.desk, sha256, notice);
  return 'answered';
};

export interface HandingOn {
  /** Everything that lies here, in the order of coming. */
  readonly run: (guests: readonly Guest[]) => Promise<void>;
  /** Why the province does not take it; null when it was not asked, or took it. */
  readonly refusedFor: (sha256: string) => string | null;
}

/** An envelope that was refused is offered again so many rounds later: the province may have learnt who sent it. */
const ROUNDS_OF_REST = 30;

export const createHandingOn = (ports: HandingOnPorts): HandingOn => {
  const refused = new Map<string, { readonly code: string; readonly untilRound: number }>();
  let round = 0;

  const rests = (sha256: string): boolean => (refused.get(sha256)?.untilRound ?? 0) > round;

  return {
    refusedFor: (sha256) => refused.get(sha256)?.code ?? null,

    run: async (guests) => {
      const identity = ports.store.read.identity();
      if (identity === null) return;
      round += 1;
      for (const guest of guests) {
        const files = await ports.shelf.files(guest.desk);
        for (const file of files) {
          if (file.kind === 'notice' || rests(file.sha256)) continue;
          const outcome = await handOnOne(ports, identity, guest, file);
          if (outcome === 'later') return;
          if (outcome === 'answered') refused.delete(file.sha256);
          else {
            refused.set(file.sha256, {
              code: outcome.refused,
              untilRound: round + ROUNDS_OF_REST,
            });
            ports.log('the province does not take a neighbour’s envelope', outcome.refused);
          }
        }
      }
    },
  };
};
