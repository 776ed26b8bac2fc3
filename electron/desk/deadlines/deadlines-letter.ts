/**
 * The letter with the new date, form 04: named by the entry that moved the date, drawn after it, and drawn again as long
 * as it is not there. Its number is the next of this desk's series.
 */
import { dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { apologyData } from '#shared/forms/apology-data.ts';
import {
  nextInSeries,
  seriesKey,
  writeSeriesNumber,
  type NumberSeries,
} from '#shared/number/series.ts';
import { ok, type Result } from '#shared/result.ts';
import { knowsItsSeries } from '../catching-up.ts';
import { identityOf, nowOf, refuse, type DeskContext } from '../context.ts';
import type { NewPaper, PaperIssue } from '../papers/issue-paper.ts';
import { paperCode, saidOf } from '../papers/paper-code.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { PaperAnswer } from '../papers/receipts.ts';

/** Asked for by an entry, and not issued yet. */
export const isLetterOwed = ({ deadline, documents, voided }: Dossier): boolean =>
  voided === null &&
  deadline.letter !== null &&
  !documents.some(({ document }) => document === deadline.letter?.document);

export const createDeadlineLetters = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const { store, published, forms } = context;

  const prepare = (dossier: Dossier): Result<NewPaper, Refusal> => {
    const { intake, number } = dossier;
    const { letter } = dossier.deadline;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    if (letter === null || intake === null || number === null) return refuse('letter_not_owed');
    const known = knowsItsSeries(store.read);
    if (!known.ok) return known;
    const at = nowOf(context);
    const today = dateOf(localTimeOf(at));
    const office = published.officeAt(intake.officeVersion);
    const received = dateOf(intake.receivedAt);
    const formSet = forms.set(received);
    const form = forms.legal('apology', received);
    const signer = store.read.officers().find(({ id }) => id === letter.act.officer);
    if (office === null || formSet === null || form === null || signer === undefined)
      return refuse('paper_data_missing');
    const { desk, agencyCode, tryOut } = identity.value;
    const series: NumberSeries = {
      kind: form.series.kind,
      agency: agencyCode,
      desk,
      reset: 'year',
    };
    const key = seriesKey(series, today);
    const next = nextInSeries(series, today, store.read.lastPaperInSeries(key));
    const text = writeSeriesNumber(next, form.series);
    if (!text.ok) return refuse(text.error.code);
    const data = apologyData({
      form,
      formSet,
      office: forms.office(office, received),
      tryOut,
      issuedOn: today,
      seriesNumber: text.value,
      intake,
      number,
      was: letter.was,
      dueAt: letter.dueAt,
      reason: letter.reason,
      signer: { name: signer.name, title: signer.title },
      qrText: paperCode(context, identity.value, office, {
        ...saidOf(intake, { kind: 'apology', revision: 1, issuedOn: today }),
        number,
        dueAt: letter.dueAt,
      }),
    });
    return ok({
      paper: {
        document: letter.document,
        kind: 'apology',
        revision: 1,
        dossiers: [dossier.id],
        formSet: formSet.id,
        replaces: null,
        copies: 1,
        series: { key, value: next.value, text: text.value },
      },
      render: { kind: 'apology', paper: 'A4', data },
      officer: signer.id,
      at,
      // Another letter may have taken the number while this one was drawn.
      holds: (reader) => {
        const now = reader.dossier(dossier.id);
        const free = reader.lastPaperInSeries(key) === next.value - 1;
        return now !== null && free && isLetterOwed(now);
      },
    });
  };

  const draw = async (id: string): Promise<Result<PaperAnswer, Refusal>> => {
    for (;;) {
      const dossier = store.read.dossier(id);
      if (dossier === null || !isLetterOwed(dossier)) return refuse('letter_not_owed');
      const paper = prepare(dossier);
      if (!paper.ok) return paper;
      const issued = await papers.issue(paper.value);
      if (issued.outcome === 'failed') return refuse(issued.code);
      if (issued.outcome === 'issued')
        return ok({ print: await printJobs.send(issued.job), notDrawn: null });
    }
  };

  return {
    /** Never rejects: the date has moved, with or without its letter. */
    issueLetter: async (id: string): Promise<PaperAnswer> => {
      try {
        const drawn = await papers.inLine(() => draw(id));
        return drawn.ok ? drawn.value : { print: null, notDrawn: drawn.error.code };
      } catch (fault) {
        return { print: null, notDrawn: papers.codeOf(fault) };
      }
    },
  };
};
