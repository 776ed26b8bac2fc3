/**
 * The rules by which this program understands entries and makes projections. Raised whenever the same journal
 * would give other rows, or a payload another meaning: the next start then checks and makes everything anew.
 */
export const RULES = 12;
