/**
 * Forms 02 and 03 for an online dossier: what is missing, or why it is not accepted. Owed from the entry on, noted in the
 * same transaction, and drawn again as long as the paper is not there.
 */
import { dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { Act, Dossier } from '#shared/dossier/dossier.ts';
import type { Party } from '#shared/dossier/intake.ts';
import type { Submission } from '#shared/dossier/submission.ts';
import { paperFrameOf, type PaperPerson } from '#shared/forms/paper-frame.ts';
import type { RefusalData } from '#shared/forms/refusal-data.ts';
import type { SupplementRequestData } from '#shared/forms/supplement-request-data.ts';
import {
  nextInSeries,
  seriesKey,
  writeSeriesNumber,
  type NumberSeries,
  type SeriesPattern,
} from '#shared/number/series.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { knowsItsSeries } from './catching-up.ts';
import { identityOf, nowOf, refuse, type DeskContext } from './context.ts';
import { newId } from './identifiers.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { submissionOf } from './online-list.ts';
import { paperCode } from './paper-code.ts';
import type { StoreReader, StoreWriter } from './ports.ts';
import type { PrintJobs } from './print-jobs.ts';
import type { PaperAnswer } from './receipts.ts';
import { remembered } from './remembered.ts';

const OWED = 'online.papersOwed';

const ids = z.array(z.string());

/** Dossiers whose answer has no paper yet, in the order of the answers. */
export const answersOwed = (store: Pick<StoreReader, 'setting'>): readonly string[] =>
  remembered(ids, store.setting(OWED));

export const noteAnswerOwed = (tx: StoreWriter, dossier: string): void => {
  tx.saveSetting(OWED, JSON.stringify([...new Set([...answersOwed(tx), dossier])]));
};

const strikeAnswerOwed = (tx: StoreWriter, dossier: string): void => {
  const left = answersOwed(tx).filter((one) => one !== dossier);
  if (left.length === 0) tx.deleteSetting(OWED);
  else tx.saveSetting(OWED, JSON.stringify(left));
};

type Answer =
  | { readonly kind: 'refusal'; readonly act: Act; readonly reason: string }
  | {
      readonly kind: 'supplement_request';
      readonly act: Act;
      readonly items: readonly string[];
      readonly reason: string;
    };

/** The last word to the citizen that has to be on paper. */
const answerOf = ({ state, refusal, supplements }: Dossier): Answer | null => {
  if (state === 'refused' && refusal !== null)
    return { kind: 'refusal', act: refusal, reason: refusal.reason };
  const last = supplements.at(-1);
  if (state !== 'awaiting_supplement' || last === undefined) return null;
  const { items, reason } = last.requested;
  return { kind: 'supplement_request', act: last.requested, items, reason };
};

const personOf = ({ name, idNumber, address, phone, email }: Party): PaperPerson => ({
  name,
  idNumber,
  address,
  phone,
  email,
});

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
    answer: Answer,
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
        answersOwed(reader).includes(dossier.id) &&
        reader.lastPaperInSeries(number.value.key) === number.value.value - 1,
      settle: (tx) => strikeAnswerOwed(tx, dossier.id),
    });
  };

  const dataOf = (
    answer: Answer,
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
      const answer = dossier === null ? null : answerOf(dossier);
      if (dossier === null || submission === null || answer === null) {
        // It went on before the paper could be drawn: nobody is owed one.
        store.write((tx) => strikeAnswerOwed(tx, id));
        return err({ code: 'dossier_unknown' });
      }
      const paper = prepare(dossier, answer, submission);
      if (!paper.ok) return paper;
      const issued = await papers.issue(paper.value);
      if (issued.outcome === 'failed') return refuse(issued.code);
      if (issued.outcome === 'issued')
        return ok({ print: await printJobs.send(issued.job), notDrawn: null });
      if (!answersOwed(store.read).includes(id)) return ok({ print: null, notDrawn: null });
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
