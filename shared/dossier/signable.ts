/** Which papers are signed digitally: those that go from this office to another, or to a citizen far away. */
import type { DocumentIssued, DocumentKind } from './documents.ts';

const SIGNABLE: ReadonlySet<DocumentKind> = new Set([
  'apology',
  'supplement_request',
  'refusal',
  'stop_notice',
  'control_sheet',
  'handover',
  'result_note',
  'reconciliation',
]);

/** A signed file is not signed once more: the paper itself is, by another hand. */
export const isSignable = ({ kind, signs }: Pick<DocumentIssued, 'kind' | 'signs'>): boolean =>
  SIGNABLE.has(kind) && signs === undefined;
