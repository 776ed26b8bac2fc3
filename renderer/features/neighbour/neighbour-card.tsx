import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { CarrierPart } from './carrier-part.tsx';
import { DoorPart } from './door-part.tsx';
import styles from './neighbour.module.css';

/** In the settings room: who keeps our envelopes while the line is away, and whose we keep. */
export const NeighbourCard = ({
  className,
  headingClass,
}: {
  readonly className: string;
  readonly headingClass: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: stage } = useAsk('desk.stage', {});
  const { data: overview } = useAsk('neighbour.overview', {});
  if (overview === undefined || stage?.stage !== 'ready') return null;
  const mayChange = stage.session.officer.role !== 'officer';
  return (
    <section className={className} aria-labelledby="settings-neighbour">
      <h2 id="settings-neighbour" className={headingClass}>
        {t('neighbour.title')}
      </h2>
      <p className={styles.about}>{t('neighbour.about')}</p>
      {!mayChange && <p className={styles.about}>{t('neighbour.onlyHeads')}</p>}
      <CarrierPart overview={overview} mayChange={mayChange} />
      <DoorPart overview={overview} mayChange={mayChange} />
    </section>
  );
};
