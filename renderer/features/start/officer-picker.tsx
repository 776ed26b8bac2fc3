import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import styles from './start.module.css';

export const OfficerPicker = ({
  officers,
  chosen,
  onChoose,
}: {
  readonly officers: readonly OfficerView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.officers}>
      <legend>{t('start.signIn.officers')}</legend>
      {officers.map((officer) => (
        <label key={officer.id} className={styles.officer}>
          <input
            type="radio"
            name="officer"
            value={officer.id}
            checked={officer.id === chosen}
            onChange={() => onChoose(officer.id)}
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
