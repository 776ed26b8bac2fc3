/**
 * Appointments: each is its slip. The slip is drawn, archived and named by an entry that says the hour, so that the day's
 * list of every desk of the office is made of the slips that hold. Another hour is another slip in the place of the first.
 */
import { localDayOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { SlipIssued } from '#shared/contract/outputs/dossier-slips.ts';
import type { Appointment } from '#shared/dossier/appointment.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import {
  appointmentSlipSetId,
  type AppointmentSlipData,
} from '#shared/forms/appointment-slip-data.ts';
import { paperFrameOf } from '#shared/forms/paper-frame.ts';
import { sizeOf } from '#shared/printing/printer-profile.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { ok, type Result } from '#shared/result.ts';
import { clockNote } from '../clock.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { StoreReader } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { lapsedByItself } from './lapsed-paper.ts';
import { paperCode, saidByItself, saidOf } from './paper-code.ts';

export type Asked = ParsedInputOf<'appointments.make'>;

export interface AppointmentSlips {
  readonly make: (asked: Asked) => Promise<Result<SlipIssued, Refusal>>;
  /** The slip is void; nobody is waited for. */
  readonly cancel: (document: string, reason: string) => Result<null, Refusal>;
}

/** One line of the field is one paper to bring. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '');

/** What was left empty, the dossier says. */
const appointmentOf = (asked: Asked, dossier: Dossier | null): Appointment | null => {
  const intake = dossier?.intake ?? null;
  const party = intake === null ? null : (intake.owner ?? intake.submitter);
  const said = (typed: string, known: string | undefined): string => {
    const text = cleanText(typed);
    return text === '' ? (known ?? '') : text;
  };
  const citizen = said(asked.citizen, party?.name);
  const purpose = said(asked.purpose, intake?.procedure.name.slice(0, 1000));
  if (citizen === '' || purpose === '') return null;
  return {
    at: asked.at,
    where: asked.where,
    citizen,
    phone: said(asked.phone, party?.phone),
    address: asked.where === 'home' ? said(asked.address, party?.address) : '',
    purpose,
    bring: linesOf(asked.bring),
  };
};

/** Neither called off nor given another hour, here or at another desk. */
const stands = (read: StoreReader, document: string): boolean => {
  const slip = read.document(document);
  return slip !== null && lapsedByItself(slip, read) === null;
};

export const createAppointmentSlips = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
): AppointmentSlips => {
  const { store, published } = context;

  const prepare = (asked: Asked): Result<NewPaper, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const at = nowOf(context);
    if (asked.at <= localTimeOf(at)) return refuse('appointment_past', { field: 'at' });
    const dossier = asked.number === '' ? null : store.read.dossierByNumber(asked.number);
    if (asked.number !== '' && dossier === null)
      return refuse('appointment_number_unknown', { field: 'number' });
    const said = appointmentOf(asked, dossier);
    if (said === null) return refuse('appointment_incomplete', { field: 'citizen' });
    if (said.where === 'home' && said.address === '')
      return refuse('appointment_address_missing', { field: 'address' });
    const today = localDayOf(at);
    const office = published.office()?.data ?? null;
    const forms = context.forms.reading();
    const formSet = forms.set(today);
    if (office === null || formSet === null) return refuse('paper_data_missing');
    const kind = 'appointment_slip';
    const intake = dossier?.intake ?? null;
    const claims =
      intake === null
        ? {
            ...saidByItself(kind, asked.at.slice(0, 16), today),
            initials: initialsOf(said.citizen),
          }
        : saidOf(intake, { kind, revision: 1, issuedOn: today });
    const { tryOut } = identity.value;
    const data: AppointmentSlipData = {
      ...paperFrameOf({ formSet, office: forms.office(office, today), tryOut, issuedOn: today }),
      form: forms.own(kind, today),
      qrText: paperCode(context, identity.value, office, claims),
      citizen: said.citizen,
      phone: said.phone,
      at: said.at,
      counter: '',
      home: said.address,
      purpose: said.purpose,
      dossier: dossier?.number ?? null,
      bring: said.bring,
      officer: { name: officer.value.name, title: officer.value.title },
    };
    const { replaces } = asked;
    return ok({
      paper: {
        document: newId(context.surroundings),
        kind,
        revision: 1,
        dossiers: dossier === null ? [] : [dossier.id],
        formSet: appointmentSlipSetId,
        words: forms.words(),
        replaces,
        copies: 1,
        appointment: said,
      },
      render: { kind, paper: sizeOf(kind), data },
      officer: officer.value.id,
      at,
      holds: (reader) => replaces === null || stands(reader, replaces),
    });
  };

  return {
    make: async (asked) => {
      const paper = prepare(asked);
      if (!paper.ok) return paper;
      try {
        const issued = await papers.inLine(() => papers.issue(paper.value));
        if (issued.outcome !== 'issued')
          return refuse(issued.outcome === 'failed' ? issued.code : 'appointment_overtaken');
        const { document } = paper.value.paper;
        return ok({ document, print: await printJobs.send(issued.job) });
      } catch (fault) {
        return refuse(papers.codeOf(fault));
      }
    },

    cancel: (document, reason) => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const paper = store.read.document(document);
      if (paper?.appointment === undefined) return refuse('document_unknown');
      if (paper.voidReason !== null) return ok(null);
      if (!stands(store.read, document)) return refuse('appointment_overtaken');
      const { dossiers } = paper;
      store.write((tx) => {
        tx.append({
          type: 'document.voided',
          payload: { document, dossiers, reason: cleanText(reason), ...clockNote(context) },
          dossier: dossiers[0] ?? null,
          officer: officer.value.id,
          at: nowOf(context),
        });
      });
      context.emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
      return ok(null);
    },
  };
};
