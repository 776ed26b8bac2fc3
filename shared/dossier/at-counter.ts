/** Dossiers that were handed in at a counter and could not be accepted yet. */
import type { CounterIntake } from './counter-intake.ts';
import type { Dossier } from './dossier.ts';

type Standing = Pick<Dossier, 'registration' | 'acceptance' | 'voided' | 'state'>;

/** What was handed in, while papers are still to come or it has not been accepted; null for any other dossier. */
export const waitingAtCounter = ({
  registration,
  acceptance,
  voided,
  state,
}: Standing): CounterIntake | null => {
  const open = state === 'registered' || state === 'awaiting_supplement';
  const handedIn = registration?.counter ?? null;
  return open && acceptance === null && voided === null ? handedIn : null;
};

/** Refused, withdrawn or void before anybody accepted it: nothing is typed on under its name. */
export const endedUnaccepted = ({
  acceptance,
  voided,
  state,
}: Omit<Standing, 'registration'>): boolean =>
  acceptance === null && (voided !== null || state === 'refused' || state === 'withdrawn');
