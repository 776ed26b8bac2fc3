import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Texts } from '#shared/text/vi.ts';
import { fill } from '#shared/text/fill.ts';
import { useTexts } from '#renderer/app/language.ts';
import type { LeftBehind } from '#renderer/features/dossier/copy-of.ts';
import { Note } from '#renderer/ui/note.tsx';
import { useIntake } from './intake-store.ts';

const MOST_LETTERS = 90;

const short = (name: string): string =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;

const leftWords = (left: LeftBehind, { copied }: Texts): string =>
  fill(copied.left[left.code], { name: 'name' in left ? short(left.name) : '' });

/** Where the form comes from, and what of it does not fit any more. */
export const CopiedNote = (): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const copied = useIntake((state) => state.copied);
  if (copied === null) return null;
  const { number, leftBehind } = copied;
  return (
    <Note tone="wait" role="status">
      <p>{t('copied.from', { number })}</p>
      {leftBehind.map((left, index) => (
        <p key={`${left.code}-${index}`}>{leftWords(left, texts)}</p>
      ))}
    </Note>
  );
};
