import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyForm } from '#shared/contract/intake-form.ts';
import { AddressField } from './address-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { useForm, withParty, type PartyName } from './form-store.ts';
import styles from './form.module.css';
import { TextField } from './text-field.tsx';

const kinds = ['person', 'household_business', 'company', 'agency'] as const;

/** The fields of one person or organisation; Tab walks them as the eye does. */
export const PartyFields = ({ who }: { readonly who: PartyName }): ReactNode => {
  const { t } = useTranslation();
  const party = useForm(({ form }) => form[who]);
  const change = useForm((state) => state.change);
  const set = (part: Partial<PartyForm>): void => change(withParty(who, part));
  const isPerson = party.kind === 'person';
  return (
    <div className={styles.party}>
      {who === 'owner' && (
        <ChoiceField
          field={`${who}.kind`}
          className={styles.kind ?? ''}
          label={t('intake.people.kind')}
          value={party.kind}
          choices={kinds.map((kind) => ({ value: kind, label: t(`intake.people.kinds.${kind}`) }))}
          onChoose={(kind) => set({ kind })}
        />
      )}
      <TextField
        field={`${who}.name`}
        className={isPerson ? styles.name : styles.wide}
        label={t(isPerson ? 'intake.people.name' : 'intake.people.organisation')}
        value={party.name}
        onValue={(name) => set({ name })}
      />
      {isPerson && (
        <>
          <TextField
            field={`${who}.birthDate`}
            className={styles.birth ?? ''}
            label={t('intake.people.birthDate')}
            placeholder={t('intake.people.birthShort')}
            hint={t('intake.people.birthHint')}
            inputMode="numeric"
            value={party.birthDate}
            onValue={(birthDate) => set({ birthDate })}
          />
          <ChoiceField
            field={`${who}.sex`}
            className={styles.sex ?? ''}
            label={t('intake.people.sex')}
            value={party.sex ?? ''}
            choices={[
              { value: '', label: t('intake.people.sexNone') },
              { value: 'male', label: t('intake.people.sexes.male') },
              { value: 'female', label: t('intake.people.sexes.female') },
            ]}
            onChoose={(sex) => set({ sex: sex === '' ? null : sex })}
          />
        </>
      )}
      <TextField
        field={`${who}.idNumber`}
        className={styles.id ?? ''}
        label={t(isPerson ? 'intake.people.idNumber' : 'intake.people.taxNumber')}
        inputMode="numeric"
        value={party.idNumber}
        onValue={(idNumber) => set({ idNumber })}
      />
      {isPerson && (
        <TextField
          field={`${who}.idIssuedAt`}
          className={styles.issued ?? ''}
          label={t('intake.people.idIssuedAt')}
          inputMode="numeric"
          value={party.idIssuedAt}
          onValue={(idIssuedAt) => set({ idIssuedAt })}
        />
      )}
      <TextField
        field={`${who}.phone`}
        className={styles.phone ?? ''}
        label={t('intake.people.phone')}
        inputMode="tel"
        value={party.phone}
        onValue={(phone) => set({ phone })}
      />
      <AddressField
        field={`${who}.address`}
        className={styles.address ?? ''}
        label={t('intake.people.address')}
        value={party.address}
        onValue={(address) => set({ address })}
      />
      <TextField
        field={`${who}.email`}
        className={styles.email ?? ''}
        label={t('intake.people.email')}
        inputMode="email"
        value={party.email}
        onValue={(email) => set({ email })}
      />
    </div>
  );
};
