/** The papers of a dossier: issued, printed, made void. A paper has revisions; each image is kept. */
import { exportedList, exportedOf } from '#shared/journal/exported.ts';
import {
  clockNote,
  entryName,
  instant,
  localDate,
  reason,
  sha256,
} from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { appointment } from './appointment.ts';
import { paperStyle } from './paper-style.ts';

export const documentKinds = [
  'receipt',
  'supplement_request',
  'refusal',
  'apology',
  'stop_notice',
  'control_sheet',
  'handover',
  'result_note',
  'reconciliation',
  'guidance_slip',
  'paper_slips',
  'fee_slip',
  'due_slip',
  'appointment_slip',
  'route_sheet',
  'register',
  'list_sheet',
  'public_notice',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Papers that a dossier can have by now; those of the desk itself belong to none. */
export const dossierPaperKinds = [
  'receipt',
  'supplement_request',
  'refusal',
  'apology',
  'stop_notice',
  'control_sheet',
  'result_note',
  'fee_slip',
  'due_slip',
  'appointment_slip',
] as const satisfies readonly DocumentKind[];

export const paperSizes = ['A4', 'A5', '80mm'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** With what is put up on a wall. */
const issuedSizes = [...paperSizes, 'A3'] as const;

/** The certificate that a paper was signed with, as it said of itself then. */
export const signingCertificate = z.looseObject({
  owner: z.string().max(400),
  issuer: z.string().max(400),
  /** Hex. */
  serial: z.string().max(100),
  /** Of the certificate itself. */
  sha256,
  from: instant,
  to: instant,
});
export type SigningCertificate = z.infer<typeof signingCertificate>;

/** Whose words a form of the paper bore over those of its set: of each side one edition, by its day and its maker. */
export const paperWords = z.looseObject({
  form: z.string().min(1).max(100),
  province: z.looseObject({ from: localDate, at: instant }).optional(),
  commune: z.looseObject({ from: localDate, entry: entryName }).optional(),
});
export type PaperWords = z.infer<typeof paperWords>;

export const documentIssued = z.looseObject({
  /** Names one image for ever; the next revision is another document, that replaces this one. */
  document: z.string().min(1).max(64),
  kind: z.enum(documentKinds),
  /** 1 for the first image; a correction issues the next. */
  revision: z.int().min(1),
  /** One receipt may stand for several dossiers; empty for papers of the desk itself. */
  dossiers: z.array(z.string()).max(1000),
  /** The archived PDF: exactly the bytes that the printer gets. */
  sha256,
  bytes: z.int().min(1),
  paper: z.enum(issuedSizes),
  copies: z.int().min(1).max(20),
  formSet: z.string(),
  /** Forms that are not named bore the words of their set; left out by older desks, which did not say. */
  words: z.array(paperWords).max(20).optional(),
  /** The document that this one replaces ("thay thế bản ngày …"). */
  replaces: z.string().nullable(),
  /** Of a receipt: the corrections that it shows, beyond the acceptance. Left out where there are none. */
  corrections: z.array(entryName).max(10_000).optional(),
  /**
   * The paper of which this is another image: its archived file was lost, or somebody reads it better in another style.
   * Both say the same, and hold or lapse together.
   */
  redraws: z.string().min(1).max(64).optional(),
  /** The paper of which this is the digitally signed file: its pages unchanged, both kept. They hold or lapse together. */
  signs: z.string().min(1).max(64).optional(),
  /** Whose signature `signs` speaks of. */
  signature: signingCertificate.optional(),
  /** Of a fee slip: the `fee.taken` whose money it is for. It holds as long as that taking does. */
  fee: entryName.optional(),
  /** Of a result note: the hand-over that it is of. */
  handOver: entryName.optional(),
  /** How its words are put on paper; left out, as ever. */
  style: paperStyle.optional(),
  /** Of an appointment slip: what it says, so that the day's list is made of the slips. */
  appointment: appointment.optional(),
  /** The running number that it bears, of a series of this desk. */
  series: z
    .looseObject({ key: z.string().max(400), value: z.int().min(1), text: z.string().max(100) })
    .optional(),
  /** Of a list that was printed: which one, and how many lines it has. */
  list: z.looseObject({ what: exportedList, rows: z.int().min(1), ...exportedOf }).optional(),
  clock: clockNote,
});
export type DocumentIssued = z.infer<typeof documentIssued>;

/** Honest print states: the machine knows only that it handed the file over; paper in hand is a person's word. */
export const printOutcomes = ['handed_over', 'confirmed', 'jammed', 'failed'] as const;

/** What stands across a copy for the files of a paper that belongs into nobody's hand: why not. */
export const lapsedMarks = ['replaced', 'void', 'spent'] as const;
export type LapsedMark = (typeof lapsedMarks)[number];

export const documentPrinted = z.looseObject({
  document: z.string().min(1).max(64),
  dossiers: z.array(z.string()).max(1000),
  job: z.string().min(1).max(64),
  printer: z.string().max(400),
  copies: z.int().min(1).max(20),
  outcome: z.enum(printOutcomes),
  /** 0 for the first print, n for "in lại lần n". */
  reprint: z.int().min(0),
  detail: z.string().max(1000),
  /** What stood across it; left out of a paper as it was archived. */
  mark: z.enum(lapsedMarks).optional(),
});
export type DocumentPrinted = z.infer<typeof documentPrinted>;

export const documentVoided = z.looseObject({
  document: z.string().min(1).max(64),
  dossiers: z.array(z.string()).max(1000),
  reason,
});
