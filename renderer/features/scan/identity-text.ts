/** The text of an identity card inside a field: pasted, put there by software, or typed by hand. */
import { zoneInText } from '#shared/identity/mrz.ts';

const CARD = /(?:^|[^\d])(\d{12}\|[^|]*\|[^|]*\|[^|]*\|[^|]*\|[^|]*\|\d{8}(?:\|.*)?)$/s;

/** The card's text where the value ends with a whole one, and what stood before it. */
export const cardInText = (
  value: string,
): { readonly card: string; readonly before: string } | null => {
  const trimmed = value.trimEnd();
  const zone = zoneInText(trimmed);
  if (zone !== null) return { card: zone.zone, before: zone.before };
  const match = CARD.exec(trimmed);
  const card = match?.[1];
  if (card === undefined) return null;
  return { card, before: trimmed.slice(0, trimmed.length - card.length) };
};

/** A card that was read in part, or spoilt on the way: twelve digits and a bar stand in no field otherwise. */
export const brokenCardInText = (value: string): string | null =>
  cardInText(value) === null ? (/\d{12}\|.*$/s.exec(value)?.[0] ?? null) : null;
