import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localTimeOf } from '#shared/calendar/local-time.ts';
import type { WorkDone } from '#shared/contract/outputs.ts';
import { departmentNews } from '#shared/dossier/department-news.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { nameText, sameName } from '#shared/journal/entry.ts';
import { formatDateTime, formatInstant } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';

/** What a department asks for, and the paper by which the citizen is told. */
const Asked = ({
  dossier,
  onDone,
}: {
  readonly dossier: Dossier;
  readonly onDone: (done: WorkDone) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const tell = useTell('departments.issueRequest');
  const { asked } = dossier.fromDepartments;
  const open = dossier.supplements.at(-1)?.requested;
  if (asked === null || open === undefined) return null;
  const { name, officer } = asked.department;
  return (
    <Note tone="wait">
      <p>{t('departments.asked', { name, officer, reason: open.reason })}</p>
      <p>{t('departments.askedItems', { items: open.items.join('; ') })}</p>
      <p>
        {t('departments.askedNoPaper', {
          at: formatDateTime(dossier.deadline.pause?.since ?? localTimeOf(asked.at)),
        })}
      </p>
      <Button
        size="compact-sm"
        loading={tell.isPending}
        onClick={() => tell.mutate({ id: dossier.id }, { onSuccess: onDone })}
      >
        {tell.isPending ? t('departments.issuing') : t('departments.issue')}
      </Button>
      <RefusalNote refusal={tell.error?.refusal} />
    </Note>
  );
};

const Results = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { t } = useTranslation();
  const { fromDepartments, outcome } = dossier;
  return fromDepartments.results.map((result) => {
    const { department, finishedAt, outcome: decided, note, entry, recalled } = result;
    const counts = outcome !== null && sameName(outcome.entry, entry);
    const said = { name: department.name, officer: department.officer };
    const at = formatDateTime(finishedAt);
    return (
      <Note key={nameText(entry)} tone={counts && decided === 'granted' ? 'proven' : 'wait'}>
        {decided === 'granted'
          ? t('departments.result', { ...said, at })
          : t('departments.denied', { ...said, at, note })}{' '}
        {recalled === undefined
          ? !counts && t('departments.notCounted')
          : t('departments.recalled', {
              name: department.name,
              officer: recalled.department.officer,
              at: formatInstant(recalled.at),
              reason: recalled.reason,
            })}
      </Note>
    );
  });
};

/** In whose hands it is at the province, once it says that it has it. */
const Received = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { t } = useTranslation();
  const { holder, fromDepartments } = dossier;
  const { received } = fromDepartments;
  if (received === null || holder === null || !sameName(received.handOver, holder.since))
    return null;
  const { name, officer } = received.department;
  return (
    <Note tone="proven">
      {t('departments.received', { name, officer, at: formatInstant(received.at) })}
    </Note>
  );
};

/** On a dossier's page: what the department did that has it, or had it, and what is left to do here. */
export const DepartmentNotes = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { t } = useTranslation();
  const [done, tellDone] = useState<WorkDone | null>(null);
  const news = departmentNews(dossier);
  const { givenBack } = dossier.fromDepartments;
  return (
    <>
      {done !== null && (
        <Note tone={done.notDrawn === null ? 'proven' : 'wait'} role="status">
          {done.notDrawn === null ? t('departments.issued') : t('departments.notDrawn')}
        </Note>
      )}
      {news === 'asked' && <Asked dossier={dossier} onDone={tellDone} />}
      {news === 'given_back' && givenBack !== null && (
        <Note tone="wait">
          {t('departments.givenBack', {
            name: givenBack.department.name,
            officer: givenBack.department.officer,
            reason: givenBack.reason,
          })}
        </Note>
      )}
      <Received dossier={dossier} />
      <Results dossier={dossier} />
    </>
  );
};
