import { Autocomplete, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkView } from '#shared/contract/outputs.ts';
import { useTell } from '#renderer/app/desk.ts';
import { ActDialog } from './act-dialog.tsx';
import type { ActDialogProps } from './one-act.ts';
import { useTyped, type Typed } from './use-typed.ts';

const labelOf = ({ name, title }: WorkView['people'][number]): string =>
  title === '' ? name : `${name} – ${title}`;

/** An officer's id where one was chosen, else what was typed: a department. */
const handOf = (typed: string, people: WorkView['people']): string =>
  people.find((one) => labelOf(one) === typed || one.name === typed)?.id ?? typed;

const Hand = <F extends string>({
  field,
  typed,
  people,
}: {
  readonly field: F;
  readonly typed: Typed<F>;
  readonly people: WorkView['people'];
}): ReactNode => {
  const { t } = useTranslation();
  const to = typed.text(field).trim();
  const { onChange: _text, ...box } = typed.box(
    field,
    to === '' ? t('work.fields.toMissing') : null,
  );
  return (
    <Autocomplete
      {...box}
      data-autofocus
      label={t('work.fields.to')}
      placeholder={t('work.fields.toHint')}
      data={[...new Set(people.map(labelOf))]}
      maxLength={400}
      onChange={(value) => typed.set(field, value)}
    />
  );
};

/** One dossier into other hands; many at once have a list of their own. */
export const HandOverDialog = ({
  dossier,
  number,
  view: { people },
  onDone,
  onClose,
}: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('work.handOver');
  const typed = useTyped(['to']);
  const to = typed.text('to').trim();
  return (
    <ActDialog
      title={t('work.dialogs.handOver.title', { number })}
      about={t('work.dialogs.handOver.about')}
      save={t('work.dialogs.handOver.save')}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => {
        if (typed.isComplete(() => to === ''))
          tell.mutate({ id: dossier.id, to: handOf(to, people) }, { onSuccess: onDone });
      }}
    >
      <Hand field="to" typed={typed} people={people} />
    </ActDialog>
  );
};

export const ReassignDialog = ({
  dossier,
  number,
  view: { people },
  onDone,
  onClose,
}: ActDialogProps): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('work.reassign');
  const typed = useTyped(['to', 'reason']);
  const to = typed.text('to').trim();
  const reason = typed.text('reason').trim();
  return (
    <ActDialog
      title={t('work.dialogs.reassign.title', { number })}
      about={t('work.dialogs.reassign.about')}
      save={t('work.dialogs.reassign.save')}
      pending={tell.isPending}
      refusal={tell.error?.refusal}
      onClose={onClose}
      onSave={() => {
        if (typed.isComplete((field) => typed.text(field).trim() === ''))
          tell.mutate({ id: dossier.id, to: handOf(to, people), reason }, { onSuccess: onDone });
      }}
    >
      <Hand field="to" typed={typed} people={people} />
      <Textarea
        {...typed.box('reason', reason === '' ? t('work.fields.reasonMissing') : null)}
        label={t('work.fields.reason')}
        placeholder={t('work.dialogs.reassign.hint')}
        maxLength={2000}
        autosize
        minRows={2}
      />
    </ActDialog>
  );
};
