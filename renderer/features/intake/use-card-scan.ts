/** A card or passport under the scanner fills the person: the submitter, or the owner when the hands are there. */
import { useState } from 'react';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { parseIdentityQr } from '#shared/identity/identity-qr.ts';
import type { PartyForm } from '#shared/contract/intake-form.ts';
import { parseMrz } from '#shared/identity/mrz.ts';
import { ok, type Result } from '#shared/result.ts';
import { cardFields, partyFromCard, partyFromZone } from '#renderer/features/form/fill-card.ts';
import { withParty, type FormStore, type PartyName } from '#renderer/features/form/form-store.ts';
import { cardStart } from '#renderer/features/scan/scan-start.ts';
import { useScan } from '#renderer/features/scan/use-scan.ts';

export interface ScanSaid {
  readonly who: PartyName;
  /** Name on the card, or why it could not be read. */
  readonly name: string | null;
  /** Read from the zone for machines, which knows no accents and no address. */
  readonly zone: boolean;
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
  /** Who stood in the form, and who the card says. */
  readonly onRead?: (before: PartyForm, now: PartyForm) => void;
}

export const useCardScan = ({ store, today, focus, keepOther, onRead }: CardScanPorts) => {
  const [said, setSaid] = useState<ScanSaid | null>(null);

  const fromCard = (
    text: string,
    before: PartyForm,
  ): Result<PartyForm, { readonly code: string }> => {
    const card = parseIdentityQr(text, today);
    return card.ok ? ok(partyFromCard(card.value, before)) : card;
  };
  const fromZone = (
    text: string,
    before: PartyForm,
  ): Result<PartyForm, { readonly code: string }> => {
    const zone = parseMrz(text, today);
    return zone.ok ? ok(partyFromZone(zone.value, before)) : zone;
  };

  const fill = (text: string): void => {
    const { form, change, touch } = store.getState();
    const who: PartyName =
      form.ownerIsOther && inOwner(document.activeElement) ? 'owner' : 'submitter';
    const zone = !text.includes('|');
    const party = zone ? fromZone(text, form[who]) : fromCard(text, form[who]);
    if (!party.ok) {
      setSaid({ who, name: null, zone, code: party.error.code });
      return;
    }
    change(withParty(who, party.value));
    onRead?.(form[who], party.value);
    touch(cardFields.map((field) => `${who}.${field}`));
    setSaid({ who, name: party.value.name, zone, code: null });
    focus(zone ? `${who}.name` : `${who}.phone`);
  };

  useScan(cardStart, {
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
