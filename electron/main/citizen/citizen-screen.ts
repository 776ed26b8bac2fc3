/**
 * Keeps the citizen's window where the setting wants it while displays come and go. A window that stands wrong is closed,
 * not moved: what it drew goes with it, and the next one asks the desk what stands there now.
 */
import type { CitizenSaid } from '#shared/contract/citizen-page.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { CitizenSetting, CitizenShown } from '#shared/contract/outputs.ts';
import type { DeskWorker } from '../desk-worker.ts';
import { citizenStand, sameStand, type CitizenStand, type SeenDisplay } from './citizen-place.ts';
import type { CitizenWindow, CitizenWindowPorts, StandingSomewhere } from './citizen-window.ts';

/** The displays of this machine, and the one on which the officers' window stands. */
export interface SeenPlaces {
  readonly displays: readonly SeenDisplay[];
  readonly officers: string;
}

export interface CitizenScreenPorts {
  readonly open: (
    stand: StandingSomewhere,
    ports: Pick<CitizenWindowPorts, 'now' | 'said'>,
  ) => CitizenWindow;
  /** Null where the officers' window is gone. */
  readonly places: () => SeenPlaces | null;
  /** Displays came or went, or the officers' window was moved. Returns how to stop listening. */
  readonly onPlaces: (moved: () => void) => () => void;
  readonly ask: DeskWorker['invoke'];
  readonly log: (message: string, detail: string) => void;
}

export interface CitizenScreen {
  /** The setting may have changed. */
  readonly settle: () => void;
  readonly show: (shown: CitizenShown) => void;
  readonly close: () => void;
}

const NOWHERE: CitizenStand = { stand: 'nowhere' };

export const createCitizenScreen = ({
  open,
  places,
  onPlaces,
  ask,
  log,
}: CitizenScreenPorts): CitizenScreen => {
  let setting: CitizenSetting = { where: 'off', display: null };
  let stand: CitizenStand = NOWHERE;
  let window: CitizenWindow | null = null;
  /** What the desk tells by itself is newer than an answer that was asked for before. */
  let told = 0;

  /** What stood there when it was touched: a touch is of the turn that it bears. */
  let shown: CitizenShown | null = null;
  let unanswered: InputOf<'citizen.unanswered'> | null = null;

  /** Until the desk has heard of it: it may have written the rating and died before it said so. */
  const tellUnanswered = async (): Promise<void> => {
    const asked = unanswered;
    if (asked === null) return;
    const answer = await ask('citizen.unanswered', asked);
    if (answer.ok && unanswered === asked) unanswered = null;
  };

  const now = async (): Promise<CitizenShown | null> => {
    const answer = await ask('citizen.shown', {});
    // The worker answers in the shape of the contract: both ends are compiled from it.
    if (!answer.ok) return null;
    shown = answer.value as CitizenShown;
    return shown;
  };
  const said = (word: CitizenSaid): void => {
    const view = shown?.turn === word.turn ? shown.view : null;
    const lost = (why: string): void => {
      log('a touch of the citizen was lost', why);
      // Nobody may believe that it was taken; what stands there next comes from the desk.
      window?.show(null);
      if (word.word.say !== 'rate' || view?.at !== 'rating') return;
      unanswered = { number: view.number, occasion: view.occasion };
      tellUnanswered().catch((fault: unknown) =>
        log('a rating without an answer was not told of', String(fault)),
      );
    };
    ask('citizen.said', word).then(
      (answer) => {
        if (!answer.ok) lost(answer.error.code);
      },
      (fault: unknown) => lost(String(fault)),
    );
  };

  const close = (): void => {
    window?.close();
    window = null;
  };

  /** Whether the window that stood there stands there still. */
  const place = (): boolean => {
    const seen = places();
    if (seen === null) return false;
    const wanted = citizenStand(setting, seen.displays, seen.officers);
    const stays = window?.isOpen() === true && sameStand(wanted, stand);
    // A small one is moved by hand, and the officer's display may change its size under it.
    const isSmallStill = stand.stand === 'small' && wanted.stand === 'small';
    if (stays || (isSmallStill && window?.isOpen() === true)) return true;
    close();
    stand = wanted;
    if (wanted.stand !== 'nowhere') window = open(wanted, { now, said });
    return false;
  };

  const settleNow = async (): Promise<void> => {
    const answer = await ask('citizen.setting', {});
    // Not answered: the desk is being opened again, and says so when it is.
    if (answer.ok) setting = answer.value as CitizenSetting;
    await tellUnanswered();
    if (!place() || stand.stand === 'nowhere') return;
    // It was told nothing while the desk was away.
    const before = told;
    const standing = await now();
    if (told === before) window?.show(standing);
  };
  const settle = (): void => {
    settleNow().catch((fault: unknown) =>
      log('the setting of the citizen screen was not read', String(fault)),
    );
  };

  const stopListening = onPlaces(place);
  settle();

  return {
    settle,
    show: (next) => {
      told += 1;
      shown = next;
      // Closed by hand: it comes again with the next citizen.
      if (window?.isOpen() === false && next.view.at !== 'idle') place();
      window?.show(next);
    },
    close: () => {
      stopListening();
      close();
    },
  };
};
