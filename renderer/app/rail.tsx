import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { ariaKeys, twinOf } from './key-combo.ts';
import type { Place } from './place.ts';
import styles from './rail.module.css';
import { UnsettledCount } from './unsettled-count.tsx';
import { railRoomOf, rooms, type Room } from './rooms.ts';

const keysOf = (combo: string): string => {
  const twin = twinOf(combo);
  return ariaKeys(twin === null ? [combo] : [combo, twin]);
};

export const Rail = ({
  place,
  onGo,
  onKeys,
}: {
  readonly place: Place;
  readonly onGo: (place: Place) => void;
  readonly onKeys: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const here = railRoomOf(place.room);
  const button = ({ name, combo }: Room): ReactNode => (
    <li key={name}>
      <button
        type="button"
        className={styles.item}
        aria-current={name === here ? 'page' : undefined}
        aria-keyshortcuts={combo === null ? undefined : keysOf(combo)}
        onClick={() => onGo({ room: name })}
      >
        {t(`shell.rooms.${name}`)}
        {name === 'settle' && <UnsettledCount />}
        {combo !== null && <KeyHint combo={combo} />}
      </button>
    </li>
  );
  return (
    <nav className={styles.rail} aria-label={t('shell.rooms.label')}>
      <p className={styles.brand}>{t('shell.product')}</p>
      <ul className={styles.list}>{rooms.filter(({ atFoot }) => !atFoot).map(button)}</ul>
      <ul className={styles.list}>
        {rooms.filter(({ atFoot }) => atFoot).map(button)}
        <li>
          <button type="button" className={styles.item} aria-keyshortcuts="F1" onClick={onKeys}>
            {t('shell.rooms.keys')}
            <KeyHint combo="F1" />
          </button>
        </li>
      </ul>
    </nav>
  );
};
