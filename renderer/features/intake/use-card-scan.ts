/** A card under the scanner fills the person: the submitter, or the owner when the hands are there. */
import { useState } from 'react';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { parseIdentityQr } from '#shared/identity/identity-qr.ts';
import { cardFields, partyFromCard } from '#renderer/features/form/fill-card.ts';
import { withParty, type FormStore, type PartyName } from '#renderer/features/form/form-store.ts';
import { useScan } from '#renderer/features/scan/use-scan.ts';

export interface ScanSaid {
  readonly who: PartyName;
  /** Name on the card, or why it could not be read. */
  readonly name: string | null;
  readonly code: string | null;
}

const inOwner = (element: Element | null): boolean =>
  element?.closest('[data-field^="owner."]') != null;

export interface CardScanPorts {
  readonly store: FormStore;
  readonly today: LocalDate;
  /** Puts the cursor where a card says nothing: the telephone. */
  readonly focus: (field: string) => void;
  /** Other text of the screen that the first keys may have reached. */
  readonly keepOther?: () => () => void;
}

export const useCardScan = ({ store, today, focus, keepOther }: CardScanPorts) => {
  const [said, setSaid] = useState<ScanSaid | null>(null);

  const fill = (text: string): void => {
    const { form, change, touch } = store.getState();
    const who: PartyName =
      form.ownerIsOther && inOwner(document.activeElement) ? 'owner' : 'submitter';
    const card = parseIdentityQr(text, today);
    if (!card.ok) {
      setSaid({ who, name: null, code: card.error.code });
      return;
    }
    change(withParty(who, partyFromCard(card.value, form[who])));
    touch(cardFields.map((field) => `${who}.${field}`));
    setSaid({ who, name: card.value.name, code: null });
    focus(`${who}.phone`);
  };

  useScan({
    remember: () => {
      const { form } = store.getState();
      const restoreOther = keepOther?.();
      return () => {
        store.getState().change(() => form);
        restoreOther?.();
      };
    },
    onCode: fill,
  });

  return { said, fill };
};
