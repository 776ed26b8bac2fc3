/**
 * What a scanned code is worth at this desk, from what the desk knows without a network: the directory of keys, the
 * office's address and agency code, and the journal.
 */
import { readAnyNumber } from '#shared/number/dossier-number.ts';
import { unreachable } from '#shared/result.ts';
import { addressOf, readPaperCode, type PaperClaims, type UnprovenCode } from './paper-code.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** How the named key answers: by the directory as it is here. */
export type KeyAnswer = 'signed' | 'not_signed' | 'unknown_key' | 'stopped_key';

/** What the journal here says of the paper. */
export type Standing =
  | { readonly state: 'current' }
  | { readonly state: 'superseded'; readonly revision: number }
  /** By a paper that bears no later revision: another desk's, or one of another kind. */
  | { readonly state: 'replaced' }
  /** It shows more than the journal here knows. */
  | { readonly state: 'newer_paper' }
  | { readonly state: 'paper_voided'; readonly reason: string }
  | { readonly state: 'dossier_voided' }
  | { readonly state: 'renumbered'; readonly number: string }
  | { readonly state: 'not_here' };

export interface Known {
  readonly verify: (key: string, bytes: Bytes, signature: Bytes) => KeyAnswer;
  readonly lookUpUrl: string;
  readonly agencyCode: string;
  readonly standingOf: (claims: PaperClaims) => Standing;
}

export const codeVerdicts = [
  'genuine',
  'superseded',
  'replaced',
  'newer_paper',
  'paper_voided',
  'dossier_voided',
  'renumbered',
  'not_here',
  'other_office',
  'stopped_key',
  'unchecked',
  'other_province',
  'forged',
  'truncated',
  'damaged',
  'newer_program',
  'not_ours',
] as const;
export type CodeVerdict = (typeof codeVerdicts)[number];

/** The signature is a desk's of this province, over exactly these words. */
export const isProven = (verdict: CodeVerdict): boolean => PROVEN.has(verdict);
const PROVEN: ReadonlySet<CodeVerdict> = new Set([
  'genuine',
  'superseded',
  'replaced',
  'newer_paper',
  'paper_voided',
  'dossier_voided',
  'renumbered',
  'not_here',
  'other_office',
  'stopped_key',
]);

/** The journal here has not what such a paper says, or not all of it. */
export const isAheadOfJournal = (verdict: CodeVerdict): boolean =>
  verdict === 'not_here' || verdict === 'newer_paper';

export interface JudgedCode {
  readonly verdict: CodeVerdict;
  /** What the paper claims; null where it cannot be read. To be believed only when proven. */
  readonly code: UnprovenCode | null;
  /** Fills the sentence: which revision holds, why it is void, which number it bears now. */
  readonly values: Readonly<Record<string, string | number>>;
}

const isOfOffice = ({ number }: PaperClaims, agencyCode: string): boolean => {
  const read = readAnyNumber(number);
  return !read.ok || read.value.agencyCode === agencyCode;
};

const judgeStanding = (code: UnprovenCode, standing: Standing): JudgedCode => {
  switch (standing.state) {
    case 'current':
      return { verdict: 'genuine', code, values: {} };
    case 'superseded':
      return { verdict: 'superseded', code, values: { revision: standing.revision } };
    case 'paper_voided':
      return { verdict: 'paper_voided', code, values: { reason: standing.reason } };
    case 'renumbered':
      return { verdict: 'renumbered', code, values: { number: standing.number } };
    case 'replaced':
    case 'dossier_voided':
    case 'newer_paper':
    case 'not_here':
      return { verdict: standing.state, code, values: {} };
    default:
      return unreachable(standing);
  }
};

const UNREADABLE = {
  receipt_code_foreign: 'not_ours',
  receipt_code_version: 'newer_program',
  receipt_code_truncated: 'truncated',
  receipt_code_damaged: 'damaged',
} as const;

/** Total: whatever was scanned has a verdict. What is not known here is never called forged. */
export const judgeCode = (scanned: string, known: Known): JudgedCode => {
  const read = readPaperCode(scanned);
  if (!read.ok) return { verdict: UNREADABLE[read.error.code], code: null, values: {} };
  const code = read.value;
  const { claims } = code;
  const answer = known.verify(claims.key, code.signed, code.signature);
  switch (answer) {
    case 'not_signed':
      return { verdict: 'forged', code, values: {} };
    case 'unknown_key': {
      const elsewhere = code.address !== addressOf(known.lookUpUrl);
      return { verdict: elsewhere ? 'other_province' : 'unchecked', code, values: {} };
    }
    case 'stopped_key':
    case 'signed': {
      if (!isOfOffice(claims, known.agencyCode))
        return { verdict: 'other_office', code, values: {} };
      const standing = known.standingOf(claims);
      // Whoever holds a stopped key can sign anything; what the journal knows of the paper it has from elsewhere.
      const judged = judgeStanding(code, standing);
      return answer === 'stopped_key' && isAheadOfJournal(judged.verdict)
        ? { verdict: 'stopped_key', code, values: {} }
        : judged;
    }
    default:
      return unreachable(answer);
  }
};
