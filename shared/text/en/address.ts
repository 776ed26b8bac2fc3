/** The English words of `../vi/address.ts`. */
export const address = {
  offers: 'Communes that fit what is typed',
  hint: '↓ then Enter takes one · Esc keeps what was typed',
} as const;
