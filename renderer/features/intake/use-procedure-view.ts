/** The procedure of the form, asked again when its day of reception changes; the form follows what is offered then. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { offeredAnew } from '#renderer/features/form/procedure.ts';
import { intakeForm, useIntake } from './intake-store.ts';
import { procedureAsked } from './procedure-asked.ts';

interface Seen {
  readonly draft: string;
  readonly view: ProcedureView;
}

/** `view`: null without a procedure, and until it is there. `asking`: it is on its way. */
export const useProcedureView = ({
  procedureCode,
  lateEntry,
}: IntakeForm): { readonly view: ProcedureView | null; readonly asking: boolean } => {
  const { t } = useTranslation();
  const feeName = t('intake.fees.title');
  const draft = useIntake((state) => state.draft);
  const chosen = procedureCode !== '';
  const { data, isLoading } = useAsk(
    'catalogue.procedure',
    procedureAsked(chosen ? procedureCode : '-', lateEntry),
    { enabled: chosen },
  );
  const view = chosen ? (data ?? null) : null;
  const seen = useRef<Seen | null>(null);
  useEffect(() => {
    if (view === null) return;
    const before = seen.current;
    seen.current = { draft, view };
    // Another citizen's form was filled from its own view.
    if (before?.draft === draft)
      intakeForm.getState().change(offeredAnew(before.view, view, feeName));
  }, [view, draft, feeName]);
  return { view, asking: isLoading };
};
