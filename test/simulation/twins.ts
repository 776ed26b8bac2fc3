/** Two folders of one desk: what the one, the other and the province may be found to be. */
import { gunzipSync } from 'node:zlib';
import { lostStandingOf, type LostStanding } from '#electron/desk/standing.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { paths } from '#shared/protocol/contact.ts';
import { decodeBatch, pushAnswer } from '#shared/protocol/journal-push.ts';
import { REQUEST_HEADERS } from '#shared/protocol/signing.ts';
import type { WireAnswer, WireRequest } from './post.ts';
import type { Workplace, World } from './world.ts';

export const hasTwin = ({ places }: World): boolean => places.some(({ twin }) => twin !== null);

export const lostOf = ({ seat }: Workplace): LostStanding | null => {
  const life = seat.life();
  return life === null ? null : lostStandingOf(life.disk.read);
};

/** Nobody takes its entries any more; people have to look at it. */
export const isRefused = (place: Workplace): boolean =>
  ['desk_forked', 'desk_moved'].includes(lostOf(place) ?? '');

/** A copy on another machine that nobody has let in again. */
export const isMoved = ({ seat, twin }: Workplace): boolean =>
  twin?.moved === true && seat.life()?.disk.read.identity()?.epoch === twin.epoch;

/** The entries of a batch that the province said were others than those it holds. */
export const setAsideIn = (
  { path, headers, body }: WireRequest,
  answer: WireAnswer,
): readonly EntryName[] => {
  if (path !== paths.journal || answer.status !== 200 || body === null) return [];
  const batch = decodeBatch(gunzipSync(body).toString('utf8'));
  const said = pushAnswer.safeParse(JSON.parse(Buffer.from(answer.body).toString('utf8')));
  if (!batch.ok || !said.success) return [];
  const { epoch } = batch.value.head;
  const desk = headers[REQUEST_HEADERS.desk] ?? '';
  return said.data.entries.flatMap(({ seq, state }) =>
    state === 'mismatch' ? [{ desk, epoch, seq }] : [],
  );
};
