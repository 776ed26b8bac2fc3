/** Leaves out of a page what the desk that asks has written and, as it says, still has. */
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { FeedEntry } from './feed.ts';
import type { MarkedPage } from './held-marks.ts';

type NamedEntry = Omit<FeedEntry, 'h' | 'p'> & { readonly named: true };

/** `SparingFeedAnswer` on the wire. */
export interface SparingPage extends Omit<MarkedPage, 'entries'> {
  readonly entries: readonly (FeedEntry | NamedEntry)[];
}

const named = ({ ord, desk, epoch, seq, hash, verdict }: FeedEntry): NamedEntry => ({
  ord,
  desk,
  epoch,
  seq,
  hash,
  verdict,
  named: true,
});

export const sparingPage = (
  page: MarkedPage,
  desk: string,
  own: readonly OwnReach[],
): SparingPage => {
  const reach = new Map(own.map(({ epoch, seq }) => [epoch, seq]));
  const isHeld = (entry: FeedEntry): boolean =>
    entry.desk === desk && entry.seq <= (reach.get(entry.epoch) ?? 0);
  return { ...page, entries: page.entries.map((entry) => (isHeld(entry) ? named(entry) : entry)) };
};
