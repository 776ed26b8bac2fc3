/**
 * `day`: a working day through the real core, with invented people and real procedures, in a data folder of its
 * own. Without a server nothing leaves the machine: everything stays to be sent, and the day closes one-sided.
 */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openDesk, type OpenDesk } from '#electron/assembly/open-desk.ts';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import { isSettled } from '#shared/calendar/clock.ts';
import {
  epochMsOf,
  instantOf,
  instantOfLocal,
  localDayOf,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import type { EndpointName, InputOf, OutputOf, Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { done, misused, refused, type Command, type Sentence } from './command.ts';
import { atTheCounter, inventIntake } from './day/invented.ts';
import { firstOfficer, localEnrolment } from './day/local-enrolment.ts';
import { createLuck } from './day/luck.ts';

export const DAY_USAGE = 'day --dossiers N --seed S --data DIR [--server URL --code CODE]';

const PIN = '258036';
/** A name that no network will ever know (RFC 2606): also whoever opens the folder later asks nobody. */
const NO_PROVINCE = 'https://khong-co-tinh.invalid';
/** How long the last entries may take to arrive after the close. */
const LAST_SYNC_MS = 20_000;

export interface DayDeps {
  readonly sentence: Sentence;
  readonly log: (line: string) => void;
}

interface Wanted {
  readonly dossiers: number;
  readonly seed: number;
  readonly data: string;
  readonly server: { readonly url: string; readonly code: string } | null;
}

const wantedOf = (argv: readonly string[]): Wanted | null => {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...argv],
      options: {
        dossiers: text,
        seed: text,
        data: text,
        server: text,
        code: text,
        json: { type: 'boolean' },
      },
    });
    const dossiers = Number(values.dossiers);
    const seed = Number(values.seed);
    const counts = Number.isInteger(dossiers) && dossiers > 0 && dossiers <= 999;
    if (!counts || !Number.isInteger(seed) || values.data === undefined) return null;
    if ((values.server === undefined) !== (values.code === undefined)) return null;
    const server =
      values.server === undefined || values.code === undefined
        ? null
        : { url: values.server, code: values.code };
    return { dossiers, seed, data: values.data, server };
  } catch {
    // An unknown option: the usage line says what is right.
    return null;
  }
};

const random = (length: number) => new Uint8Array(randomBytes(length));

type Ask = <N extends EndpointName>(
  name: N,
  input: InputOf<N>,
) => Promise<Result<OutputOf<N>, Refusal>>;

const askOf =
  ({ router }: OpenDesk): Ask =>
  async (name, input) =>
    (await router.invoke(name, input)) as Awaited<ReturnType<Ask>> as never;

const signIn = async (ask: Ask, wanted: Wanted): Promise<Result<null, Refusal>> => {
  const stage = await ask('desk.stage', {});
  if (!stage.ok) return stage;
  if (stage.value.stage === 'blocked')
    return err({ code: stage.value.code, values: stage.value.values });
  if (stage.value.stage === 'enrol') {
    const { url, code } = wanted.server ?? { url: NO_PROVINCE, code: 'local' };
    const enrolled = await ask('desk.enrol', { url, code, deskName: 'Quầy 1' });
    if (!enrolled.ok) return enrolled;
  }
  const officer = firstOfficer?.id ?? '';
  const again = await ask('session.signIn', { officer, pin: PIN });
  if (again.ok) return ok(null);
  const personalCode = firstOfficer?.personalCode ?? '';
  const first = await ask('session.setPin', { officer, personalCode, pin: PIN });
  return first.ok ? ok(null) : first;
};

/** A second day in one folder begins before the first has ended: its own clock is the right one. */
const believeClock = async (ask: Ask): Promise<Result<null, Refusal>> => {
  const clock = await ask('clock.read', {});
  if (!clock.ok || isSettled(clock.value)) return clock.ok ? ok(null) : clock;
  const settled = await ask('clock.settle', { by: 'machine' });
  return settled.ok ? ok(null) : settled;
};

/** Nothing more to send, or the time is over. */
const waitUntilSent = async (ask: Ask): Promise<number> => {
  const end = performance.now() + LAST_SYNC_MS;
  for (;;) {
    const status = await ask('desk.status', {});
    const unsent = status.ok ? status.value.unsent.count : Number.NaN;
    if (unsent === 0 || performance.now() > end) return unsent;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

export const dayCommand: Command<DayDeps> = async (argv, { sentence, log }) => {
  const wanted = wantedOf(argv);
  if (wanted === null) return misused(DAY_USAGE);
  const luck = createLuck(wanted.seed);
  const today = localDayOf(instantOf(Date.now()));
  let now = epochMsOf(instantOfLocal(`${today}T07:30` as LocalDateTime));
  /** Beside a real province the day goes by its clock; alone it has a clock of its own. */
  const clock = wanted.server === null ? () => (now += 3) : Date.now;
  const secretHash = createSecretHash(random);
  const open = openDesk(wanted.data, {
    now: clock,
    renderer: null,
    printers: null,
    emit: () => undefined,
    log: (message) => log(message),
    tryOutPin: null,
    provinceUrl: wanted.server?.url ?? null,
    enrol: wanted.server === null ? localEnrolment(secretHash, () => instantOf(now)) : null,
    keyring: null,
  });
  try {
    const ask = askOf(open);
    const begun = await signIn(ask, wanted);
    if (!begun.ok) return refused(begun.error, sentence);
    const believed = await believeClock(ask);
    if (!believed.ok) return refused(believed.error, sentence);
    const procedures = atTheCounter(tryOutCatalogue());
    const accepted: { number: string; procedure: string; dueAt: string | null }[] = [];
    /** From half past seven to half past four, evenly. */
    const pace = Math.floor((9 * 3_600_000) / wanted.dossiers);
    for (let nth = 1; nth <= wanted.dossiers; nth += 1) {
      const procedure = procedures[luck.upTo(procedures.length)];
      if (procedure === undefined) throw new Error('the seed has no procedures');
      const draft = `${today}-${wanted.seed}-${nth}-${Buffer.from(random(6)).toString('hex')}`;
      const form = inventIntake(procedure, luck, nth);
      const answer = await ask('intake.accept', { draft, form });
      if (!answer.ok) return refused(answer.error, sentence);
      accepted.push({
        number: answer.value.number,
        procedure: procedure.code,
        dueAt: answer.value.dueAt,
      });
      now += pace;
    }
    const closed = await ask('close.day', { offline: wanted.server === null });
    if (!closed.ok) return refused(closed.error, sentence);
    const status = await ask('desk.status', {});
    const unsent =
      wanted.server === null && status.ok ? status.value.unsent.count : await waitUntilSent(ask);
    return done({
      day: today,
      seed: wanted.seed,
      accepted: accepted.length,
      withoutDate: accepted.filter(({ dueAt }) => dueAt === null).length,
      closed: { equal: closed.value.equal },
      unsent,
      dossiers: accepted,
    });
  } finally {
    await open.close();
  }
};
