import type { deskEndpoints } from '#shared/contract/endpoints/desk.ts';
import { ok } from '#shared/result.ts';
import { refuse, type DeskContext } from '../context.ts';
import { createNewEnrolment } from '../access/enrol-anew.ts';
import { createEnrolment } from '../access/enrol.ts';
import { createHome } from '../home.ts';
import { createRecoveryPaper } from '../recovery/recovery-paper.ts';
import type { HandlersOf } from '../router.ts';
import type { Sessions } from '../access/session.ts';
import type { Looks } from '../dossiers/looks.ts';
import type { Settle } from '../dossiers/settle.ts';
import { createSettings } from '../settings.ts';
import type { Status } from '../status.ts';

interface Parts {
  readonly sessions: Sessions;
  readonly settle: Settle;
  readonly status: Status;
  readonly looks: Pick<Looks, 'flush'>;
  /** A new epoch brings publications and confirmations with it. */
  readonly arrived: () => void;
}

export const deskAnswers = (
  context: DeskContext,
  { sessions, settle, status, looks, arrived }: Parts,
): HandlersOf<typeof deskEndpoints> => {
  const enrolment = createEnrolment(context);
  const enrolAnew = createNewEnrolment(context);
  const recoveryPaper = createRecoveryPaper(context);
  const home = createHome(context, settle);
  const settings = createSettings(context);
  return {
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
    'session.signOut': ({ reason }) => {
      looks.flush();
      return sessions.signOut(reason);
    },
    'session.lock': () => sessions.lock(),

    'home.overview': () => ok(home.overview()),

    'settings.read': () => ok(settings.read()),
    'settings.write': (input) => ok(settings.write(input)),
  };
};
