/** Ctrl+D on a dossier's page: the intake opens with its people, procedure and papers; what is being typed goes onto the tray. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { tell } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { beginWith, useIntake } from '#renderer/features/intake/intake-store.ts';
import { copyOf } from './copy-of.ts';

/** @returns the refusal when the form that is being typed could not be put aside */
export const copyDossier = async (
  intake: AcceptedPayload,
  feeName: string,
): Promise<Refusal | null> => {
  const asked = await tell('catalogue.procedure', { code: intake.procedure.code });
  if (!asked.ok && asked.error.code !== 'procedure_unknown') return asked.error;
  const { form, leftBehind } = copyOf(intake, asked.ok ? asked.value : null, feeName);
  const refused = await beginWith(form);
  if (refused !== null) return refused;
  useIntake.setState({ copied: { number: intake.number, leftBehind } });
  usePlace.getState().go({ room: 'intake' });
  return null;
};
