/** Work on a dossier after its acceptance, up to its result in somebody's hand. */
import type { EndpointName, InputOf } from '#shared/contract/contract.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { DossierState } from '#shared/dossier/states.ts';
import { feeDue } from '#shared/dossier/result-standing.ts';
import { placesLeft } from '#shared/dossier/handed-out.ts';
import { OFFICERS } from './base.ts';
import { DEPARTMENTS } from './departments.ts';
import { departmentActsOn, noteHandedOver } from './steps-departments.ts';
import { answerScreen, signOnScreen } from './steps-citizen.ts';
import { carryOwn } from './steps-line.ts';
import { knows, press, sendNow, someDossier } from './steps-officer.ts';
import { say, type Workplace, type World } from './world.ts';

type Act = (world: World, place: Workplace, dossier: Dossier) => Promise<void>;

const REASON = 'theo thực tế hồ sơ';

/** The date that the screen showed when the key was pressed. */
const running =
  (name: 'work.receiveSupplement' | 'work.resume'): Act =>
  async (world, place, { id }) => {
    await press(world, place, 'work.date', { id }, (answer) => {
      if (!answer.ok) return;
      const { after, own } = answer.value;
      const shown = { after, own: own?.after ?? null };
      void (name === 'work.resume'
        ? press(world, place, name, { id, reason: REASON, shown })
        : press(world, place, name, { id, items: ['Bản sao hộ khẩu'], shown }));
    });
  };

const someHand = ({ chance }: World): string =>
  chance.happens(60) ? chance.pick(DEPARTMENTS).name : chance.pick(OFFICERS);

const pressing =
  <N extends EndpointName>(
    name: N,
    input: (id: string, dossier: Dossier, world: World) => InputOf<N>,
  ): Act =>
  (world, place, dossier) =>
    press(world, place, name, input(dossier.id, dossier, world));

const handOver: Act = async (world, place, { id }) => {
  const to = someHand(world);
  await press(world, place, 'work.handOver', { id, to }, (answer) => {
    if (answer.ok) noteHandedOver(world, id, to);
  });
};

const reassign: Act = async (world, place, { id }) => {
  const to = someHand(world);
  await press(world, place, 'work.reassign', { id, to, reason: REASON }, (answer) => {
    if (answer.ok) noteHandedOver(world, id, to);
  });
};

const finish = pressing('results.finish', (id, _dossier, { chance }) => ({
  id,
  form: {
    outcome: 'granted',
    note: '',
    results: Array.from({ length: 1 + chance.upTo(2) }, (_, nth) => ({
      name: `Giấy chứng nhận ${nth + 1}`,
      number: '',
      originals: 1,
      copies: 0,
    })),
    files: [],
  },
}));

const returnForm = ({ chance }: World, dossier: Dossier): ReturnForm => {
  // A screen that was not drawn anew still offers what has gone.
  const left =
    dossier.state === 'returned'
      ? (dossier.outcome?.results ?? []).map((_, place) => place)
      : placesLeft(dossier);
  const due = feeDue(dossier);
  return {
    receiver: { as: 'submitter', name: '', idNumber: '', phone: '', paper: '' },
    how: chance.happens(80) ? 'office' : 'post',
    reference: '',
    feeTaken: due === 0 ? null : due,
    feeReceiptSerial: '',
    places: chance.happens(30) ? left.slice(0, 1) : [...left],
    named: 'Giấy xác nhận',
  };
};

export const giveResult: Act = async (world, place, dossier) => {
  const { id } = dossier;
  const form = returnForm(world, dossier);
  const signed =
    form.how === 'office' && world.plays.has('citizen') && world.chance.happens(40)
      ? await signOnScreen(world, place, id, form)
      : form;
  await press(world, place, 'results.return', { id, form: signed }, (answer) => {
    if (answer.ok) say(world, `  ${place.seat.name} trả kết quả ${id}`);
  });
  if (world.plays.has('citizen')) await answerScreen(world, place);
};

const takeBack: Act = async (world, place, { id, handedOut }) => {
  const handOut = handedOut.at(-1);
  if (handOut === undefined) return;
  const input = { id, handOver: { ...handOut.entry }, reason: 'trao nhầm người' };
  await press(world, place, 'work.takeBack', input);
};

const undo: Act = async (world, place, { id, lastEntry }) =>
  press(world, place, 'work.undo', { id, entry: { ...lastEntry }, reason: 'bấm nhầm' });

const acts = {
  handOver,
  reassign,
  finish,
  giveResult,
  takeBack,
  undo,
  ask: pressing('work.requestSupplement', (id) => ({ id, items: ['Tờ khai'], reason: REASON })),
  receive: running('work.receiveSupplement'),
  stop: pressing('work.stop', (id) => ({ id, reason: REASON, basis: '' })),
  resume: running('work.resume'),
  withdraw: pressing('work.withdraw', (id) => ({ id, reason: REASON })),
} as const satisfies Readonly<Record<string, Act>>;

type ActName = keyof typeof acts;

const open: readonly ActName[] = ['handOver', 'finish', 'finish', 'ask', 'stop'];

/** What an officer who sees it so would do; the more often the more names. */
const fitting: Readonly<Partial<Record<DossierState, readonly ActName[]>>> = {
  accepted: open,
  processing: [...open, 'reassign', 'undo', 'withdraw'],
  awaiting_supplement: ['receive', 'receive', 'withdraw', 'undo', 'stop'],
  stopped: ['resume', 'resume', 'withdraw'],
  finished: ['giveResult', 'giveResult', 'giveResult', 'undo'],
  returned: ['takeBack', 'giveResult', 'undo'],
};

const all = Object.keys(acts) as readonly ActName[];

const actFor = ({ chance }: World, { state }: Dossier): Act => {
  const among = (state === null || chance.happens(8) ? undefined : fitting[state]) ?? all;
  const [first = 'handOver', ...others] = among;
  return acts[chance.pick([first, ...others])];
};

const seenAt = ({ seat }: Workplace, id: string): Dossier | null =>
  seat.life()?.disk.read.dossier(id) ?? null;

export const workOne = async (world: World, place: Workplace): Promise<void> => {
  const id = someDossier(world, place);
  const dossier = id === null ? null : seenAt(place, id);
  if (dossier !== null) await actFor(world, dossier)(world, place, dossier);
};

export const handToDepartment = async (world: World, place: Workplace): Promise<void> => {
  const id = someDossier(world, place);
  if (id === null) return;
  const to = world.chance.pick(DEPARTMENTS).name;
  await press(world, place, 'work.handOver', { id, to }, (answer) => {
    if (answer.ok) noteHandedOver(world, id, to);
  });
  // While the line is good the department has it at once.
  if (place.seat.name === world.withoutLine || world.chance.happens(40)) return;
  await sendNow(world, place);
  await carryOwn(world, place);
};

/** Finished here first where it came straight to the desk. */
export const giveOne = async (world: World, place: Workplace): Promise<void> => {
  const id = someDossier(world, place);
  const before = id === null ? null : seenAt(place, id);
  if (id === null || before === null) return;
  if (before.state === 'accepted' || before.state === 'processing')
    await finish(world, place, before);
  const dossier = seenAt(place, id);
  if (dossier?.state === 'finished' || dossier?.state === 'returned')
    await giveResult(world, place, dossier);
};

/** Every desk that knows it does something with it, and a department too, before anybody hears of the others. */
export const allAtOnce = async (world: World, place: Workplace): Promise<void> => {
  const id = someDossier(world, place);
  if (id === null) return;
  const before = world.chance.happens(50);
  if (before) await departmentActsOn(world, id);
  for (const other of world.places.filter((one) => one.seat.life() !== null && knows(one, id))) {
    const dossier = seenAt(other, id);
    if (dossier !== null) await actFor(world, dossier)(world, other, dossier);
  }
  if (!before) await departmentActsOn(world, id);
};

/** The same result at every counter whose screen says that it is still here. */
export const bothGive = async (world: World, place: Workplace): Promise<void> => {
  const id = someDossier(world, place);
  if (id === null) return;
  for (const other of world.places.filter((one) => one.seat.life() !== null && knows(one, id))) {
    const dossier = seenAt(other, id);
    if (dossier?.state === 'finished') await giveResult(world, other, dossier);
  }
};
