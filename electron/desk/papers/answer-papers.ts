/**
 * Forms 02, 03 and 05: what is missing, why a dossier is not accepted, that it is worked on no more. Owed from the entry
 * on, and drawn again as long as the dossier's own story does not have the paper.
 */
import { localDayOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { answerOwedOn, type AnswerOwed } from '#shared/dossier/answer-owed.ts';
import { askedByDepartment } from '#shared/dossier/department-news.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Party } from '#shared/dossier/intake.ts';
import { formDayOf, paperSubjectOf, type PaperSubject } from '#shared/dossier/paper-subject.ts';
import { paperFrameOf, type PaperFrame, type PaperPerson } from '#shared/forms/paper-frame.ts';
import { sameName } from '#shared/journal/entry.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { ok, unreachable, type Result } from '#shared/result.ts';
import { identityOf, nowOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { StoreReader } from '../ports.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import type { PaperAnswer } from './paper-answer.ts';
import { paperCode } from './paper-code.ts';
import { setKeptBy, type PaperReading } from './paper-forms.ts';
import { isStillNext, nextSeriesNumber } from './series-number.ts';

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

/** What every one of these letters says, whatever it is about. */
interface Letter {
  readonly frame: PaperFrame;
  readonly seriesNumber: string;
  readonly qrText: string;
  readonly signer: { readonly name: string; readonly title: string };
  readonly subject: PaperSubject;
  /** The day whose forms are used. */
  readonly day: LocalDate;
}

const procedureOf = ({ procedure }: PaperSubject) =>
  procedure === null ? null : { code: procedure.code, name: procedure.name, case: procedure.case };

/** The typed data of the form; null where the set has no such form, or what it must say is not known. */
const dataOf = (
  answer: AnswerOwed,
  { frame, seriesNumber, qrText, signer, subject, day }: Letter,
  forms: Pick<PaperReading, 'legal'>,
): unknown => {
  const { number: dossier, request, receivedAt } = subject;
  const person = personOf(subject.submitter);
  const procedure = procedureOf(subject);
  const head = { ...frame, seriesNumber, qrText };
  switch (answer.kind) {
    case 'refusal': {
      const form = forms.legal('refusal', day);
      const said = { submitter: person, dossier, procedure, request, officer: signer };
      return form === null ? null : { ...head, form, ...said, reasons: [answer.reason] };
    }
    case 'supplement_request': {
      const form = forms.legal('supplement_request', day);
      if (form === null || procedure === null) return null;
      const { items, reason } = answer;
      const said = { submitter: person, dossier, procedure, request, officer: signer };
      return { ...head, form, ...said, items: [...items], reason };
    }
    case 'stop_notice': {
      const form = forms.legal('stop_notice', day);
      if (form === null || procedure === null || dossier === null || receivedAt === null)
        return null;
      const { reason, basis, act } = answer;
      const owner = subject.owner?.name ?? null;
      const stoppedAt = localTimeOf(act.at);
      return {
        ...head,
        form,
        to: person,
        dossier,
        owner,
        procedure,
        receivedAt,
        stoppedAt,
        reason,
        basis,
        signer,
      };
    }
    default:
      return unreachable(answer);
  }
};

export const createAnswerPapers = (context: DeskContext, papers: PaperIssue) => {
  const { store, published } = context;

  const prepare = (
    dossier: Dossier,
    answer: AnswerOwed,
    signedBy: string | null = answer.act.officer,
  ): Result<NewPaper, Refusal> => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const subject = paperSubjectOf(dossier);
    if (subject === null) return refuse('paper_data_missing');
    const at = nowOf(context);
    const today = localDayOf(at);
    const day = formDayOf(subject, today);
    const { officeVersion } = subject;
    const office =
      officeVersion === null
        ? (published.office()?.data ?? null)
        : published.officeAt(officeVersion);
    const forms = context.forms.reading(setKeptBy(dossier));
    const formSet = forms.set(day);
    const form = forms.legal(answer.kind, day);
    const signer = store.read.officers().find(({ id }) => id === signedBy);
    if (office === null || formSet === null || form === null || signer === undefined)
      return refuse('paper_data_missing');
    const series = nextSeriesNumber(store.read, identity.value, form.series, today);
    if (!series.ok) return series;
    const { kind } = answer;
    const qrText = paperCode(context, identity.value, office, {
      kind,
      // Before it bears a number of its own, the paper's stands for it.
      number: subject.number ?? series.value.text,
      procedure: subject.procedure?.code ?? '',
      initials: initialsOf((subject.owner ?? subject.submitter).name),
      dueAt: null,
      issuedOn: today,
      revision: 1,
    });
    const { tryOut } = identity.value;
    const frame = paperFrameOf({
      formSet,
      office: forms.office(office, day),
      tryOut,
      issuedOn: today,
    });
    const said = { name: signer.name, title: signer.title };
    const data = dataOf(
      answer,
      { frame, seriesNumber: series.value.text, qrText, signer: said, subject, day },
      forms,
    );
    if (data === null) return refuse('paper_data_missing');
    return ok({
      paper: {
        document: kind === 'stop_notice' ? answer.document : newId(context.surroundings),
        kind,
        revision: 1,
        dossiers: [dossier.id],
        formSet: formSet.id,
        words: forms.words(),
        replaces: null,
        copies: 1,
        series: series.value,
      },
      render: { kind, paper: 'A4', data },
      officer: signer.id,
      at,
      holds: (reader) => isOwed(reader, dossier.id, answer) && isStillNext(reader, series.value),
    });
  };

  /** What another desk has answered goes onto paper there, under a number of its series. */
  const isOurs = ({ act }: AnswerOwed): boolean => act.entry.desk === store.read.identity()?.desk;

  /** Null where it went on before the paper could be drawn, or the paper has come back: nobody is owed one. */
  const owed = (id: string): Result<NewPaper | null, Refusal> => {
    const dossier = store.read.dossier(id);
    const answer = dossier === null ? null : answerOwedOn(dossier);
    return dossier === null || answer === null || !isOurs(answer)
      ? ok(null)
      : prepare(dossier, answer);
  };

  return {
    /** Never rejects: the answer stands, with or without its paper. */
    issueAnswer: (id: string): Promise<PaperAnswer> => papers.issueOwed(() => owed(id)),

    /** What a department asks for, in the name of the officer who tells the citizen. */
    issueDepartmentRequest: (id: string, officer: string): Promise<PaperAnswer> =>
      papers.issueOwed(() => {
        const dossier = store.read.dossier(id);
        const answer = dossier === null ? null : answerOwedOn(dossier);
        return dossier === null || answer === null || !askedByDepartment(dossier)
          ? ok(null)
          : prepare(dossier, answer, officer);
      }),
  };
};
