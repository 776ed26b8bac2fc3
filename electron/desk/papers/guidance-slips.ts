/**
 * The guidance slip: drawn, archived and named by an entry like every paper of the office, so that it is counted and
 * can be printed again. It belongs to no dossier, for nothing was taken in. One that could not be drawn is not owed:
 * the citizen still stands at the counter, and the officer presses the key again.
 */
import { closedDaysAfter, openingHours } from '#shared/calendar/opening-hours.ts';
import { localDayOf, secondOfClock } from '#shared/calendar/local-time.ts';
import { usableDeadline } from '#shared/catalogue/offer.ts';
import { variantAt } from '#shared/catalogue/variants.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { GuidanceGiven } from '#shared/contract/outputs/guidance.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { guidanceSlipData } from '#shared/forms/guidance-slip-data.ts';
import { guidanceSlipSetId } from '#shared/forms/guidance-slip-form.ts';
import { guidanceSlipIn, typeOf } from '#shared/forms/styled-paper.ts';
import { guidanceOf, isNothingMissing } from '#shared/intake/guidance.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { officeStyle } from './office-style.ts';
import { paperCode, saidByItself } from './paper-code.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';

/** Whoever fetches papers is back within that time; holidays beyond it only fill the slip. */
const CLOSED_DAYS_AHEAD = 14;

export const createGuidanceSlips = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const { store, published, surroundings } = context;

  const prepare = (form: IntakeForm): Result<NewPaper, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const at = nowOf(context);
    const today = localDayOf(at);
    const procedure = published.catalogue(today)?.procedure(form.procedureCode) ?? null;
    if (procedure === null) return refuse('guidance_no_procedure', { field: 'procedureCode' });
    const guidance = guidanceOf(form.papers, procedure);
    if (isNothingMissing(guidance)) return refuse('guidance_nothing_missing', { field: 'papers' });
    const office = published.office();
    const forms = context.forms.reading();
    const formSet = forms.set(today);
    if (office === null || formSet === null) return refuse('office_missing');
    const calendar = published.calendar()?.data ?? null;
    const variant = variantAt(procedure, form.channel, form.caseIndex);
    const deadline = usableDeadline(procedure, form.channel, variant?.deadlineCase ?? null);
    const sameDay = deadline.ok && deadline.value.rule.kind === 'same_day';
    const data = guidanceSlipData({
      formSet,
      form: forms.own('guidance_slip', today),
      office: forms.office(office.data, today),
      officer: { name: officer.value.name, title: officer.value.title },
      today,
      tryOut: identity.value.tryOut,
      citizen: cleanText(form.submitter.name),
      procedure: {
        code: procedure.code,
        name: procedure.name,
        case: variant?.name ?? null,
      },
      guidance,
      hours: calendar === null ? [] : openingHours(calendar),
      closed: calendar === null ? [] : closedDaysAfter(today, CLOSED_DAYS_AHEAD, calendar),
      qrText: paperCode(context, identity.value, office.data, {
        ...saidByItself('guidance_slip', procedure.code, today),
        procedure: procedure.code,
        initials: initialsOf(cleanText(form.submitter.name)),
      }),
      sameDayUntil:
        sameDay && calendar !== null ? secondOfClock(calendar.sameDay.until) / 60 : null,
    });
    const style = form.paperStyle ?? officeStyle(store.read);
    const drawn = guidanceSlipIn(data, style, () => forms.own('guidance_slip_english', today));
    return ok({
      paper: {
        document: newId(surroundings),
        kind: 'guidance_slip',
        revision: 1,
        dossiers: [],
        formSet: guidanceSlipSetId,
        words: forms.words(),
        replaces: null,
        copies: 1,
        ...(style === 'plain' ? {} : { style }),
      },
      render: {
        kind: 'guidance_slip',
        paper: printJobs.chosen('guidance_slip').paper,
        ...typeOf(style),
        data: drawn,
      },
      officer: officer.value.id,
      at,
      holds: () => true,
    });
  };

  return {
    issue: async (form: IntakeForm): Promise<Result<GuidanceGiven, Refusal>> => {
      const paper = prepare(form);
      if (!paper.ok) return paper;
      try {
        const issued = await papers.inLine(() => papers.issue(paper.value));
        if (issued.outcome !== 'issued')
          return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
        const { document } = paper.value.paper;
        return ok({ document, print: await printJobs.send(issued.job) });
      } catch (fault) {
        return refuse(papers.codeOf(fault));
      }
    },
  };
};
