/** How far a dossier is from its result being in somebody's hand, and what of it is still here. Pure. */
import { localTimeOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { sameName } from '#shared/journal/entry.ts';
import { unreachable } from '#shared/result.ts';
import { isValid, type Dossier, type DossierDocument, type HandOut } from './dossier.ts';
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

const alreadyWith = ({
  returnedAt,
  receiver,
  officer,
  entry,
}: NonNullable<Dossier['returned']>): ResultStanding =>
  none({
    code: 'result_returned_already',
    returnedAt,
    receiver: receiver.name,
    officer,
    desk: entry.desk,
  });

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
      // Put in order anew, others' acts may stand behind it: what is in somebody's hand is taken back first.
      return returned === null ? { step: 'return' } : alreadyWith(returned);
    case 'stopped':
    case 'withdrawn':
    case 'awaiting_supplement':
    case 'awaiting_obligation':
      return none({ code: `result_${state}`, since: from });
    case 'returned':
      return returned === null ? none({ code: 'result_not_accepted' }) : alreadyWith(returned);
    default:
      return unreachable(state);
  }
};

export const papersAt = (
  { outcome }: Pick<Dossier, 'outcome'>,
  places: readonly number[],
): readonly ResultPaper[] => places.flatMap((place) => outcome?.results?.[place] ?? []);

/** Integer đồng that are still to be paid before anything is handed out. */
export const feeDue = ({ fees }: Pick<Dossier, 'fees'>): number =>
  Math.max(0, fees.owed - fees.total);

const isNote = (one: DossierDocument): boolean =>
  one.kind === 'result_note' &&
  one.signs === undefined &&
  one.redraws === undefined &&
  isValid(one);

/**
 * The note of this hand-over, where it was issued: one of another hand-over says something else. One that does not name
 * its own was drawn at the same desk right after it.
 */
export const noteOf = (
  { story, documents }: Pick<Dossier, 'story' | 'documents'>,
  { entry: handOver }: Pick<HandOut, 'entry'>,
): DossierDocument | null => {
  const after = story.slice(story.findIndex(({ entry }) => sameName(entry, handOver)) + 1);
  return (
    documents.findLast((one) => {
      if (!isNote(one)) return false;
      if (one.handOver !== undefined) return sameName(one.handOver, handOver);
      const { entry: issued } = one.issued;
      return issued.desk === handOver.desk && after.some(({ entry }) => sameName(entry, issued));
    }) ?? null
  );
};

export const noteOfLast = (
  dossier: Pick<Dossier, 'story' | 'documents' | 'handedOut'>,
): DossierDocument | null => {
  const last = dossier.handedOut.at(-1);
  return last === undefined ? null : noteOf(dossier, last);
};
