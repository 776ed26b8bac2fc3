/** The clock that a desk and its province share in a test: Vietnamese time that goes on from where it was set. */
import {
  epochMsOf,
  instantOf,
  instantOfLocal,
  localTimeOf,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';

export interface TestClock {
  /** What is added to this machine's clock. */
  readonly offsetMs: () => number;
  /** For `--clock`: the second that it is now. */
  readonly local: () => string;
  /** Goes on from another time of the same machine. */
  readonly setTo: (time: string) => void;
}

export const createTestClock = (start: string): TestClock => {
  const offsetTo = (time: string): number =>
    epochMsOf(instantOfLocal(time as LocalDateTime)) - Date.now();
  let offset = offsetTo(start);
  return {
    offsetMs: () => offset,
    local: () => localTimeOf(instantOf(Date.now() + offset)),
    setTo: (time) => {
      offset = offsetTo(time);
    },
  };
};
