import { useDebouncedValue } from '@mantine/hooks';
import { useStore } from 'zustand';
import type { KnownPerson } from '#shared/contract/outputs.ts';
import { filledFrom } from '#shared/intake/known-person.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { withParty, type PartyName } from '#renderer/features/form/form-store.ts';
import { intakeForm } from './intake-store.ts';

const PAUSE_MS = 250;
/** Shorter than any number of an identity paper. */
const LEAST_DIGITS = 5;

/** Was this person here before? Asked at each pause in typing, once there is something to tell people apart by. */
export const useKnownPerson = (who: PartyName): KnownPerson | null => {
  const party = useStore(intakeForm, ({ form }) => form[who]);
  const procedureCode = useStore(intakeForm, ({ form }) => form.procedureCode);
  const used = useStore(intakeForm, ({ form }) => who === 'submitter' || form.ownerIsOther);
  const { kind, name, birthDate, idNumber } = party;
  const [settled] = useDebouncedValue({ ...party, phone: '', email: '', address: '' }, PAUSE_MS);
  const enabled =
    used &&
    (idNumber.trim().length >= LEAST_DIGITS ||
      (name.trim() !== '' && (kind !== 'person' || birthDate.trim() !== '')));
  const { data } = useAsk(
    'intake.known',
    { party: settled, procedureCode },
    {
      enabled,
      keepLast: ({ party: last }) => last.idNumber === settled.idNumber,
      fleeting: true,
    },
  );
  return enabled ? (data ?? null) : null;
};

const filled = (who: PartyName, { party }: KnownPerson) =>
  filledFrom(intakeForm.getState().form[who], party);

/** Something is empty that was known the last time. */
export const useFillable = (who: PartyName, known: KnownPerson | null): boolean => {
  const party = useStore(intakeForm, ({ form }) => form[who]);
  if (known === null) return false;
  const would = filledFrom(party, known.party);
  return (Object.keys(party) as (keyof typeof party)[]).some(
    (field) => would[field] !== party[field],
  );
};

/** What is typed stays; what a person said the last time is spoken of at once where it is doubted today. */
export const fillKnown = (who: PartyName, known: KnownPerson): void => {
  const { change, touch } = intakeForm.getState();
  const party = filled(who, known);
  change(withParty(who, party));
  touch(Object.keys(party).map((field) => `${who}.${field}`));
};
