/** How much of a suite is run: what fits into every run of the tests, or what a release is judged by. */

/** Set by `npm run test:long`. */
const LONG = process.env['QMC_LONG'] === '1';

export const amount = (short: number, long: number): number => (LONG ? long : short);
