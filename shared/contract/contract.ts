/**
 * What a window may ask of the desk: name → input, output, kind, who may. The router is transport-free: the
 * Electron shell, the tests and the command-line tool mount the same one. Nothing ever throws across it.
 */
import type { Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { command, nothing, query, stickPath } from './endpoint.ts';
import type * as out from './outputs.ts';
import { closeInput, previewInput } from './close-input.ts';
import { neighbourAddress } from './neighbour-address.ts';
import { intakeForm, partyForm } from './intake-form.ts';
import { isSafeProvinceUrl } from './province-url.ts';
import { recoveryEndpoints } from './recovery.ts';
import { documentKinds, paperSizes } from '#shared/dossier/documents.ts';
import { entryName, localDateTime } from '#shared/journal/fields.ts';

const id = z.string().min(1).max(64);
const reason = z.string().trim().min(1).max(2000);
const secret = z.string().min(1).max(64);

export type { Access, Endpoint } from './endpoint.ts';

export const contract = {
  'desk.stage': query<out.Stage>().with('open', nothing),
  'desk.status': query<out.DeskStatus>().with('open', nothing),
  'desk.enrol': command<out.Enrolled>().with(
    'open',
    z.strictObject({
      url: z
        .url()
        .max(300)
        .refine(isSafeProvinceUrl, { params: { code: 'url_insecure' } }),
      code: z.string().trim().min(1).max(64),
      deskName: z.string().trim().min(1).max(100),
    }),
  ),
  /** A new epoch of a desk that is enrolled already, with a code minted for this very desk. */
  'desk.enrolAnew': command<out.EnrolledAnew>().with(
    'head',
    z.strictObject({ code: z.string().trim().min(1).max(64) }),
  ),
  'desk.confirmRecovery': command<null>().with(
    'open',
    z.strictObject({ part: z.string().trim().min(1).max(20) }),
  ),

  /** While the recovery key is shown: where it can be printed. It goes to paper and nowhere else. */
  'desk.recoveryPrinters': query<readonly out.RecoveryPrinter[]>().with('open', nothing),
  'desk.printRecovery': command<null>().with(
    'open',
    z.strictObject({ printer: z.string().min(1).max(400) }),
  ),

  /** At a sealed desk whose PINs are forgotten; an officer then sets a new one with the personal code. */
  'desk.recover': command<null>().with(
    'open',
    z.strictObject({ key: z.string().trim().min(1).max(100) }),
  ),

  'session.signIn': command<out.Session>().with(
    'open',
    z.strictObject({ officer: id, pin: secret }),
  ),
  'session.setPin': command<out.Session>().with(
    'open',
    z.strictObject({ officer: id, personalCode: secret, pin: z.string().regex(/^\d{6}$/) }),
  ),
  'session.signOut': command<null>().with(
    'signed_in',
    z.strictObject({ reason: z.enum(['left', 'changed', 'idle']) }),
  ),
  /** The screen is covered, the form stays; only the same officer's PIN (or another sign-in) opens it. */
  'session.lock': command<null>().with('signed_in', nothing),

  'home.overview': query<out.HomeOverview>().with('signed_in', nothing),

  'catalogue.search': query<readonly out.ProcedureHit[]>().with(
    'signed_in',
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
  ),
  'catalogue.favour': command<null>().with(
    'signed_in',
    z.strictObject({ code: id, favourite: z.boolean() }),
  ),
  'catalogue.procedure': query<out.ProcedureView>().with('signed_in', z.strictObject({ code: id })),

  'draft.current': query<out.DraftView | null>().with('signed_in', nothing),
  'draft.save': command<out.DraftSaved>().with(
    'signed_in',
    z.strictObject({ id, form: intakeForm }),
  ),
  'draft.discard': command<null>().with('signed_in', z.strictObject({ id })),
  /** Onto the tray with a clip: the one that the papers bear already (`clip`), or the lowest that is free. */
  'draft.park': command<{ readonly clip: number }>().with(
    'signed_in',
    z.strictObject({ id, form: intakeForm, clip: z.int().min(1).nullable() }),
  ),
  'draft.parked': query<readonly out.ParkedDraft[]>().with('signed_in', nothing),
  'draft.resume': command<out.DraftView & { readonly clip: number }>().with(
    'signed_in',
    z.strictObject({ id }),
  ),
  /** Deadline, what is missing, warnings and the receipt as it would print. */
  'intake.preview': query<out.IntakePreview>().with(
    'signed_in',
    z.strictObject({ form: intakeForm }),
  ),
  /** Who was at this office before, and with what; null when nobody is surely the same. */
  'intake.known': query<out.KnownPerson | null>().with(
    'signed_in',
    z.strictObject({ party: partyForm, procedureCode: z.string().max(100) }),
  ),
  'intake.accept': command<out.Accepted>().with(
    'signed_in',
    z.strictObject({ draft: id, form: intakeForm }),
  ),

  'dossiers.list': query<out.DossierList>().with(
    'signed_in',
    z.strictObject({
      text: z.string().max(200),
      /** `due`: every open dossier by its date; the three after it are parts of it, as the home page counts them. */
      scope: z.enum(['today', 'due', 'due_today', 'overdue', 'due_soon', 'all']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
  ),
  'dossiers.open': query<out.DossierView>().with('signed_in', z.strictObject({ id })),
  /** The whole form as it should read; the desk finds what differs and refuses when nothing does. */
  'dossiers.correct': command<out.Accepted>().with(
    'signed_in',
    z.strictObject({ id, form: intakeForm, reason }),
  ),
  'dossiers.void': command<null>().with('signed_in', z.strictObject({ id, reason })),

  /** Desks of this office that have the dossier open as well; asking says that it is open here. */
  'dossiers.presence': query<readonly out.Presence[]>().with('signed_in', z.strictObject({ id })),
  'dossiers.leave': command<null>().with('signed_in', nothing),

  'settle.list': query<readonly out.SettleItem[]>().with('signed_in', nothing),
  /** People's word on a conflict of facts; both facts stay. */
  'settle.conflict': command<null>().with(
    'signed_in',
    z.strictObject({ dossier: id, entry: entryName, note: reason }),
  ),

  /** A number of its own for a dossier whose number is another's; its receipt is replaced. */
  'settle.renumber': command<out.Renumbered>().with(
    'signed_in',
    z.strictObject({ dossier: id, entry: entryName, reason }),
  ),

  /** An archived file that is lost: from the province, else drawn again, else said to be gone. */
  'settle.mendFile': command<out.FileMended>().with('signed_in', z.strictObject({ document: id })),

  'documents.pdf': query<out.PdfFile>().with('signed_in', z.strictObject({ document: id })),
  /** Draws the receipt where one is owed; where none is, gives the one that counts. */
  'documents.issue': command<out.ReceiptIssued>().with(
    'signed_in',
    z.strictObject({ dossier: id }),
  ),
  'documents.print': command<out.PrintState>().with(
    'signed_in',
    z.strictObject({ document: id, kind: z.enum(documentKinds).optional() }),
  ),
  /** Papers whose way to the citizen's hand is not proven yet, newest first: waiting, handed over, jammed, asked about. */
  'documents.jobs': query<readonly out.PrintJobView[]>().with('signed_in', nothing),
  'documents.outcome': command<out.PrintState>().with(
    'signed_in',
    z.strictObject({ job: id, outcome: z.enum(['confirmed', 'jammed', 'again', 'dropped']) }),
  ),
  'printers.list': query<out.PrinterSettings>().with('signed_in', nothing),
  'printers.choose': command<out.PrinterSettings>().with(
    'signed_in',
    z.strictObject({
      printer: z.string().max(400).nullable(),
      paper: z.enum(paperSizes),
      copies: z.int().min(1).max(5),
    }),
  ),

  'sync.now': command<null>().with('signed_in', nothing),
  'sync.cancel': command<null>().with('signed_in', nothing),
  'close.preview': query<out.ClosePreview>().with('signed_in', previewInput),
  'close.day': command<out.Closed>().with('signed_in', closeInput),

  'backup.overview': query<out.BackupOverview>().with('signed_in', nothing),
  /** Answers when the copy is made or has failed. */
  'backup.now': command<out.BackupOverview>().with('signed_in', nothing),
  /** A folder on another disk, a stick, a share; null for none. It must be there now. */
  'backup.setSecondPlace': command<out.BackupOverview>().with(
    'signed_in',
    z.strictObject({ path: z.string().trim().min(1).max(1000).nullable() }),
  ),
  /** Asks with the system's own dialog; null when nothing was chosen. */
  'backup.chooseFolder': command<{ readonly path: string | null }>().with('signed_in', nothing),

  /** What stands against the clock, and the times to choose from. */
  'clock.read': query<out.ClockView>().with('signed_in', nothing),
  /** An officer says which time is right; until then nothing is numbered or printed. */
  'clock.settle': command<out.ClockView>().with(
    'signed_in',
    z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('province') }),
      z.strictObject({ by: z.literal('machine') }),
      z.strictObject({ by: z.literal('officer'), time: localDateTime }),
    ]),
  ),

  ...recoveryEndpoints,

  /** Sticks, as far as the system shows them. */
  'envelope.places': query<readonly out.StickPlace[]>().with('signed_in', nothing),
  'envelope.chooseFolder': command<{ readonly path: string | null }>().with('signed_in', nothing),
  /** What the province does not hold, in one file on a stick. */
  'envelope.seal': command<out.EnvelopeSealed>().with(
    'signed_in',
    z.strictObject({ folder: stickPath }),
  ),
  /** The province's answer: a file, or the folder that it lies in. */
  'envelope.receive': command<out.EnvelopeReceived>().with(
    'signed_in',
    z.strictObject({ path: stickPath }),
  ),

  'neighbour.overview': query<out.NeighbourOverview>().with('signed_in', nothing),
  /** At this address of the PC other desks of the office may give envelopes into keeping; null shuts the door. */
  'neighbour.openDoor': command<out.NeighbourOverview>().with(
    'head',
    z.strictObject({ at: neighbourAddress.nullable() }),
  ),
  /** Lets one desk in, once, for ten minutes. */
  'neighbour.newCode': command<out.NeighbourOverview>().with('head', nothing),
  /** The desk is let in no more; what was kept for it goes, and it counts its own entries as unsent as ever. */
  'neighbour.part': command<out.NeighbourOverview>().with('head', z.strictObject({ desk: id })),
  /** Gives into the keeping of the desk that shows this code. */
  'neighbour.join': command<out.NeighbourOverview>().with(
    'head',
    z.strictObject({ at: neighbourAddress, code: z.string().trim().min(1).max(64) }),
  ),
  'neighbour.leave': command<out.NeighbourOverview>().with('head', nothing),
  'neighbour.setAfterMinutes': command<out.NeighbourOverview>().with(
    'head',
    z.strictObject({ minutes: z.int().min(1).max(480) }),
  ),
  'neighbour.giveNow': command<out.NeighbourOverview>().with('signed_in', nothing),
  /** What lies here for other desks goes along on the stick, and their notices come back on it. */
  'neighbour.toStick': command<out.NeighboursOnStick>().with(
    'signed_in',
    z.strictObject({ folder: stickPath }),
  ),
  'neighbour.fromStick': command<out.NeighboursOnStick>().with(
    'signed_in',
    z.strictObject({ path: stickPath }),
  ),

  'settings.read': query<out.Settings>().with('open', nothing),
  'settings.write': command<out.Settings>().with(
    'open',
    z.strictObject({
      language: z.enum(['vi', 'en']).optional(),
      idleMinutes: z.int().min(1).max(60).optional(),
      textSize: z.enum(['normal', 'large']).optional(),
    }),
  ),
} as const;

export type Contract = typeof contract;
export type EndpointName = keyof Contract;
export type InputOf<N extends EndpointName> = z.input<Contract[N]['input']>;
export type ParsedInputOf<N extends EndpointName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends EndpointName> =
  NonNullable<Contract[N]['output']> | Extract<Contract[N]['output'], null>;

/**
 * An expected refusal. `code` has one sentence in each language (`#shared/text`); `field` is the path of the
 * form's field it belongs to; `values` fill the sentence.
 */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Answer<N extends EndpointName> = Result<OutputOf<N>, Refusal>;
