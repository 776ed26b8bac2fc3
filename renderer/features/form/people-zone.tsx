import { Checkbox } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ownerChosen } from '#shared/intake/authority.ts';
import { AuthorityFields } from './authority-fields.tsx';
import { useForm, type PartyName } from './form-store.ts';
import styles from './form.module.css';
import { PartyFields } from './party-fields.tsx';
import { Zone } from './zone.tsx';

/** Who stands at the counter, and whose matter it is when that is somebody else. */
export const PeopleZone = ({
  number,
  below: Below,
}: {
  readonly number: number;
  /** What is said of a person, under the fields. */
  readonly below?: ComponentType<{ readonly who: PartyName }>;
}): ReactNode => {
  const { t } = useTranslation();
  const ownerIsOther = useForm(({ form }) => form.ownerIsOther);
  const change = useForm((state) => state.change);
  return (
    <Zone
      name="people"
      number={number}
      title={t('intake.people.submitter')}
      className={styles.people}
      aside={<span className={styles.hint}>{t('intake.people.scan')}</span>}
    >
      <PartyFields who="submitter" />
      {Below !== undefined && <Below who="submitter" />}
      {/* Beside the title for the eye; for the keyboard it comes when the submitter is done. */}
      <Checkbox
        className={styles.other ?? ''}
        size="xs"
        label={t('intake.people.ownerIsOther')}
        checked={ownerIsOther}
        onChange={(event) => {
          const other = event.currentTarget.checked;
          change((form) => ownerChosen(form, other));
        }}
      />
      {ownerIsOther && (
        <section aria-label={t('intake.people.owner')} className={styles.owner}>
          <PartyFields who="owner" />
          <AuthorityFields />
          {Below !== undefined && <Below who="owner" />}
        </section>
      )}
    </Zone>
  );
};
