/** What goes wrong inside the province: it dies before a commit, or an older program meets what it cannot keep. */
import type { Ledger, OfficeLedger } from '#server/ledger/ports.ts';
import { NotStorable } from './memory-office.ts';

export class ProvinceDied extends Error {}

const PAGE = 9;

/** PostgreSQL's word for a value that does not fit. */
class UnknownToOldProgram extends NotStorable {
  readonly code = '22023';
}

export interface ProvinceTroubles {
  /** Dies in the next transaction of an office, with everything written and nothing committed. */
  dieAtCommit: boolean;
  /** It has died in the request that was just handled: nobody answers. */
  died: boolean;
  /** Kinds of entries that today's program cannot keep yet. */
  readonly notYet: Set<string>;
}

export const calm = (): ProvinceTroubles => ({
  dieAtCommit: false,
  died: false,
  notYet: new Set(),
});

const olderProgram = (office: OfficeLedger, { notYet }: ProvinceTroubles): OfficeLedger => ({
  ...office,
  write: (plan, receivedAt) => {
    const strange = plan.applied.find(({ reading }) => notYet.has(reading.header?.type ?? ''));
    if (strange !== undefined) throw new UnknownToOldProgram(strange.reading.header?.type);
    return office.write(plan, receivedAt);
  },
});

export const troubled = (ledger: Ledger, troubles: ProvinceTroubles): Ledger => ({
  ...ledger,
  // Short pages: a day's feed comes in several.
  feed: (office, range) => ledger.feed(office, { ...range, limit: Math.min(range.limit, PAGE) }),
  inOffice: (code, work) =>
    ledger.inOffice(code, async (office) => {
      const answer = await work(olderProgram(office, troubles));
      if (troubles.dieAtCommit) {
        troubles.dieAtCommit = false;
        troubles.died = true;
        throw new ProvinceDied('before the commit');
      }
      return answer;
    }),
});
