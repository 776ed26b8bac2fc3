/** The desk: every use case behind the contract, over whatever ports it is given. */
import type { Settings } from '#shared/contract/outputs.ts';
import { ok } from '#shared/result.ts';
import { createBackups } from './backup.ts';
import { endCatchingUp } from './catching-up.ts';
import { createClock, settledClock } from './clock.ts';
import { createClose } from './close.ts';
import { refuse, type DeskContext, type DeskPorts, type OpenSession } from './context.ts';
import { createDocuments } from './documents.ts';
import { createDossiers } from './dossiers.ts';
import { createFileLook } from './file-look.ts';
import { createNewEnrolment } from './enrol-anew.ts';
import { createDrafts } from './drafts.ts';
import { createEnrolment } from './enrol.ts';
import { createEnvelopeDesk } from './envelope.ts';
import { createHome } from './home.ts';
import { createIntake } from './intake.ts';
import { createNeighbourDesk } from './neighbour.ts';
import { createKnownPeople } from './known-people.ts';
import { createPrintJobs } from './print-jobs.ts';
import { protectKeys } from './protect-keys.ts';
import { favour, procedureView, searchCatalogue } from './procedures.ts';
import { createPublished } from './published.ts';
import { supervisedRecovery } from './recovery.ts';
import { renewKey } from './renew-key.ts';
import { createRouter, type Handlers, type Router } from './router.ts';
import { isElsewhere } from './machine.ts';
import { createFileMending } from './mend-file.ts';
import { createPresence } from './presence.ts';
import { createRecoveryPaper } from './recovery-paper.ts';
import { createRenumber } from './renumber.ts';
import { createSessions } from './session.ts';
import { createSettle } from './settle.ts';
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

const createSession = (): DeskContext['session'] => {
  let current: OpenSession | null = null;
  return {
    current: () => current,
    replace: (session) => {
      current = session;
    },
  };
};

export const createDesk = (ports: DeskPorts): Desk => {
  const { store, province, emit } = ports;
  const published = createPublished(ports);
  const context: DeskContext = { ...ports, published, session: createSession() };

  const printJobs = createPrintJobs(context);
  const documents = createDocuments(context, printJobs);
  const enrolment = createEnrolment(context);
  const enrolAnew = createNewEnrolment(context);
  const sessions = createSessions(context);
  const settle = createSettle(context);
  const renumber = createRenumber(context, documents);
  const recoveryPaper = createRecoveryPaper(context);
  const mendFile = createFileMending(context, documents);
  const fileLook = createFileLook(context);
  const home = createHome(context, settle);
  const drafts = createDrafts(context);
  const intake = createIntake(context, documents);
  const people = createKnownPeople(context);
  const dossiers = createDossiers(context, documents, settle);
  const close = createClose(context, documents);
  const envelope = createEnvelopeDesk(context, {
    arrived: () => arrived(),
    completeCloses: close.completeOpen,
    changed: () => lineChanged(),
  });
  const neighbour = createNeighbourDesk(context, {
    receive: envelope.receive,
    changed: () => neighbourChanged(),
  });
  const presence = createPresence(context);
  const status = createStatus(context, printJobs, envelope.sealing, neighbour.kept);
  const clock = createClock(context);

  /** What bears a number, a promise or a date on paper waits until nothing stands against the clock. */
  const dated =
    <I, A>(work: (input: I) => A) =>
    (input: I): A | ReturnType<typeof refuse> => {
      // A folder on another machine writes nothing: its twin may be giving the same names.
      if (isElsewhere(store.read)) return refuse('desk_moved');
      const settled = settledClock(context);
      return settled.ok ? work(input) : settled;
    };
  const backups = createBackups(context);

  const settings = (): Settings => ({
    language: store.read.setting('language') === 'en' ? 'en' : 'vi',
    idleMinutes: Number(store.read.setting('idleMinutes') ?? '10'),
    textSize: store.read.setting('textSize') === 'large' ? 'large' : 'normal',
  });

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

  const handlers: Handlers = {
    'desk.stage': () => ok(sessions.stage()),
    'desk.status': async () => ok(await status()),
    'desk.enrol': (input) => enrolment.enrol(input),
    'desk.enrolAnew': async ({ code }) => {
      const enrolled = await enrolAnew(code);
      if (enrolled.ok) arrived();
      return enrolled;
    },
    'desk.recover': () => refuse('already_open'),
    'desk.recoveryPrinters': async () => ok(await recoveryPaper.printers()),
    'desk.printRecovery': ({ printer }) => recoveryPaper.print(printer),
    'desk.confirmRecovery': ({ part }) => enrolment.confirmRecovery(part),

    'session.signIn': (input) => sessions.signIn(input),
    'session.setPin': (input) => sessions.setPin(input),
    'session.signOut': ({ reason }) => sessions.signOut(reason),
    'session.lock': () => sessions.lock(),

    'home.overview': () => ok(home.overview()),

    'catalogue.search': ({ text, limit }) => ok(searchCatalogue(context, text, limit)),
    'catalogue.procedure': ({ code }) => {
      const procedure = published.catalogue()?.procedure(code) ?? null;
      return procedure === null
        ? refuse('procedure_unknown')
        : ok(procedureView(context, procedure));
    },
    'catalogue.favour': ({ code, favourite }) => favour(context, code, favourite),

    'draft.current': () => ok(drafts.current()),
    'draft.save': ({ id, form }) => drafts.save(id, form),
    'draft.discard': ({ id }) => ok(drafts.discard(id)),
    'draft.park': ({ id, form, clip }) => drafts.park(id, form, clip),
    'draft.parked': () => ok(drafts.parked()),
    'draft.resume': ({ id }) => drafts.resume(id),
    'intake.preview': ({ form }) => ok(intake.preview(form)),
    'intake.known': ({ party, procedureCode }) => ok(people.known(party, procedureCode)),
    'intake.accept': dated(({ draft, form }) => intake.accept(draft, form)),

    'dossiers.list': (input) => ok(dossiers.list(input)),
    'dossiers.open': ({ id }) => dossiers.open(id),
    'dossiers.correct': dated(({ id, form, reason }) => dossiers.correct(id, form, reason)),
    'dossiers.void': dated(({ id, reason }) => dossiers.void(id, reason)),

    'dossiers.presence': async ({ id }) => ok(await presence.openHere(id)),
    'dossiers.leave': () => ok(presence.leave()),
    'settle.list': () => ok(settle.items()),
    'settle.conflict': ({ dossier, entry, note }) => settle.settle(dossier, entry, note),

    'settle.renumber': dated(({ dossier, entry, reason }) => renumber(dossier, entry, reason)),

    'settle.mendFile': dated(({ document }) => mendFile(document)),

    'documents.pdf': ({ document }) => documents.pdf(document),
    'documents.issue': dated(({ dossier }) => documents.issue(dossier)),
    'documents.print': dated(({ document }) => printJobs.print(document)),
    'documents.jobs': () => ok(printJobs.jobs()),
    'documents.outcome': ({ job, outcome }) => printJobs.outcome(job, outcome),
    'printers.list': async () => ok(await printJobs.settings()),
    'printers.choose': async (input) => {
      printJobs.choose(input);
      return ok(await printJobs.settings());
    },

    'sync.now': () => {
      // The answer is seen in the status line; a button must not wait for a slow province.
      void province.sync();
      return ok(null);
    },
    'sync.cancel': () => {
      province.cancel();
      return ok(null);
    },
    'close.preview': ({ through }) => close.preview(through),
    'close.day': dated(async (input) => {
      const closed = await close.close(input);
      if (closed.ok) backups.soon();
      return closed;
    }),

    'clock.read': () => ok(clock.view()),
    'clock.settle': async (choice) => {
      const settled = await clock.settle(choice);
      // Papers that waited for the clock are drawn now.
      if (settled.ok) void documents.issueOwed();
      return settled;
    },

    ...supervisedRecovery(context, ports.recovery ?? null),
    'backup.overview': () => ok(backups.overview()),
    'backup.now': () => backups.now(),
    'backup.setSecondPlace': ({ path }) => backups.setSecondPlace(path),
    'backup.chooseFolder': () => backups.chooseFolder(),

    'envelope.places': () => envelope.places(),
    'envelope.chooseFolder': async () => ok({ path: (await context.chooseFolder?.()) ?? null }),
    'envelope.seal': ({ folder }) => envelope.seal(folder),
    'envelope.receive': ({ path }) => envelope.receive(path),

    'neighbour.overview': () => neighbour.overview(),
    'neighbour.openDoor': ({ at }) => neighbour.openDoor(at),
    'neighbour.newCode': () => neighbour.newCode(),
    'neighbour.part': ({ desk }) => neighbour.part(desk),
    'neighbour.join': ({ at, code }) => neighbour.join(at, code),
    'neighbour.leave': () => neighbour.leave(),
    'neighbour.setAfterMinutes': ({ minutes }) => neighbour.setAfterMinutes(minutes),
    'neighbour.giveNow': () => neighbour.giveNow(),
    'neighbour.toStick': ({ folder }) => neighbour.toStick(folder),
    'neighbour.fromStick': ({ path }) => neighbour.fromStick(path),

    'settings.read': () => ok(settings()),
    'settings.write': (input) => {
      store.write((tx) => {
        for (const [key, value] of Object.entries(input)) {
          if (value !== undefined) tx.saveSetting(key, String(value));
        }
      });
      emit('changed', { rooms: ['settings'] });
      return ok(settings());
    },
  };

  return {
    invoke: createRouter(context, handlers).invoke,
    start: async () => {
      sessions.officersChanged();
      protectKeys(context);
      backups.watch();
      fileLook.watch();
      neighbour.start();
      await documents.issueOwed();
    },
    leave: backups.leave,
    stop: () => {
      backups.stop();
      fileLook.stop();
      documents.stop();
      neighbour.stop();
    },
    lineChanged,
    neighbourChanged,
    arrived,
    synced: async () => {
      store.write(endCatchingUp);
      neighbour.synced();
      await close.completeOpen();
      // The next synchronisation tells the province.
      if (renewKey(context)) emit('changed', { rooms: ['sync'] });
    },
  };
};
