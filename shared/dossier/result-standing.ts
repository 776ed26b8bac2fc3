/** How far a dossier is from its result being in somebody's hand, and what of it is still here. Pure. */
import { localTimeOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { sameName } from '#shared/journal/entry.ts';
import { unreachable } from '#shared/result.ts';
import { isValid, type Dossier, type DossierDocument } from './dossier.ts';
import type { ResultPaper } from './result-papers.ts';

/** Why nothing can be handed out; each has its sentence. */
export type NoResult =
  | { readonly code: 'dossier_voided' | 'result_not_accepted' | 'result_refused' }
  | {
      readonly code:
        | 'result_stopped'
        | 'result_withdrawn'
        | 'result_awaiting_supplement'
        | 'result_awaiting_obligation';
      readonly since: LocalDateTime | null;
    }
  | {
      readonly code: 'result_returned_already';
      readonly returnedAt: LocalDateTime;
      readonly receiver: string;
      readonly officer: string | null;
      readonly desk: string;
    };

export type ResultStanding =
  /** The result came straight to this desk: it is entered first. */
  | { readonly step: 'finish' }
  | { readonly step: 'return' }
  | { readonly step: 'none'; readonly because: NoResult };

const none = (because: NoResult): ResultStanding => ({ step: 'none', because });

export const resultStanding = ({
  state,
  since,
  voided,
  returned,
}: Pick<Dossier, 'state' | 'since' | 'voided' | 'returned'>): ResultStanding => {
  if (voided !== null) return none({ code: 'dossier_voided' });
  const from = since === null ? null : localTimeOf(since.at);
  switch (state) {
    case null:
    case 'registered':
      return none({ code: 'result_not_accepted' });
    case 'refused':
      return none({ code: 'result_refused' });
    case 'accepted':
    case 'processing':
      return { step: 'finish' };
    case 'finished':
      return { step: 'return' };
    case 'stopped':
    case 'withdrawn':
    case 'awaiting_supplement':
    case 'awaiting_obligation':
      return none({ code: `result_${state}`, since: from });
    case 'returned':
      return returned === null
        ? none({ code: 'result_not_accepted' })
        : none({
            code: 'result_returned_already',
            returnedAt: returned.returnedAt,
            receiver: returned.receiver.name,
            officer: returned.officer,
            desk: returned.entry.desk,
          });
    default:
      return unreachable(state);
  }
};

/** Documents of the result that nobody has taken yet, in their order; the places in `outcome.results`. */
export const placesLeft = ({
  outcome,
  handedOut,
}: Pick<Dossier, 'outcome' | 'handedOut'>): readonly number[] => {
  const results = outcome?.results ?? [];
  const given = handedOut.flatMap((one) => one.given ?? []);
  const taken = new Set<number>();
  for (const one of given) {
    const place = results.findIndex(
      ({ name, number }, index) => !taken.has(index) && name === one.name && number === one.number,
    );
    if (place >= 0) taken.add(place);
  }
  return results.flatMap((_, place) => (taken.has(place) ? [] : [place]));
};

export const papersAt = (
  { outcome }: Pick<Dossier, 'outcome'>,
  places: readonly number[],
): readonly ResultPaper[] => places.flatMap((place) => outcome?.results?.[place] ?? []);

/** Integer đồng that are still to be paid before anything is handed out. */
export const feeDue = ({ fees }: Pick<Dossier, 'fees'>): number =>
  Math.max(0, fees.owed - fees.total);

/** The note of the last hand-over, where it was issued; one of an earlier hand-over says something else. */
export const noteOfLast = ({
  story,
  documents,
  handedOut,
}: Pick<Dossier, 'story' | 'documents' | 'handedOut'>): DossierDocument | null => {
  const last = handedOut.at(-1);
  if (last === undefined) return null;
  const after = story.slice(story.findIndex(({ entry }) => sameName(entry, last.entry)) + 1);
  return (
    documents.findLast(
      (one) =>
        one.kind === 'result_note' &&
        one.signs === undefined &&
        one.redraws === undefined &&
        isValid(one) &&
        after.some(({ entry }) => sameName(entry, one.issued.entry)),
    ) ?? null
  );
};
