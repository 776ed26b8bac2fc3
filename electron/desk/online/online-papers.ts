/**
 * Forms 02 and 03 for an online dossier: what is missing, or why it is not accepted. Owed from the entry on, and drawn
 * again as long as the dossier's own story does not have the paper.
 */
import { dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { answerOwedOn, type AnswerOwed } from '#shared/dossier/answer-owed.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Party } from '#shared/dossier/intake.ts';
import type { Submission } from '#shared/dossier/submission.ts';
import { paperFrameOf, type PaperPerson } from '#shared/forms/paper-frame.ts';
import type { RefusalData } from '#shared/forms/refusal-data.ts';
import type { SupplementRequestData } from '#shared/forms/supplement-request-data.ts';
import { sameName } from '#shared/journal/entry.ts';
import {
  nextInSeries,
  seriesKey,
  writeSeriesNumber,
  type NumberSeries,
  type SeriesPattern,
} from '#shared/number/series.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { ok, type Result } from '#shared/result.ts';
import { knowsItsSeries } from '../catching-up.ts';
import { identityOf, nowOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { NewPaper, PaperIssue } from '../papers/issue-paper.ts';
import { submissionOf } from './online-list.ts';
import { paperCode } from '../papers/paper-code.ts';
import type { StoreReader } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { PaperAnswer } from '../papers/receipts.ts';

const personOf = ({ name, idNumber, address, phone, email }: Party): PaperPerson => ({
  name,
  idNumber,
  address,
  phone,
  email,
});

const isOwed = (reader: StoreReader, id: string, { act }: AnswerOwed): boolean => {
  const dossier = reader.dossier(id);
  const owed = dossier === null ? null : answerOwedOn(dossier);
  return owed !== null && sameName(owed.act.entry, act.entry);
};

export const createOnlinePapers = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const { store, published, forms } = context;

  const seriesNumber = (
    pattern: SeriesPattern & { readonly kind: string },
    desk: { readonly desk: string; readonly agencyCode: string },
    today: LocalDate,
  ) => {
    const series: NumberSeries = {
      kind: pattern.kind,
      agency: desk.agencyCode,
      desk: desk.desk,
      reset: 'year',
    };
    const key = seriesKey(series, today);
    const next = nextInSeries(series, today, store.read.lastPaperInSeries(key));
    const text = writeSeriesNumber(next, pattern);
    return text.ok ? ok({ key, value: next.value, text: text.value }) : refuse(text.error.code);
  };

  const prepare = (
    dossier: Dossier,
    answer: AnswerOwed,
    submission: Submission,
  ): Result<NewPaper, Refusal> => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const known = knowsItsSeries(store.read);
    if (!known.ok) return known;
    const at = nowOf(context);
    const today = dateOf(localTimeOf(at));
    const office = published.office()?.data ?? null;
    const formSet = forms.set(today);
    const signer = store.read.officers().find(({ id }) => id === answer.act.officer);
    const form = forms.legal(answer.kind, today);
    if (office === null || formSet === null || form === null || signer === undefined)
      return refuse('paper_data_missing');
    const number = seriesNumber(form.series, identity.value, today);
    if (!number.ok) return number;
    const { kind } = answer;
    const { procedure } = submission;
    const said = {
      kind,
      number: submission.number,
      procedure: procedure.code,
      initials: initialsOf((submission.owner ?? submission.submitter).name),
      dueAt: null,
      issuedOn: today,
      revision: 1,
    };
    const common = {
      ...paperFrameOf({
        formSet,
        office: forms.office(office, today),
        tryOut: identity.value.tryOut,
        issuedOn: today,
      }),
      seriesNumber: number.value.text,
      qrText: paperCode(context, identity.value, office, said),
      submitter: personOf(submission.submitter),
      dossier: submission.number,
      procedure: { code: procedure.code, name: procedure.name, case: procedure.case },
      request: submission.request,
      officer: { name: signer.name, title: signer.title },
    };
    const data = dataOf(answer, common, today);
    if (data === null) return refuse('paper_data_missing');
    return ok({
      paper: {
        document: newId(context.surroundings),
        kind,
        revision: 1,
        dossiers: [dossier.id],
        formSet: formSet.id,
        replaces: null,
        copies: 1,
        series: number.value,
      },
      render: { kind, paper: 'A4', data },
      officer: signer.id,
      at,
      // Another paper may have taken the number while this one was drawn.
      holds: (reader) =>
        isOwed(reader, dossier.id, answer) &&
        reader.lastPaperInSeries(number.value.key) === number.value.value - 1,
    });
  };

  const dataOf = (
    answer: AnswerOwed,
    common: Omit<RefusalData, 'form' | 'reasons'> & {
      readonly procedure: SupplementRequestData['procedure'];
    },
    today: LocalDate,
  ): RefusalData | SupplementRequestData | null => {
    if (answer.kind === 'refusal') {
      const form = forms.legal('refusal', today);
      return form === null ? null : { ...common, form, reasons: [answer.reason] };
    }
    const form = forms.legal('supplement_request', today);
    const { items, reason } = answer;
    return form === null ? null : { ...common, form, items: [...items], reason };
  };

  const draw = async (id: string): Promise<Result<PaperAnswer, Refusal>> => {
    for (;;) {
      const dossier = store.read.dossier(id);
      const submission = dossier === null ? null : submissionOf(dossier);
      const answer = dossier === null ? null : answerOwedOn(dossier);
      // It went on before the paper could be drawn, or the paper has come back: nobody is owed one.
      if (dossier === null || submission === null || answer === null)
        return ok({ print: null, notDrawn: null });
      const paper = prepare(dossier, answer, submission);
      if (!paper.ok) return paper;
      const issued = await papers.issue(paper.value);
      if (issued.outcome === 'failed') return refuse(issued.code);
      if (issued.outcome === 'issued')
        return ok({ print: await printJobs.send(issued.job), notDrawn: null });
    }
  };

  return {
    /** Never rejects: the answer stands, with or without its paper. */
    issueAnswer: async (id: string): Promise<PaperAnswer> => {
      try {
        const drawn = await papers.inLine(() => draw(id));
        return drawn.ok ? drawn.value : { print: null, notDrawn: drawn.error.code };
      } catch (fault) {
        return { print: null, notDrawn: papers.codeOf(fault) };
      }
    },
  };
};
