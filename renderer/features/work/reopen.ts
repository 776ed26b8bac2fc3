/** The papers have come: what was handed in opens in the intake under its own name, to be accepted as usual. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { CounterIntake } from '#shared/dossier/counter-intake.ts';
import { tell } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import {
  beginWith,
  draftOpened,
  takeFromTray,
  useIntake,
} from '#renderer/features/intake/intake-store.ts';
import { formHandedIn } from './handed-in.ts';

const show = (): null => {
  useIntake.setState({ startAt: 'papers' });
  usePlace.getState().go({ room: 'intake' });
  return null;
};

/** @returns the refusal where what is being typed could not be put aside */
export const reopen = async (
  id: string,
  handedIn: CounterIntake,
  feeName: string,
): Promise<Refusal | null> => {
  // It may be the very form that lay on disk when the window opened.
  const unopened = await draftOpened();
  if (unopened !== null) return unopened;
  if (useIntake.getState().draft === id) return show();
  // Opened before and put aside: as it was left.
  const parked = await tell('draft.parked', {});
  if (!parked.ok) return parked.error;
  const onTray = parked.value.some((draft) => draft.id === id);
  if (onTray) return (await takeFromTray(id)) ?? show();
  const { code } = handedIn.procedure;
  const asked = await tell('catalogue.procedure', { code });
  if (!asked.ok && asked.error.code !== 'procedure_unknown') return asked.error;
  const form = formHandedIn(handedIn, asked.ok ? asked.value : null, feeName);
  return (await beginWith(form, id)) ?? show();
};
