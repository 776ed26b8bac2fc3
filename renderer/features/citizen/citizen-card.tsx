import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { citizenPlaces } from '#shared/contract/outputs/citizen.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './citizen.module.css';

/** In the settings room: whether there is a citizen's screen, and on which display. */
export const CitizenCard = ({
  className,
  headingClass,
}: {
  readonly className: string;
  readonly headingClass: string;
}): ReactNode => {
  const { t } = useTranslation();
  const whereId = useId();
  const client = useQueryClient();
  const { data: setting } = useAsk('citizen.setting', {});
  const { data: displays = [] } = useAsk('citizen.displays', {});
  const choose = useTell('citizen.choose');
  if (setting === undefined) return null;
  const { where, display } = setting;
  const others = displays.filter(({ officers }) => !officers);
  const isGone = display !== null && others.every(({ id }) => id !== display);
  return (
    <section className={className} aria-labelledby="settings-citizen">
      <h2 id="settings-citizen" className={headingClass}>
        {t('citizen.settings.title')}
      </h2>
      <p className={styles.about}>{t('citizen.settings.about')}</p>
      <div className={styles.field}>
        <span id={whereId} className={styles.label}>
          {t('citizen.settings.where')}
        </span>
        <SegmentedControl
          aria-labelledby={whereId}
          value={where}
          data={citizenPlaces.map((value) => ({
            value,
            label: t(`citizen.settings.places.${value}`),
          }))}
          onChange={(value) => {
            const next = citizenPlaces.find((place) => place === value);
            if (next !== undefined) choose.mutate({ where: next, display });
          }}
        />
      </div>
      {where === 'display' && (
        <>
          <NativeSelect
            label={t('citizen.settings.display')}
            value={display ?? ''}
            data={[
              { value: '', label: t('citizen.settings.anyDisplay') },
              ...others.map(({ id, label, width, height }) => ({
                value: id,
                label: t('citizen.settings.displayLine', {
                  label: label === '' ? t('citizen.settings.nameless') : label,
                  width,
                  height,
                }),
              })),
              ...(isGone ? [{ value: display, label: t('citizen.settings.gone') }] : []),
            ]}
            onChange={(event) => {
              const id = event.currentTarget.value;
              choose.mutate({ where, display: id === '' ? null : id });
            }}
          />
          {others.length === 0 && <p role="status">{t('citizen.settings.none')}</p>}
          <Button
            variant="default"
            className={styles.again ?? ''}
            onClick={() => void client.invalidateQueries({ queryKey: ['citizen.displays'] })}
          >
            {t('citizen.settings.again')}
          </Button>
        </>
      )}
      <RefusalNote refusal={choose.error?.refusal} />
    </section>
  );
};
