/** An officer before the desk's window: the window itself and all that hands can do in it. */
import { openDeskWindow, type DeskOptions, type DeskWindow } from './desk-app.ts';
import { intakeHands, type IntakeHands } from './intake-hands.ts';
import { handsOn, type Hands } from './keyboard.ts';
import { roomHands } from './room-hands.ts';
import { startHands } from './start-hands.ts';

export interface Seat {
  readonly desk: DeskWindow;
  readonly hands: Hands;
  readonly start: ReturnType<typeof startHands>;
  readonly intake: IntakeHands;
  readonly rooms: ReturnType<typeof roomHands>;
}

export const takeSeat = async (options: DeskOptions): Promise<Seat> => {
  const desk = await openDeskWindow(options);
  const hands = handsOn(desk.page);
  return {
    desk,
    hands,
    start: startHands(hands),
    intake: intakeHands(hands),
    rooms: roomHands(hands),
  };
};
