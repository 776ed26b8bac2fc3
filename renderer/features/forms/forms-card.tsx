import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '#renderer/app/place.ts';

/** In the settings room: the way to the words of the papers. */
export const FormsCard = ({
  className,
  headingClass,
}: {
  readonly className: string;
  readonly headingClass: string;
}): ReactNode => {
  const { t } = useTranslation();
  const go = usePlace((state) => state.go);
  return (
    <section className={className} aria-labelledby="settings-forms">
      <h2 id="settings-forms" className={headingClass}>
        {t('forms.title')}
      </h2>
      <p>{t('forms.about')}</p>
      <Button variant="default" onClick={() => go({ room: 'forms' })}>
        {t('forms.open')}
      </Button>
    </section>
  );
};
