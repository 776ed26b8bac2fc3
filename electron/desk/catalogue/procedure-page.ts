/** A procedure as it is read out to a citizen. */
import { casesOf } from '#shared/catalogue/offer.ts';
import type { ChannelOffer } from '#shared/catalogue/procedure.ts';
import { groupName } from '#shared/catalogue/variants.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { CasePage, ProcedurePage } from '#shared/contract/outputs.ts';
import { channels } from '#shared/dossier/intake.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse, todayOf, type DeskContext } from '../context.ts';
import { flagsOf } from './procedure-flags.ts';
import { committedViews, deadlineView, endedView, feeView } from './procedure-view.ts';
import { favouritesHere, findByCode, isHandled } from './procedures.ts';

export const procedurePage = (
  context: DeskContext,
  code: string,
): Result<ProcedurePage, Refusal> => {
  const catalogue = context.published.catalogue();
  const found = findByCode(context, code);
  if (catalogue === null || found === null) return refuse('procedure_unknown');
  const { procedure, ended } = found;
  const today = todayOf(context);
  const casePage = (offer: ChannelOffer): CasePage => ({
    name: offer.caseName,
    deadline: deadlineView(offer),
    source: offer.deadline.state === 'confirmed' ? offer.deadline.source : null,
    commitments: committedViews(offer),
    fees: offer.fees.map((fee) => feeView(fee, today)),
  });
  return ok({
    code,
    name: procedure.name,
    field: procedure.field,
    subjects: procedure.subjects,
    decision: procedure.decision,
    version: procedure.version,
    from: procedure.effectiveFrom,
    until: procedure.effectiveTo,
    ended: endedView(ended),
    handled: isHandled(catalogue, code),
    favourite: favouritesHere(context).includes(code),
    channels: channels.flatMap((channel) => {
      const cases = casesOf(procedure, channel).map(casePage);
      return cases.length === 0 ? [] : [{ channel, cases }];
    }),
    papers: procedure.cases.map(({ name, alternative, papers }) => ({
      name: groupName(name),
      alternative: alternative === true,
      papers: papers.map((paper) => ({ ...paper, name: groupName(paper.name) ?? paper.name })),
    })),
    flags: flagsOf(context.store.read, code),
  });
};
