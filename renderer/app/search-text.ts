/** What a scanned or pasted text asks for: the number on a slip, the number of a card, or the words themselves. Pure. */
import { cardInText } from '#renderer/features/scan/identity-text.ts';
import { readPaperCode } from '#shared/receipt-code/paper-code.ts';

export const askedFor = (text: string): string => {
  const card = cardInText(text)?.card;
  if (card !== undefined) return card.slice(0, card.indexOf('|'));
  if (!text.includes('#')) return text;
  // Finding needs no proof: whose signature it is, the desk says when the paper is scanned.
  const slip = readPaperCode(text);
  return slip.ok ? slip.value.claims.number : text;
};

/** One of ours, or near enough to one that the desk should say what is wrong with it. */
export const isPaperCode = (text: string): boolean => /^https?:\/\/[^#]*#\d/.test(text.trim());
