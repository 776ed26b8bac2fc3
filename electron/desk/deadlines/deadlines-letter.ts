/**
 * The letter with the new date, form 04: named by the entry that moved the date, drawn after it, and drawn again as long
 * as it is not there. Its number is the next of this desk's series.
 */
import { dateOf, localDayOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { apologyData } from '#shared/forms/apology-data.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, nowOf, refuse, type DeskContext } from '../context.ts';
import type { NewPaper, PaperIssue } from '../papers/issue-paper.ts';
import { paperCode, saidOf } from '../papers/paper-code.ts';
import { setKeptBy } from '../papers/paper-forms.ts';
import type { PaperAnswer } from '../papers/paper-answer.ts';
import { isStillNext, nextSeriesNumber } from '../papers/series-number.ts';

/** Asked for by an entry, and not issued yet. */
export const isLetterOwed = ({ deadline, documents, voided }: Dossier): boolean =>
  voided === null &&
  deadline.letter !== null &&
  !documents.some(({ document }) => document === deadline.letter?.document);

export const createDeadlineLetters = (context: DeskContext, papers: PaperIssue) => {
  const { store, published } = context;

  const prepare = (dossier: Dossier): Result<NewPaper, Refusal> => {
    const { intake, number } = dossier;
    const { letter } = dossier.deadline;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    if (letter === null || intake === null || number === null) return refuse('letter_not_owed');
    const at = nowOf(context);
    const today = localDayOf(at);
    const office = published.officeAt(intake.officeVersion);
    const received = dateOf(intake.receivedAt);
    const forms = context.forms.reading(setKeptBy(dossier));
    const formSet = forms.set(received);
    const form = forms.legal('apology', received);
    const signer = store.read.officers().find(({ id }) => id === letter.act.officer);
    if (office === null || formSet === null || form === null || signer === undefined)
      return refuse('paper_data_missing');
    const series = nextSeriesNumber(store.read, identity.value, form.series, today);
    if (!series.ok) return series;
    const data = apologyData({
      form,
      formSet,
      office: forms.office(office, received),
      tryOut: identity.value.tryOut,
      issuedOn: today,
      seriesNumber: series.value.text,
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
        words: forms.words(),
        replaces: null,
        copies: 1,
        series: series.value,
      },
      render: { kind: 'apology', paper: 'A4', data },
      officer: signer.id,
      at,
      // Another letter may have taken the number while this one was drawn.
      holds: (reader) => {
        const now = reader.dossier(dossier.id);
        return now !== null && isLetterOwed(now) && isStillNext(reader, series.value);
      },
    });
  };

  const owed = (id: string): Result<NewPaper, Refusal> => {
    const dossier = store.read.dossier(id);
    return dossier === null || !isLetterOwed(dossier)
      ? refuse('letter_not_owed')
      : prepare(dossier);
  };

  return {
    /** Never rejects: the date has moved, with or without its letter. */
    issueLetter: (id: string): Promise<PaperAnswer> => papers.issueOwed(() => owed(id)),
  };
};
