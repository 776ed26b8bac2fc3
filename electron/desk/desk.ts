/** The desk: every use case behind the contract, over whatever ports it is given. */
import { addressesAnswers } from './answers/addresses.ts';
import { appointmentsAnswers } from './answers/appointments.ts';
import { attachmentsAnswers } from './answers/attachments.ts';
import { backupAnswers } from './answers/backup.ts';
import { catalogueAnswers } from './answers/catalogue.ts';
import { certificationAnswers } from './answers/certification.ts';
import { citizenAnswers } from './answers/citizen.ts';
import { codesAnswers } from './answers/codes.ts';
import { dayAnswers } from './answers/day.ts';
import { deadlinesAnswers } from './answers/deadlines.ts';
import { crossAreaAnswers } from './answers/cross-area.ts';
import { departmentsAnswers } from './answers/departments.ts';
import { deskAnswers } from './answers/desk.ts';
import { dossierSlipsAnswers } from './answers/dossier-slips.ts';
import { dossiersAnswers } from './answers/dossiers.ts';
import { envelopeAnswers } from './answers/envelope.ts';
import { exportsAnswers } from './answers/exports.ts';
import { findingAnswers } from './answers/finding.ts';
import { formsAnswers } from './answers/forms.ts';
import { groupAnswers } from './answers/group.ts';
import { guidanceAnswers } from './answers/guidance.ts';
import { handOverAnswers } from './answers/hand-over.ts';
import { intakeAnswers } from './answers/intake.ts';
import { neighbourAnswers } from './answers/neighbour.ts';
import { numbersAnswers } from './answers/numbers.ts';
import { oneStepAnswers } from './answers/one-step.ts';
import { onlineAnswers } from './answers/online.ts';
import { packAnswers } from './answers/pack.ts';
import { paperStyleAnswers } from './answers/paper-style.ts';
import { papersAnswers } from './answers/papers.ts';
import { printingAnswers } from './answers/printing.ts';
import { proceduresAnswers } from './answers/procedures.ts';
import { resultsAnswers } from './answers/results.ts';
import { signatureAnswers } from './answers/signature.ts';
import { workAnswers } from './answers/work.ts';
import { createAttachments } from './intake/attachments.ts';
import { createBackups } from './recovery/backup.ts';
import { createBegunExports } from './exports/begun-exports.ts';
import { createCatchingUp } from './catching-up.ts';
import { createCitizen, type AtTheScreen } from './citizen/citizen.ts';
import { createCitizenScreen } from './citizen/screen.ts';
import { createClose } from './close/close.ts';
import type { DeskContext, DeskPorts, OpenSession } from './context.ts';
import { createDated } from './dated.ts';
import { createDocuments } from './papers/documents.ts';
import { createDepartmentFiles } from './dossiers/from-departments.ts';
import { createEnvelopeDesk } from './line/envelope.ts';
import { createHandOverMany } from './dossiers/hand-over-many.ts';
import { createFileLook } from './dossiers/file-look.ts';
import { createListWalk } from './dossiers/list-walk.ts';
import { createLooks } from './dossiers/looks.ts';
import { createNeighbourDesk } from './line/neighbour.ts';
import { createOnlineFiles } from './online/online-files.ts';
import { createPacks } from './recovery/pack.ts';
import { createPackReturn } from './recovery/pack-return.ts';
import { createPaperForms } from './papers/paper-forms.ts';
import { createPrintJobs } from './printing/print-jobs.ts';
import { createPrintRow } from './printing/print-row.ts';
import { createPrinting } from './printing/printing.ts';
import { protectKeys } from './access/protect-keys.ts';
import { createPublished } from './catalogue/published.ts';
import { supervisedRecovery } from './recovery/recovery.ts';
import { renewKey } from './access/renew-key.ts';
import { createRecalculation } from './deadlines/recalculation.ts';
import { createRouter, type Handlers, type Router } from './router.ts';
import { createScanner } from './intake/scanner.ts';
import { createSessions } from './access/session.ts';
import { createSettle } from './dossiers/settle.ts';
import { createStatus } from './status.ts';

export interface Desk {
  readonly invoke: Router['invoke'];
  /** Once, before the first question: what the last run left unfinished. */
  readonly start: () => Promise<void>;
  /** Before the window is gone for good: what is new is copied, as long as it takes no longer. */
  readonly leave: (withinMs: number) => Promise<void>;
  /** Before the store is closed: nothing more is tried again. */
  readonly stop: () => void;
  /** The line to the province or its progress has changed. */
  readonly lineChanged: () => void;
  /** Something came from a desk next door, or went to it. */
  readonly neighbourChanged: () => void;
  /** New publications or confirmations have arrived. */
  readonly arrived: () => void;
  /** A synchronisation went through to its end. */
  readonly synced: () => Promise<void>;
}

/** `left`: nobody is at the desk now, or somebody else. */
const createSession = (left: () => void): DeskContext['session'] => {
  let current: OpenSession | null = null;
  return {
    current: () => current,
    replace: (session) => {
      const stays = session?.locked === false && session.officer.id === current?.officer.id;
      current = session;
      if (!stays) left();
    },
  };
};

export const createDesk = (ports: DeskPorts): Desk => {
  const { emit } = ports;
  const published = createPublished(ports);
  const context: DeskContext = {
    ...ports,
    published,
    forms: createPaperForms(ports, published),
    session: createSession(() => screen.blank()),
  };
  const screen = createCitizenScreen(context);
  const atTheScreen: AtTheScreen = { screen, citizen: createCitizen(context, screen) };

  const printJobs = createPrintJobs(context);
  const printing = createPrinting(context, printJobs);
  const documents = createDocuments(context, printJobs);
  const printRow = createPrintRow(context, printJobs, documents.issueOwedSlip);
  const handOverMany = createHandOverMany(context, documents, printRow, printJobs);
  const sessions = createSessions(context);
  const recalculation = createRecalculation(context);
  const settle = createSettle(context, recalculation);
  const walk = createListWalk(context);
  const looks = createLooks(context);
  const fileLook = createFileLook(context);
  const close = createClose(context, documents);
  const backups = createBackups(context);
  const packs = createPacks(context);
  const attachments = createAttachments(context);
  const scanner = createScanner(context);
  const onlineFiles = createOnlineFiles(context);
  const departmentFiles = createDepartmentFiles(context);
  const dated = createDated(context);
  const envelope = createEnvelopeDesk(context, {
    arrived: () => arrived(),
    caughtUp: () => caughtUp(),
    completeCloses: close.completeFromStick,
    changed: () => lineChanged(),
  });
  const neighbour = createNeighbourDesk(context, {
    receive: envelope.receive,
    changed: () => neighbourChanged(),
  });
  const status = createStatus(context, printJobs, envelope.sealing, neighbour.kept);

  const lineChanged = (): void => {
    status().then(
      (value) => emit('status', value),
      (fault: unknown) => ports.log('the status could not be read', fault),
    );
  };

  const neighbourChanged = (): void => {
    lineChanged();
    emit('changed', { rooms: ['neighbour'] });
  };

  const arrived = (): void => {
    // A correction of ours may have been rejected: the paper that shows it is replaced.
    void documents.issueOwed();
    sessions.officersChanged();
    emit('changed', { rooms: ['session', 'publications', 'dossiers', 'home', 'sync'] });
  };

  const caughtUp = createCatchingUp(context, () => void documents.issueOwed());

  const handlers: Handlers = {
    ...deskAnswers(context, { sessions, settle, status, looks, arrived }),
    ...catalogueAnswers(context),
    ...proceduresAnswers(context, documents, dated),
    ...intakeAnswers(context, documents, dated, atTheScreen),
    ...oneStepAnswers(context, documents, dated, atTheScreen),
    ...guidanceAnswers(documents, dated),
    ...formsAnswers(context, dated),
    ...dossierSlipsAnswers(documents, dated),
    ...groupAnswers(context, documents),
    ...certificationAnswers(context, documents, dated),
    ...citizenAnswers(context, screen, atTheScreen.citizen),
    ...addressesAnswers(context),
    ...attachmentsAnswers(attachments, scanner),
    ...onlineAnswers(context, documents, onlineFiles, dated),
    ...codesAnswers(context, dated),
    ...dossiersAnswers(context, documents, settle, { walk, looks }, dated),
    ...findingAnswers(context, walk),
    ...handOverAnswers(context, handOverMany, dated),
    ...workAnswers(context, documents, dated),
    ...departmentsAnswers(context, documents, dated),
    ...crossAreaAnswers(context, dated),
    ...resultsAnswers(context, documents, dated, atTheScreen, { walk, looks }),
    ...deadlinesAnswers(context, documents, recalculation, dated),
    ...paperStyleAnswers(context, documents, dated),
    ...appointmentsAnswers(context, documents, printJobs, dated),
    ...papersAnswers(documents, printJobs, printing, dated),
    ...printingAnswers(context, { printJobs, printing, printRow, walk, dated }),
    ...dayAnswers(context, { close, documents, backups, packs, dated }),
    ...backupAnswers(backups),
    ...packAnswers(packs, createPackReturn(context)),
    ...envelopeAnswers(context, envelope),
    ...exportsAnswers(context, documents),
    ...signatureAnswers(context, documents, dated),
    ...neighbourAnswers(neighbour),
    ...numbersAnswers(context, documents, dated),
    ...supervisedRecovery(context, ports.recovery ?? null),
  };

  return {
    invoke: createRouter(context, handlers).invoke,
    start: async () => {
      sessions.officersChanged();
      protectKeys(context);
      looks.flush();
      backups.watch();
      fileLook.watch();
      attachments.sweep();
      void createBegunExports(context).tidy();
      scanner.watch();
      printJobs.watch.watch();
      neighbour.start();
      await documents.issueOwed();
    },
    leave: backups.leave,
    stop: () => {
      screen.stop();
      backups.stop();
      packs.stop();
      fileLook.stop();
      scanner.stop();
      onlineFiles.stop();
      departmentFiles.stop();
      printRow.stop();
      handOverMany.halt();
      printJobs.watch.stop();
      documents.stop();
      neighbour.stop();
    },
    lineChanged,
    neighbourChanged,
    arrived,
    synced: async () => {
      caughtUp();
      void onlineFiles.fetch();
      void departmentFiles.fetch();
      neighbour.synced();
      packs.synced();
      await close.completeOpen();
      // The next synchronisation tells the province.
      if (renewKey(context)) emit('changed', { rooms: ['sync'] });
    },
  };
};
