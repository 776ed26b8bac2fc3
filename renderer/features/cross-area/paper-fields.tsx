import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paperWays } from '#shared/dossier/cross-area-entries.ts';

export interface PaperTyped {
  readonly how: (typeof paperWays)[number];
  readonly reference: string;
}

export const paperToBegin: PaperTyped = { how: 'hand', reference: '' };

/** How the paper goes. */
export const PaperFields = ({
  label,
  paper,
  onPaper,
}: {
  readonly label: string;
  readonly paper: PaperTyped;
  readonly onPaper: (paper: PaperTyped) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={label}
        value={paper.how}
        data={paperWays.map((value) => ({ value, label: t(`crossArea.papers.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onPaper({ ...paper, how: paperWays.find((way) => way === value) ?? paper.how })
        }
      />
      {paper.how !== 'none' && (
        <TextInput
          label={t('crossArea.dialog.reference')}
          maxLength={200}
          value={paper.reference}
          onChange={({ currentTarget: { value } }) => onPaper({ ...paper, reference: value })}
        />
      )}
    </>
  );
};
