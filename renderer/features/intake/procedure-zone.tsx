import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureHit, ProcedureView } from '#shared/contract/outputs.ts';
import { tell, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { ChoiceField } from '#renderer/features/form/choice-field.tsx';
import { deadlineWords } from '#renderer/features/form/deadline-words.ts';
import { DeliveryFields } from '#renderer/features/form/delivery-fields.tsx';
import { feeOffers } from '#renderer/features/form/fees.ts';
import { useFieldSay } from '#renderer/features/form/field-note.tsx';
import { useForm } from '#renderer/features/form/form-store.ts';
import {
  caseChoices,
  caseChosen,
  casesOf,
  channelChosen,
  successorChosen,
} from '#renderer/features/form/procedure.ts';
import { Zone } from '#renderer/features/form/zone.tsx';
import { LateEntryFields } from '#renderer/features/late-entry/late-entry-fields.tsx';
import { formatMoney } from '#shared/text/format.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { ArrivalFields } from './arrival-fields.tsx';
import { procedureAsked } from './procedure-asked.ts';
import styles from './procedure.module.css';
import { ProcedureSearch } from './procedure-search.tsx';

const channels = ['in_person', 'postal', 'online'] as const;

const Chosen = ({
  view,
  onFavour,
}: {
  readonly view: ProcedureView;
  readonly onFavour: (hit: ProcedureHit) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const channel = useForm(({ form }) => form.channel);
  const caseIndex = useForm(({ form }) => form.caseIndex);
  const chosen = casesOf(view, channel)[caseIndex ?? 0];
  const deadline = chosen?.deadline ?? { state: 'unconfirmed' as const };
  const offers = feeOffers(view, { channel, caseIndex });
  const [only, ...others] = offers;
  const fee =
    only === undefined
      ? t('intake.procedure.free')
      : others.length > 0
        ? t('intake.procedure.feeSeveral')
        : only.amount === null
          ? t('intake.procedure.feeUnknown')
          : t('intake.procedure.feeFrom', { amount: formatMoney(only.amount) });
  return (
    <div className={styles.chosen} role="group" aria-label={t('intake.procedure.chosen')}>
      <p className={styles.chosenName} title={view.name}>
        {view.name}
      </p>
      <p className={styles.chosenMore}>
        {view.code} · {view.field} · {fee}
      </p>
      <Successor view={view} />
      <p className={styles.chosenMore}>{deadlineWords(deadline, texts)}</p>
      {chosen?.commitments
        .filter(({ unused }) => unused === null)
        .map((committed) => (
          <p key={committed.decision} className={styles.chosenMore}>
            {t('intake.procedure.committed', {
              law: deadlineWords(deadline, texts, true),
              committed: deadlineWords(committed.deadline, texts, true),
              decision: committed.decision,
            })}
          </p>
        ))}
      <button
        type="button"
        className={styles.favour}
        aria-pressed={view.favourite}
        aria-keyshortcuts="Control+B"
        onClick={() => onFavour(view)}
      >
        {view.favourite ? '★' : '☆'} {t('intake.procedure.favourite')} <KeyHint combo="Ctrl+B" />
      </button>
      {view.source !== null && (
        <p className={styles.source}>{t('intake.procedure.source', { source: view.source })}</p>
      )}
    </div>
  );
};

/** One press from a procedure that has ended to the one in its place; people and papers stay. */
const Successor = ({ view: { ended } }: { readonly view: ProcedureView }): ReactNode => {
  const { t } = useTranslation();
  const change = useForm((state) => state.change);
  const lateEntry = useForm(({ form }) => form.lateEntry);
  const next = ended?.next ?? null;
  if (next === null) return null;
  const choose = async (): Promise<void> => {
    const asked = await tell('catalogue.procedure', procedureAsked(next.code, lateEntry));
    if (asked.ok) change(successorChosen(asked.value, t('intake.fees.title')));
  };
  return (
    <Button size="compact-sm" variant="default" onClick={() => void choose()}>
      {t('intake.procedure.chooseNext')}
    </Button>
  );
};

/** Which procedure, which of its cases, by which way, and how the result comes home. */
export const ProcedureZone = ({
  view,
  input,
  onChosen,
}: {
  readonly view: ProcedureView | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onChosen: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const form = useForm((state) => state.form);
  const change = useForm((state) => state.change);
  const channelSay = useFieldSay('channel');
  const touch = useForm((state) => state.touch);
  const spoken = useForm(({ touched }) => touched.has('procedureCode'));
  // A procedure that is chosen is spoken of at once: it may have ended, or be another office's.
  useEffect(() => {
    if (form.procedureCode !== '' && !spoken) touch(['procedureCode']);
  }, [form.procedureCode, spoken, touch]);
  const marking = useTell('catalogue.favour');
  const favour = ({ code, favourite }: ProcedureHit): void =>
    marking.mutate({ code, favourite: !favourite });
  const cases = caseChoices(view, form.channel, texts);
  const mustChoose =
    view?.channels.find(({ channel }) => channel === form.channel)?.mustChoose === true;
  return (
    <Zone
      name="procedure"
      number={1}
      title={t('intake.procedure.zone')}
      className={styles.zone ?? ''}
    >
      <div className={styles.fields}>
        <ProcedureSearch input={input} view={view} onFavour={favour} onChosen={onChosen} />
        <RefusalNote refusal={marking.error?.refusal} />
        {view !== null && <Chosen view={view} onFavour={favour} />}
        {cases.length > 0 && (
          <ChoiceField
            field="caseIndex"
            label={t('intake.procedure.case')}
            value={form.caseIndex === null ? '' : String(form.caseIndex)}
            choices={[
              {
                value: '',
                label: t(mustChoose ? 'intake.procedure.caseNone' : 'intake.procedure.caseAny'),
              },
              ...cases.map(({ index, words }) => ({ value: String(index), label: words })),
            ]}
            onChoose={(value) =>
              change(caseChosen(value === '' ? null : Number(value), view, t('intake.fees.title')))
            }
          />
        )}
        <div>
          <p className={styles.label} id="intake-channel">
            {t('intake.procedure.channel')}
          </p>
          <SegmentedControl
            fullWidth
            className={styles.channel ?? ''}
            aria-labelledby="intake-channel"
            data-field="channel"
            value={form.channel}
            data={channels.map((value) => ({
              value,
              label: t(`intake.procedure.channels.${value}`),
            }))}
            onChange={(value) => {
              const channel = channels.find((one) => one === value);
              if (channel !== undefined) {
                change(channelChosen(channel, view, t('intake.fees.title')));
              }
            }}
          />
          {channelSay.note}
        </div>
        <ArrivalFields />
        <DeliveryFields />
        <LateEntryFields />
      </div>
    </Zone>
  );
};
