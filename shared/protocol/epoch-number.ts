/**
 * The number of an epoch that begins. It is not simply the next one: two machines that were restored from one backup,
 * or one machine that was restored twice, or a province that has forgotten the last epoch, would each give the same
 * number again, and two entries would bear one name. So twenty bits of the new key are added: numbers grow along a
 * desk's life, and two lives that part never meet again.
 */

/** What the province's columns hold, with room for a thousand more. */
export const MAX_EPOCH = 1_073_741_823;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Of base64, six bits each. */
const TAKEN = 4;
const BITS = 20;

/** @param publicKey of the epoch that begins: raw Ed25519, base64 */
export const epochAfter = (epoch: number, publicKey: string): number => {
  const bits = Array.from(publicKey.slice(0, TAKEN), (letter) => LETTERS.indexOf(letter));
  const drawn = bits.reduce((number, six) => number * 64 + Math.max(0, six), 0);
  return epoch + 1 + (drawn >> (TAKEN * 6 - BITS));
};
