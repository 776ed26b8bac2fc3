/** Two desks of one office in one network, the head at both; and what hands do to make one keep for the other. */
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { vi } from '#shared/text/vi.ts';
import type { TryOut } from '#build/try-out/desk.ts';
import { sentenceLike, type Hands } from './keyboard.ts';
import type { SwitchedProvince } from './province.ts';
import { takeSeat, type Seat } from './seat.ts';
import type { TestClock } from './test-clock.ts';

const { neighbour } = vi;
const PIN = '580317';
const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/;
const LOOPBACK = '127.0.0.1';

const head = people.officers.find(({ role }) => role === 'head');

const theHead = () => {
  if (head === undefined) throw new Error('nobody may pair desks');
  return { ...head, pin: PIN };
};

export interface Place {
  readonly data: string;
  readonly clock: TestClock;
}

/** On the settings room. */
export const enrolSeat = async (
  { data, clock }: Place,
  province: SwitchedProvince,
  name: string,
): Promise<Seat> => {
  const seat = await takeSeat({ data, clock });
  await seat.hands.sees(vi.start.enrol.title);
  await seat.start.enrol(province.url, await province.mint(), name);
  await seat.hands.sees(vi.start.signIn.title);
  await seat.hands.page.getByText(theHead().name).click();
  await seat.start.firstSignIn(theHead());
  await seat.rooms.goToSettings();
  return seat;
};

/** The same folder again; `province`: where its province is now. */
export const returnToSeat = async (
  { data, clock }: Place,
  province: SwitchedProvince,
): Promise<Seat> => {
  const tryOut: TryOut = {
    url: province.url,
    code: null,
    officer: theHead().id,
    personalCode: theHead().personalCode,
  };
  const seat = await takeSeat({ data, clock, tryOut });
  await seat.start.signIn(theHead().name, PIN);
  await seat.rooms.goToSettings();
  return seat;
};

export const pressButton = async ({ walkTo, press }: Hands, name: string): Promise<void> => {
  await walkTo('Tab', name, ({ words }) => words === name);
  await press('Enter');
};

const typeInto = async (hands: Hands, label: string, text: string): Promise<void> => {
  await hands.walkTo('Tab', label, ({ words }) => words.startsWith(label));
  await hands.press('Control+A');
  await hands.type(text);
};

/** In the settings room: listens in this machine alone, and shows a code. */
export const openDoorByHand = async (
  { hands }: Seat,
  port: number,
): Promise<{ readonly port: number; readonly code: string }> => {
  const { door } = neighbour;
  await typeInto(hands, door.address, LOOPBACK);
  await typeInto(hands, door.port, String(port));
  await pressButton(hands, door.turnOn);
  await hands.sees(sentenceLike(door.open));
  await pressButton(hands, door.newCode);
  const shown = hands.page.getByText(sentenceLike(door.code)).first();
  await shown.waitFor();
  const [code] = CODE.exec((await shown.textContent()) ?? '') ?? [];
  if (code === undefined) throw new Error('no code on the screen');
  return { port, code };
};

/** In the settings room. */
export const joinByHand = async (
  { hands }: Seat,
  { port, code }: { readonly port: number; readonly code: string },
): Promise<void> => {
  const { carrier, door } = neighbour;
  await pressButton(hands, carrier.join);
  await hands.sees(carrier.joinAbout);
  await typeInto(hands, carrier.address, LOOPBACK);
  await typeInto(hands, door.port, String(port));
  await typeInto(hands, carrier.code, code);
  await hands.press('Enter');
};
