/** By what a dossier is known in lists: what was accepted, else what was refused, else what was handed in or sent. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Dossier } from './dossier.ts';
import type { Channel, Party, ProcedureRef } from './intake.ts';

export interface KnownBy {
  readonly procedure: ProcedureRef | null;
  readonly submitter: Party | null;
  readonly owner: Party | null;
}

export const knownBy = ({
  intake,
  refusal,
  registration,
}: Pick<Dossier, 'intake' | 'refusal' | 'registration'>): KnownBy => {
  const sent = registration?.submission ?? registration?.counter;
  const procedure = intake?.procedure ?? refusal?.procedure ?? sent?.procedure ?? null;
  const submitter = intake?.submitter ?? refusal?.submitter ?? sent?.submitter ?? null;
  const owner = (intake ?? sent)?.owner ?? submitter;
  return { procedure, submitter, owner };
};

/** Its own number, else the one that the province gave it when it was sent; null where it has none. */
export const shownNumber = ({
  number,
  registration,
}: Pick<Dossier, 'number' | 'registration'>): string | null =>
  number ?? registration?.submission?.number ?? null;

/** Vietnamese time at which what nobody has accepted yet was sent or handed in; null where an older province did not say. */
export const arrivedAt = (registration: Dossier['registration']): LocalDateTime | null =>
  registration?.submission?.submittedAt ?? registration?.counter?.handedInAt ?? null;

/** The way it came; empty where nothing says so. */
export const channelOf = ({
  intake,
  registration,
}: Pick<Dossier, 'intake' | 'registration'>): Channel | '' => {
  if (intake !== null) return intake.channel;
  if (registration?.counter !== undefined) return registration.counter.channel;
  return registration?.submission === undefined ? '' : 'online';
};
