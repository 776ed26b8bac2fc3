import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { useTexts } from '#renderer/app/language.ts';
import { dueWords } from './date-words.ts';

/** Until when the unit that received it has done its own part; nothing where it handles the whole. */
export const OwnPartDue = ({
  dossier: {
    deadline: { own },
  },
  className,
}: {
  readonly dossier: Dossier;
  readonly className: string | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  if (own === null) return null;
  return (
    <p className={className}>{t('intake.due.ownMoved', { due: dueWords(own.dueAt, texts) })}</p>
  );
};
