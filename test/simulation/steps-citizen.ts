/** What citizens do on the screen before them: they rate how they were served, and sign for what they are given. */
import type { CitizenWord } from '#shared/citizen/scene.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import { acceptOne, press } from './steps-officer.ts';
import { settled } from './virtual-time.ts';
import type { Workplace, World } from './world.ts';

const SIGNATURE: readonly (readonly [number, number])[] = [
  [40, 40],
  [400, 160],
  [700, 60],
  [860, 240],
];

/** The setting lies on the disk: a copy from before does not know it. */
const turnOn = (world: World, place: Workplace): Promise<void> =>
  press(world, place, 'citizen.choose', { where: 'window', display: null });

/** What is touched bears the turn in which it stood there. */
type Touch = Exclude<CitizenWord, { readonly say: 'alive' }>;

const touch = async (world: World, place: Workplace, word: Touch): Promise<void> => {
  await press(world, place, 'citizen.shown', {}, (shown) => {
    if (!shown.ok) return;
    const { turn } = shown.value;
    const touched =
      word.say === 'sign'
        ? {
            say: word.say,
            strokes: word.strokes.map((stroke) => stroke.map(([x, y]): [number, number] => [x, y])),
          }
        : word.say === 'rate'
          ? { ...word, reasons: [...word.reasons] }
          : word;
    void press(world, place, 'citizen.said', { turn, word: touched });
    // A finger that was down for long, or twice.
    if (world.chance.happens(30)) void press(world, place, 'citizen.said', { turn, word: touched });
  });
  await settled();
};

const rate = (world: World, place: Workplace): Promise<void> => {
  const score = world.chance.pick([3, 3, 2, 1] as const);
  const reasons = score === 1 ? (['waited_long'] as const) : [];
  return touch(world, place, { say: 'rate', score, reasons, words: '' });
};

/** Whoever stands at the desk and is asked. */
export const answerScreen = async (world: World, place: Workplace): Promise<void> => {
  await touch(world, place, { say: 'onward' });
  await rate(world, place);
};

export const acceptAndRate = async (world: World, place: Workplace): Promise<void> => {
  await turnOn(world, place);
  await acceptOne(world, place);
  await answerScreen(world, place);
};

/** The form with the signature that the citizen has just drawn; on paper where the screen took none. */
export const signOnScreen = async (
  world: World,
  place: Workplace,
  id: string,
  form: ReturnForm,
): Promise<ReturnForm> => {
  await turnOn(world, place);
  await press(world, place, 'citizen.askSignature', { id, form });
  await touch(world, place, { say: 'sign', strokes: [SIGNATURE] });
  let drawn = false;
  await press(world, place, 'citizen.state', {}, (state) => {
    drawn = state.ok && state.value.signed?.dossier === id;
  });
  return drawn ? { ...form, signOn: 'screen' } : form;
};
