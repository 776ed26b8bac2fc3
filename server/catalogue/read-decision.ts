/** A decision's file, told by its content and never by its name. */
import { gunzipSync } from 'node:zlib';
import { readDecisionLines } from '#shared/catalogue/decision/read-lines.ts';
import {
  readDecisionSheets,
  type DecisionRefusal,
} from '#shared/catalogue/decision/read-sheets.ts';
import type { Proposal } from '#shared/catalogue/decision/proposal.ts';
import type { Edition } from '#shared/catalogue/import-record.ts';
import { lineSplitter } from '#shared/catalogue/line-splitter.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readXlsx, type XlsxRefusal } from '#shared/table/read-xlsx.ts';

/** Of the file, and of its lines unpacked. */
export const MAX_DECISION_BYTES = 10_000_000;
const MAX_LINES_BYTES = 120_000_000;

export type DecisionFileRefusal =
  | XlsxRefusal
  | DecisionRefusal
  | { readonly code: 'decision_empty' }
  /** A gzip file that is cut off, changed or far too large inside. */
  | { readonly code: 'decision_damaged' }
  /** Neither a workbook nor lines of JSON. */
  | { readonly code: 'decision_not_ours' };

const unpacked = (bytes: Uint8Array): Uint8Array | null => {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_LINES_BYTES });
  } catch {
    return null;
  }
};

const linesOf = (text: string): ReturnType<ReturnType<typeof lineSplitter>['push']> => {
  const splitter = lineSplitter();
  return [...splitter.push(text), ...splitter.end()];
};

export const readDecision = async (
  bytes: Uint8Array<ArrayBuffer>,
  edition: Edition,
): Promise<Result<Proposal, DecisionFileRefusal>> => {
  const [first, second] = bytes;
  if (first === undefined) return err({ code: 'decision_empty' });
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) {
    const sheets = await readXlsx(bytes);
    return sheets.ok ? readDecisionSheets(sheets.value, edition) : sheets;
  }
  const gzip = first === 0x1f && second === 0x8b;
  const plain = gzip ? unpacked(bytes) : bytes;
  if (plain === null) return err({ code: 'decision_damaged' });
  const proposal = readDecisionLines(linesOf(new TextDecoder().decode(plain)), edition);
  // Not one line is a record: it is some other file.
  return proposal.put.length === 0 &&
    proposal.refused.every(({ refusal }) => refusal.code === 'line_not_read')
    ? err({ code: 'decision_not_ours' })
    : ok(proposal);
};
