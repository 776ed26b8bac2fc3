/** What a window and its desk have between them: questions with answers, and what the desk tells by itself. */
import type { Answer, EndpointName, InputOf } from './contract.ts';
import type { CitizenShown, DeskStatus } from './outputs.ts';

/** What the desk tells its windows by itself. */
export interface DeskEvents {
  /** Something was written: queries of these rooms are stale. */
  readonly changed: {
    readonly rooms: readonly (
      | 'dossiers'
      | 'drafts'
      | 'print'
      | 'sync'
      | 'session'
      | 'settings'
      | 'home'
      | 'publications'
      | 'backup'
      | 'neighbour'
      | 'scanner'
      | 'citizen'
    )[];
  };
  readonly status: DeskStatus;
  /** For the citizen's window; no officer's window is told. */
  readonly citizen: CitizenShown;
}
export type DeskEventName = keyof DeskEvents;

/** The only thing that the preload exposes. */
export interface DeskBridge {
  readonly invoke: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<Answer<N>>;
  /** Returns how to stop listening. */
  readonly on: <E extends DeskEventName>(
    event: E,
    listener: (value: DeskEvents[E]) => void,
  ) => () => void;
}
