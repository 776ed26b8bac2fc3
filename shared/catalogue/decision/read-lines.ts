/** A file of JSON lines, each a whole record of the portal: everything in it is said. */
import { catalogueReader } from '../read-catalogue.ts';
import type { LineOverlong } from '../line-splitter.ts';
import type { Edition } from '../import-record.ts';
import { parts, type Proposal, type ProposedProcedure } from './proposal.ts';

export const readDecisionLines = (
  lines: Iterable<string | LineOverlong>,
  edition: Edition,
): Proposal => {
  const reader = catalogueReader(edition);
  const put: ProposedProcedure[] = [];
  let row = 0;
  for (const line of lines) {
    row += 1;
    const procedure = reader.take(line);
    if (procedure !== null) {
      put.push({
        place: { sheet: null, row },
        procedure,
        states: new Set(parts),
        namesChannels: true,
      });
    }
  }
  const refused = reader.report().refused.map(({ line, refusal }) => ({
    place: { sheet: null, row: line },
    refusal:
      refusal.code === 'duplicate_code'
        ? ({
            code: 'row_code_twice',
            procedure: refusal.procedure,
            before: refusal.firstLine,
          } as const)
        : ({
            code: 'line_not_read',
            why: refusal.code === 'wrong_type' ? `${refusal.code} ${refusal.field}` : refusal.code,
          } as const),
  }));
  return { put, ended: [], refused, ignoredSheets: [] };
};
