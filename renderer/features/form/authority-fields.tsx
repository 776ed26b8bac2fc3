import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { authorityGrounds } from '#shared/dossier/authority.ts';
import { authorityChosen, paperOfGround } from '#shared/intake/authority.ts';
import { ChoiceField } from './choice-field.tsx';
import { useForm } from './form-store.ts';
import styles from './form.module.css';
import { TextField } from './text-field.tsx';

/** On what somebody hands in another's dossier; the paper that shows it joins the list of papers. */
export const AuthorityFields = (): ReactNode => {
  const { t } = useTranslation();
  const { ground, number, date } = useForm(({ form }) => form.authority);
  const change = useForm((state) => state.change);
  return (
    <div className={styles.authority}>
      <ChoiceField
        field="authority.ground"
        label={t('authority.ground')}
        value={ground ?? ''}
        choices={[
          { value: '' as const, label: t('authority.unsaid') },
          ...authorityGrounds.map((value) => ({ value, label: t(`authority.grounds.${value}`) })),
        ]}
        onChoose={(value) =>
          change((form) => authorityChosen(form, { ground: value === '' ? null : value }))
        }
      />
      {paperOfGround(ground) !== null && (
        <>
          <TextField
            field="authority.number"
            label={t('authority.number')}
            value={number}
            onValue={(text) => change((form) => authorityChosen(form, { number: text }))}
          />
          <TextField
            field="authority.date"
            label={t('authority.date')}
            placeholder={t('intake.people.birthShort')}
            inputMode="numeric"
            value={date}
            onValue={(text) => change((form) => authorityChosen(form, { date: text }))}
          />
        </>
      )}
    </div>
  );
};
