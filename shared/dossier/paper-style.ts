/** How the same words are put on paper: in large type for weak eyes, with English beside them for who reads no Vietnamese. */
import { z } from '#shared/schema.ts';

export const paperStyles = ['plain', 'large', 'bilingual', 'large_bilingual'] as const;
export type PaperStyle = (typeof paperStyles)[number];

export const paperStyle = z.enum(paperStyles);

export const isLarge = (style: PaperStyle): boolean =>
  style === 'large' || style === 'large_bilingual';

export const isBilingual = (style: PaperStyle): boolean =>
  style === 'bilingual' || style === 'large_bilingual';

/** Of several who take one paper home together: what any of them needs. */
export const joinedStyle = (styles: readonly PaperStyle[]): PaperStyle => {
  const large = styles.some(isLarge);
  const bilingual = styles.some(isBilingual);
  if (large) return bilingual ? 'large_bilingual' : 'large';
  return bilingual ? 'bilingual' : 'plain';
};
