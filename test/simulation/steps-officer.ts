/** What people do at their desks. */
import { inventIntake } from '#electron/cli/day/invented.ts';
import type { Answer, EndpointName, InputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import { PIN } from '../desk/made-up-office.ts';
import { sha256Of } from '../invariants/receipts.ts';
import { OFFICERS } from './base.ts';
import { isExpected } from './expected-refusals.ts';
import { hasUnknownPaper, nobodyKnew, sayOfPapers } from './papers-out.ts';
import { isMoved } from './twins.ts';
import { settled } from './virtual-time.ts';
import { breach, procedureOf, say, type Receipt, type Workplace, type World } from './world.ts';

/** Where nobody could tell after a loss how far a day had gone, nothing of that day is left to give. */
export const mayEndRange = (world: World, place: Workplace): boolean =>
  place.lostDisk ||
  nobodyKnew(world, place) ||
  // Another counter that counted in this range did not know.
  (world.plays.has('sharedNumbers') && world.saidUnknown.size > 0);

type Then<N extends EndpointName> = (answer: Answer<N>) => void;

/** Whoever has the papers at hand looks for those of other days as well; one that is there keeps the line standing. */
const lookForOtherDays = (world: World, place: Workplace): void =>
  void press(world, place, 'settle.list', {}, (answer) => {
    if (!answer.ok || hasUnknownPaper(world, place)) return;
    for (const { code, entry } of answer.value)
      if (code === 'papers_of_other_days' && entry !== null)
        void press(world, place, 'settle.otherDays', { begun: entry.epoch, note: 'đã xem' });
  });

/** The question on the screen; the officer presses again afterwards, as with the clock. */
const tellPapers = (world: World, place: Workplace, day: LocalDate): void => {
  const said = sayOfPapers(world, place, day);
  say(world, `  ${place.seat.name} trả lời về giấy ngày ${day}: ${JSON.stringify(said)}`);
  void press(world, place, 'numbers.tellPapers', { day, said }, (answer) => {
    if (answer.ok && said.kind !== 'unknown') lookForOtherDays(world, place);
    if (answer.ok || said.kind !== 'number') return;
    const { code } = answer.error;
    if (code === 'papers_number_far')
      void press(world, place, 'numbers.tellPapers', { day, said: { ...said, sure: true } });
    if (code === 'papers_number_below_known')
      void press(world, place, 'numbers.tellPapers', { day, said: { kind: 'none' } });
  });
};

const watched = <N extends EndpointName>(
  world: World,
  place: Workplace,
  name: N,
  input: InputOf<N>,
  then: Then<N>,
): Promise<void> => {
  const { seat } = place;
  const asked = seat.ask(name, input).then((answer) => {
    if (answer === null) return;
    if (!answer.ok && answer.error.code === 'number_range_ended') place.rangeEnded = true;
    if (!answer.ok && answer.error.code === 'clock_unsettled')
      void seat.ask('clock.settle', { by: 'machine' });
    else if (!answer.ok && answer.error.code === 'number_papers_asked')
      tellPapers(world, place, String(answer.error.values?.['day']) as LocalDate);
    else if (
      !answer.ok &&
      !isExpected(answer.error.code) &&
      !(answer.error.code === 'number_range_ended' && mayEndRange(world, place))
    )
      breach(world, 'commands_end_in_an_answer', `${name}: ${JSON.stringify(answer.error)}`);
    then(answer);
  });
  return asked.catch((fault: unknown) => {
    if (seat.life()?.fate.dead() === false)
      breach(world, 'commands_end_in_an_answer', `${name}: ${String(fault)}`);
  });
};

/** Asks, and goes on without waiting: some answers come only when letters were carried. */
export const press = <N extends EndpointName>(
  world: World,
  place: Workplace,
  name: N,
  input: InputOf<N>,
  then: Then<N> = () => undefined,
): Promise<void> => {
  void watched(world, place, name, input, then);
  return settled();
};

/** For what takes its time by itself: files are written and read. */
export const pressAndWait = async <N extends EndpointName>(
  world: World,
  place: Workplace,
  name: N,
  input: InputOf<N>,
  then: Then<N>,
): Promise<void> => {
  await watched(world, place, name, input, then);
  await settled();
};

export const newName = (world: World): string => {
  const digits = Buffer.from(world.chance.bytes(16)).toString('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
};

interface AcceptedRow {
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly payload: Uint8Array;
}

/** As it stands on the disk that has just acknowledged it. */
export const receiptOf = (
  place: Workplace,
  draft: string,
  dossier: string,
  number: string,
): Receipt | null => {
  const row = place.seat.life()?.sql.get<AcceptedRow>(
    `SELECT chain.desk, chain.epoch, entry.seq, entry.payload
       FROM entry JOIN chain ON chain.id = entry.chain
      WHERE entry.type = 'dossier.accepted' AND entry.dossier = ? ORDER BY entry.id DESC LIMIT 1`,
    dossier,
  );
  if (row === undefined) return null;
  const { desk, epoch, seq, payload } = row;
  const { nth } = place;
  return { nth, desk, epoch, seq, draft, dossier, number, payloadSha256: sha256Of(payload) };
};

const accept = async (
  world: World,
  place: Workplace,
  draft: string,
  form: IntakeForm,
): Promise<void> => {
  place.lastPress = { draft, form };
  place.presses += 1;
  const dossier = world.mutant?.dossierOf?.(draft, place.presses) ?? draft;
  world.forms.set(dossier, form);
  await press(world, place, 'intake.accept', { draft: dossier, form }, (answer) => {
    if (!answer.ok) return;
    const { number } = answer.value;
    say(world, `  ${place.seat.name} đưa giấy ${number}`);
    if (isMoved(place)) breach(world, 'moved_folder_gives_no_number', number);
    const receipt = receiptOf(place, draft, dossier, number);
    if (receipt === null) breach(world, 'receipt_is_on_the_disk', number);
    else world.receipts.push(receipt);
    if (receipt !== null) world.papers.push({ nth: place.nth, number });
  });
};

export const acceptOne = (world: World, place: Workplace): Promise<void> => {
  const nth = world.forms.size + 1;
  const form = inventIntake(procedureOf(world), world.chance, nth);
  return accept(world, place, newName(world), form);
};

/** The window did not hear the answer, or the key was hit twice. */
export const acceptAgain = async (world: World, place: Workplace): Promise<void> => {
  const { lastPress } = place;
  if (lastPress !== null) await accept(world, place, lastPress.draft, lastPress.form);
};

/** Often one of the first two of the day: whoever works on it is not alone. */
export const someDossier = (world: World, { seat }: Workplace): string | null => {
  const rows =
    seat
      .life()
      ?.sql.all<{ readonly id: string }>(
        'SELECT dossier AS id FROM entry WHERE type = ? GROUP BY dossier ORDER BY min(at)',
        'dossier.accepted',
      ) ?? [];
  const among = world.chance.happens(60) ? Math.min(2, rows.length) : rows.length;
  return rows[world.chance.upTo(Math.max(1, among))]?.id ?? null;
};

const changed = (world: World, form: IntakeForm): IntakeForm => {
  const { chance } = world;
  const n = chance.upTo(1000);
  const submitter = chance.happens(50)
    ? { ...form.submitter, address: `Ấp ${n}, xã Thử Nghiệm` }
    : { ...form.submitter, phone: `0900${String(n).padStart(6, '0')}` };
  return { ...form, submitter };
};

export const correct = async (world: World, place: Workplace): Promise<void> => {
  const id = someDossier(world, place);
  const form = id === null ? undefined : world.forms.get(id);
  if (id === null || form === undefined) return;
  const input = { id, form: changed(world, form), reason: 'ghi nhầm' };
  await press(world, place, 'dossiers.correct', input);
};

export const makeVoid = async (world: World, place: Workplace): Promise<void> => {
  const id = someDossier(world, place);
  if (id !== null) await press(world, place, 'dossiers.void', { id, reason: 'nhập nhầm hồ sơ' });
};

/** Its acceptance too: what a province that was put back has lost of it may still be on its way. */
export const knows = ({ seat }: Workplace, id: string): boolean =>
  seat.life()?.disk.read.dossier(id)?.acceptance != null;

/** Two officers at two desks do the same to one dossier, before either hears of the other. */
export const bothAtOnce = async (world: World, place: Workplace): Promise<void> => {
  const id = someDossier(world, place);
  const form = id === null ? undefined : world.forms.get(id);
  if (id === null || form === undefined) return;
  const both = world.places.filter((other) => other.seat.life() !== null && knows(other, id));
  const isVoid = world.chance.happens(50);
  for (const other of both) {
    if (isVoid) await press(world, other, 'dossiers.void', { id, reason: 'nhập nhầm hồ sơ' });
    else {
      const input = { id, form: changed(world, form), reason: 'ghi nhầm' };
      await press(world, other, 'dossiers.correct', input);
    }
  }
};

export const closeDay = (world: World, place: Workplace): Promise<void> =>
  press(world, place, 'close.day', { offline: world.chance.happens(50) });

export const sendNow = (world: World, place: Workplace): Promise<void> =>
  press(world, place, 'sync.now', {});

export const signIn = (world: World, place: Workplace): Promise<void> =>
  press(world, place, 'session.signIn', { officer: OFFICERS[place.nth] ?? '', pin: PIN });

export const signOut = async (world: World, place: Workplace): Promise<void> => {
  await press(world, place, 'session.signOut', { reason: 'left' });
  await signIn(world, place);
};
