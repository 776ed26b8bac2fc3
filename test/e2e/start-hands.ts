/** The way into the desk by keyboard: enrolment, the first sign-in, every other morning. */
import { vi } from '#shared/text/vi.ts';
import type { Hands } from './keyboard.ts';

export interface FirstSignIn {
  readonly name: string;
  readonly personalCode: string;
  readonly pin: string;
}

const { enrol, signIn } = vi.start;

export const startHands = (hands: Hands) => {
  const { page, press, type, walkTo, sees } = hands;

  /** The officer's name in the list of who may be at the desk. */
  const choose = async (name: string): Promise<void> => {
    const chosen = page.locator('label', { hasText: name }).locator('input[type=radio]');
    if (await chosen.isChecked()) return;
    await walkTo(
      'Shift+Tab',
      'the list of officers',
      ({ words }) =>
        vi.start.signIn.officers === words || words.includes('Mẫu') || words.includes('Thử'),
    );
    for (let step = 0; step < 10 && !(await chosen.isChecked()); step += 1)
      await press('ArrowDown');
  };

  const enterPin = async (pin: string): Promise<void> => {
    await walkTo('Tab', signIn.pin, ({ words }) => words.startsWith(signIn.pin));
    await type(pin);
    await press('Enter');
  };

  const atHome = (): Promise<void> => sees(vi.home.ready.title);

  return {
    /** `beforeEnter` looks at the form while it is filled in. */
    enrol: async (
      url: string,
      code: string,
      deskName: string,
      beforeEnter: () => Promise<void> = () => Promise.resolve(),
    ): Promise<void> => {
      await sees(enrol.title);
      await walkTo('Tab', enrol.url, ({ words }) => words.startsWith(enrol.url));
      await press('Control+A');
      await type(url);
      await press('Tab');
      await press('Control+A');
      await type(code);
      await press('Tab');
      await press('Control+A');
      await type(deskName);
      await beforeEnter();
      await press('Enter');
    },

    firstSignIn: async ({ name, personalCode, pin }: FirstSignIn): Promise<void> => {
      await sees(signIn.title);
      await choose(name);
      await walkTo('Tab', signIn.code, ({ words }) => words.startsWith(signIn.code));
      await type(personalCode);
      await press('Tab');
      await type(pin);
      await press('Tab');
      await type(pin);
      await press('Enter');
      await atHome();
    },

    signIn: async (name: string, pin: string): Promise<void> => {
      await sees(signIn.title);
      await choose(name);
      await enterPin(pin);
      await atHome();
    },

    enterPin,
  };
};
