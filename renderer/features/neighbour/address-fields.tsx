import { NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeighbourAddress } from '#shared/contract/outputs.ts';
import styles from './neighbour.module.css';

const LOWEST_PORT = 1024;
const HIGHEST_PORT = 65_535;

/** Where a desk of the office is found: the address of its PC, and the port. */
export const AddressFields = ({
  at,
  about,
  onChange,
  autoFocus = false,
}: {
  readonly at: NeighbourAddress;
  readonly about?: string;
  readonly onChange: (at: NeighbourAddress) => void;
  readonly autoFocus?: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <TextInput
        className={styles.address ?? ''}
        label={t(autoFocus ? 'neighbour.carrier.address' : 'neighbour.door.address')}
        description={about}
        value={at.address}
        maxLength={15}
        autoComplete="off"
        spellCheck={false}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        onChange={(event) => onChange({ ...at, address: event.currentTarget.value })}
      />
      <NumberInput
        className={styles.port ?? ''}
        label={t('neighbour.door.port')}
        min={LOWEST_PORT}
        max={HIGHEST_PORT}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        value={at.port}
        onChange={(value) => onChange({ ...at, port: Number(value) })}
      />
    </div>
  );
};
