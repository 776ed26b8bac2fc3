import { TextInput } from '@mantine/core';
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { offerCommunes, type AddressOffer } from '#shared/identity/address-offers.ts';
import { indexedCommunes } from '#shared/identity/units.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { isComposing } from '#renderer/app/key-combo.ts';
import styles from './address.module.css';
import { useFieldSay } from './field-note.tsx';
import { useCardCatcher } from './text-field.tsx';

const SHOWN = 7;
const none: readonly AddressOffer[] = [];

/**
 * An address, typed as people type it; communes are offered under it and taken with the arrows and Enter. Nothing is
 * chosen until an arrow says so: Enter alone goes on to the next field with what was typed.
 */
export const AddressField = ({
  field,
  label,
  value,
  onValue,
  className,
}: {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly className?: string | undefined;
}): ReactNode => {
  const { t } = useTranslation();
  const listId = useId();
  const { note, props: say } = useFieldSay(field);
  const { data: near } = useAsk('address.near', {});
  const [typing, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const offers = useMemo(
    () => (typing ? offerCommunes(value, SHOWN, near?.province ?? null) : none),
    [typing, value, near],
  );
  const shown = offers.length > 0;
  const card = useCardCatcher(value, onValue);

  const stop = (): void => {
    setTyping(false);
    setActive(-1);
  };
  const take = ({ address }: AddressOffer): void => {
    onValue(address);
    stop();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    const chosen = offers[active];
    if (event.key === 'Enter' && chosen !== undefined) take(chosen);
    else if (event.key === 'Escape' && shown) stop();
    else if (event.key === 'ArrowDown' && shown) setActive(Math.min(active + 1, offers.length - 1));
    else if (event.key === 'ArrowUp' && shown) setActive(Math.max(active - 1, -1));
    else return card.onKeyDown(event);
    event.preventDefault();
  };

  return (
    <div className={`${styles.field} ${className ?? ''}`}>
      <TextInput
        {...say}
        label={label}
        value={value}
        spellCheck={false}
        autoComplete="off"
        description={note}
        inputWrapperOrder={['label', 'input', 'description']}
        error={say['aria-invalid'] === true}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        // The list is made ready before the first letter, not with it.
        onFocus={() => void indexedCommunes()}
        onChange={(event) => {
          setTyping(true);
          setActive(-1);
          card.onText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={(left) => {
          stop();
          card.onLeave();
          say.onBlur(left);
        }}
      />
      {shown && (
        <div className={styles.offers} data-offers="">
          <div id={listId} role="listbox" aria-label={t('address.offers')}>
            {offers.map((offer, index) => (
              <div
                key={offer.commune.code}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                className={styles.offer}
                // The field keeps the keyboard: a press on the list must not take it.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(offer)}
              >
                {offer.address}
              </div>
            ))}
          </div>
          <p className={styles.hint}>{t('address.hint')}</p>
        </div>
      )}
    </div>
  );
};
