/**
 * Whether this desk may give numbers: by the province's word at the last contact, and by the machine that it stands
 * on. A desk that another machine has taken over, that was revoked, that lies on a machine it was not enrolled on, or
 * whose journal is not the one the province holds, gives no more: the citizen would carry a number that is somebody
 * else's.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { hasCaughtUp } from './catching-up.ts';
import { refuse } from './context.ts';
import { isElsewhere } from './access/machine.ts';
import type { DeskIdentity, StoreReader, StoreWriter } from './ports.ts';

export const standingsSaid = [
  /** The province has stopped this desk. */
  'desk_revoked',
  /** Another machine has enrolled as this desk since. */
  'desk_superseded',
  /** The province holds entries under our name that are not ours: this folder has a twin or is an old copy. */
  'desk_forked',
] as const;
export type StandingSaid = (typeof standingsSaid)[number];
/** `desk_moved`: this folder was enrolled on another machine, where its twin may be at work. */
export type LostStanding = StandingSaid | 'desk_moved';

const KEY = 'desk.standing';

const kept = z.object({ desk: z.string(), epoch: z.int(), lost: z.enum(standingsSaid) });

const parse = (text: string): z.infer<typeof kept> | null => {
  try {
    return kept.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // A later program wrote it otherwise: the next contact says it again.
    return null;
  }
};

/** Of the enrolment of now: a new epoch begins with a clean sheet. */
export const lostStandingOf = (store: StoreReader): LostStanding | null => {
  const identity = store.identity();
  if (isElsewhere(store)) return 'desk_moved';
  const text = store.setting(KEY);
  const said = text === null ? null : parse(text);
  const ours = said?.desk === identity?.desk && said?.epoch === identity?.epoch;
  return said !== null && ours ? said.lost : null;
};

/** Whether this desk may give numbers; the refusal says why not. */
export const standingOf = (store: StoreReader): Result<null, Refusal> => {
  const lost = lostStandingOf(store);
  return lost === null ? hasCaughtUp(store) : refuse(lost);
};

export const saveStanding = (
  tx: StoreWriter,
  { desk, epoch }: DeskIdentity,
  lost: StandingSaid | null,
): void => {
  if (lost === null) tx.deleteSetting(KEY);
  else tx.saveSetting(KEY, JSON.stringify({ desk, epoch, lost }));
};
