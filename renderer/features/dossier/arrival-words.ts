/** How a dossier came, for its page. Pure. */
import type { Arrival } from '#shared/dossier/arrival.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

/** One line a fact; empty where the channel says it all. */
export const arrivalLines = (
  arrival: Arrival | undefined,
  crossArea: Dossier['crossArea'],
  { arrival: words }: Texts,
): readonly string[] => {
  const { post, helpedOnline, crossArea: offices } = arrival ?? {};
  return [
    ...(post === undefined || post.sender === ''
      ? []
      : [fill(words.said.sender, { sender: post.sender })]),
    ...(post?.postmarkedOn == null
      ? []
      : [fill(words.said.postmark, { date: formatDate(post.postmarkedOn) })]),
    ...(post === undefined || post.reference === ''
      ? []
      : [fill(words.said.reference, { reference: post.reference })]),
    ...(helpedOnline === true ? [words.said.helpedOnline] : []),
    ...(offices === undefined
      ? []
      : [
          fill(words.said.assisting, { office: offices.assisting }),
          fill(words.said.receiving, { office: offices.receiving }),
          fill(words.said.competent, { office: offices.competent }),
        ]),
    ...(crossArea === null
      ? []
      : [fill(words.said.step, { step: crossArea.step, office: crossArea.office })]),
  ];
};
