/**
 * Brings the province everything of one epoch: into its books where it continues what they hold, apart where it cannot
 * stand there, because the desk was stopped or the books hold another chain. Nothing stays behind either way.
 */
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import type { ContactAnswer } from '#shared/protocol/contact.ts';
import { ok, type Result } from '#shared/result.ts';
import { handOver } from './hand-over.ts';
import { isOurs, pushJournal, type PushPorts } from './push.ts';
import type { Ask } from './speak-as.ts';

export interface Sent {
  readonly sent: number;
  /** Why the rest is kept apart; null when everything is in the books. */
  readonly apart: 'desk_revoked' | 'desk_forked' | null;
}

/** The province has everything up to here, in its books or apart. */
export const thereUpTo = (store: DeskStore, epoch: number): number => {
  const own = store.read.ownEpochs().find((one) => one.epoch === epoch);
  return Math.max(own?.held ?? 0, own?.apart ?? 0);
};

const lastOf = (store: DeskStore, epoch: number): number =>
  store.read.ownEpochs().find((one) => one.epoch === epoch)?.last ?? 0;

type SendPorts = Omit<PushPorts, 'ask'>;

const setApart = async (
  ports: PushPorts,
  as: DeskIdentity,
  after: number,
  apart: NonNullable<Sent['apart']>,
  at: number | null = null,
): Promise<Result<Sent, ProvinceFailure>> => {
  const handed = await handOver(ports, as, after, { at });
  return handed.ok ? ok({ sent: 0, apart }) : handed;
};

/** @param contact what the province said when it was asked of that epoch */
export const sendEpoch = async (
  sending: SendPorts,
  as: DeskIdentity,
  ask: Ask,
  { holds, revoked, feedEpoch, currentEpoch = as.epoch }: ContactAnswer,
): Promise<Result<Sent, ProvinceFailure>> => {
  const ports = { ...sending, ask };
  const { store } = ports;
  const known = thereUpTo(store, as.epoch);
  if (revoked) return setApart(ports, as, Math.max(known, holds.seq), 'desk_revoked');
  const isOther = !isOurs(store, as, holds);
  // Of an epoch that another life has ended, what was kept apart stays so.
  const isSettled =
    currentEpoch !== as.epoch && known > holds.seq && known >= lastOf(store, as.epoch);
  if (isSettled) return setApart(ports, as, known, 'desk_forked');
  if (isOther) return setApart(ports, as, known, 'desk_forked', feedEpoch);
  const pushed = await pushJournal(ports, as, holds);
  if (pushed.ok) return ok({ ...pushed.value, apart: null });
  const { error } = pushed;
  if (error.code !== 'province_refused' || error.reason !== 'desk_forked') return pushed;
  return setApart(ports, as, thereUpTo(store, as.epoch), 'desk_forked', feedEpoch);
};
