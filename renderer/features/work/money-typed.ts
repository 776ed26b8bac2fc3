/** An amount as people type it: `150.000`, `150 000 đ`. Null where nothing is typed. Pure. */
const MOST = 1_000_000_000_000;

export const moneyTyped = (text: string): number | null | 'wrong' => {
  const typed = text.trim().replace(/\s*đ$/iu, '');
  if (typed === '') return null;
  const digits = typed.replaceAll(/[.,\s]/g, '');
  const amount = /^\d{1,13}$/.test(digits) ? Number(digits) : MOST + 1;
  return amount <= MOST ? amount : 'wrong';
};
