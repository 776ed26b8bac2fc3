/** What the province signs with a page of the feed: how far it holds the colleagues' chains that stand in it. */
import { heldText, type HeldMark } from '#shared/protocol/witness.ts';
import { admissionOf, type SigningPorts } from '#server/enrolment/admissions.ts';
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

export const markedPage = async (
  ports: SigningPorts,
  { id, office }: Pick<SpeakingDesk, 'id' | 'office'>,
  page: FeedPage,
): Promise<MarkedPage> => {
  const begun = page.entries.filter(({ desk, seq }) => desk !== id && seq === 1);
  const marks: HeldMark[] = [];
  for (const { desk, epoch, seq, hash } of lastOfEach(page.entries, id)) {
    const signature = ports.key.sign(heldText({ office, desk, epoch, seq, hash }));
    const begins = begun.some((first) => first.desk === desk && first.epoch === epoch);
    const admission = begins ? await admissionOf(ports, { desk, epoch }) : null;
    marks.push({ desk, epoch, seq, signature, ...(admission === null ? {} : { admission }) });
  }
  return { ...page, marks };
};
