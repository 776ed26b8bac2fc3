import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paperStyles } from '#shared/dossier/paper-style.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';

/** How this desk prints where nobody says otherwise. */
export const OfficeStyle = (): ReactNode => {
  const { t } = useTranslation();
  const { data } = useAsk('paperStyle.office', {});
  const save = useTell('paperStyle.saveOffice');
  if (data === undefined) return null;
  return (
    <>
      <NativeSelect
        label={t('paperStyle.officeLabel')}
        description={t('paperStyle.officeAbout')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={data.style}
        data={paperStyles.map((value) => ({ value, label: t(`paperStyle.styles.${value}`) }))}
        onChange={(event) => {
          const style = paperStyles.find((one) => one === event.currentTarget.value);
          if (style !== undefined) save.mutate({ style });
        }}
      />
      <RefusalNote refusal={save.error?.refusal} />
    </>
  );
};
