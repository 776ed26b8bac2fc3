import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import styles from './start.module.css';

/** From the name in hand to the first field of the way in. */
const onward = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.closest('main')?.querySelector<HTMLElement>('form input')?.focus();
};

export const OfficerPicker = ({
  officers,
  chosen,
  onChoose,
}: {
  readonly officers: readonly OfficerView[];
  readonly chosen: string | null;
  /** `byKeys`: the hands go on from name to name; a click is a choice made. */
  readonly onChoose: (id: string, byKeys: boolean) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const byKeys = useRef(false);
  return (
    <fieldset
      className={styles.officers}
      onKeyDown={(event) => {
        byKeys.current = true;
        onward(event);
      }}
      onPointerDown={() => {
        byKeys.current = false;
      }}
    >
      <legend>{t('start.signIn.officers')}</legend>
      {officers.map((officer) => (
        <label key={officer.id} className={styles.officer}>
          <input
            type="radio"
            name="officer"
            value={officer.id}
            checked={officer.id === chosen}
            onChange={() => onChoose(officer.id, byKeys.current)}
          />
          <span className={styles.officerName}>{officer.name}</span>
          <span className={styles.officerRole}>
            <span>
              {officer.title === '' ? t(`start.signIn.role.${officer.role}`) : officer.title}
            </span>
            {!officer.hasPin && <span>{t('start.signIn.noPinYet')}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
