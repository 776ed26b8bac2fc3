import type { numbersEndpoints } from '#shared/contract/endpoints/numbers.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import { borrowSlot } from '../numbers/borrow-slot.ts';
import { slipOverview, spoilSlips } from '../papers/late-entry-slips.ts';
import { numbersOfDay } from '../numbers/register.ts';
import { papersQuestion, tellPapers } from '../numbers/tell-papers.ts';
import type { HandlersOf } from '../router.ts';

export const numbersAnswers = (
  context: DeskContext,
  documents: Pick<Documents, 'issueSlips'>,
  dated: Dated,
): HandlersOf<typeof numbersEndpoints> => ({
  'numbers.day': ({ day }) => numbersOfDay(context, day),
  'numbers.borrow': dated(() => borrowSlot(context)),
  'numbers.papers': ({ day }) => papersQuestion(context, day),
  'numbers.tellPapers': dated(({ day, said }) => tellPapers(context, day, said)),
  'slips.overview': () => slipOverview(context),
  'slips.print': dated(({ count }) => documents.issueSlips(count)),
  'slips.spoil': dated(({ counters, reason }) => spoilSlips(context, counters, reason)),
});
