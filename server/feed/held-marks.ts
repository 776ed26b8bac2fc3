/** What the province signs with a page of the feed: how far it holds the colleagues' chains that stand in it. */
import { heldText, type HeldMark } from '#shared/protocol/witness.ts';
import type { ProvinceKey } from '#server/keys/province-key.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { FeedEntry, FeedPage } from './feed.ts';

export interface MarkedPage extends FeedPage {
  readonly marks: readonly HeldMark[];
}

/** Of each chain the last entry of the page. What the desk wrote itself needs no witness. */
const lastOfEach = (entries: readonly FeedEntry[], reader: string): readonly FeedEntry[] => [
  ...new Map(
    entries
      .filter(({ desk }) => desk !== reader)
      .toSorted((a, b) => a.seq - b.seq)
      .map((entry) => [`${entry.desk}/${entry.epoch}`, entry]),
  ).values(),
];

export const markedPage = (
  key: Pick<ProvinceKey, 'sign'>,
  { id, office }: Pick<SpeakingDesk, 'id' | 'office'>,
  page: FeedPage,
): MarkedPage => ({
  ...page,
  marks: lastOfEach(page.entries, id).map(({ desk, epoch, seq, hash }) => ({
    desk,
    epoch,
    seq,
    signature: key.sign(heldText({ office, desk, epoch, seq, hash })),
  })),
});
