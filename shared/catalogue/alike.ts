/** What several channels of a procedure say alike stands once, with the channels that say it. */
import type { Channel } from '#shared/dossier/intake.ts';

export interface Said<T> {
  readonly channel: Channel;
  readonly what: T;
}

export interface SaidAlike<T> {
  /** In the order in which they say it; each once. */
  readonly channels: readonly Channel[];
  readonly what: T;
}

/** `what` is plain data, compared as it is written. In the order of the first that says it. */
export const saidAlike = <T>(said: readonly Said<T>[]): readonly SaidAlike<T>[] =>
  [...Map.groupBy(said, ({ what }) => JSON.stringify(what)).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ what: first.what, channels: [...new Set(same.map(({ channel }) => channel))] }];
  });
