/** The paper that was scanned last: what the desk says of it, until somebody has read it. */
import { create } from 'zustand';
import type { Refusal } from '#shared/contract/contract.ts';
import type { CodeRead } from '#shared/contract/outputs/codes.ts';
import { isAheadOfJournal } from '#shared/receipt-code/verdict.ts';
import { tell } from '#renderer/app/desk.ts';
import { usePlace, type Place, type RoomName } from '#renderer/app/place.ts';
import { paperText } from './scan-start.ts';

interface PaperScanState {
  readonly text: string;
  readonly read: CodeRead | null;
  readonly refusal: Refusal | null;
  readonly asking: boolean;
  /** Somebody else takes the codes, and what they say is not shown here. */
  readonly taker: ((text: string) => void) | null;
  readonly scan: (typed: string) => Promise<void>;
  readonly takeBy: (taker: ((text: string) => void) | null) => void;
  readonly close: () => void;
}

/** They are left without losing anything: what is typed there outlives the room, or is asked for in a dialog. */
const KEEPING: ReadonlySet<RoomName> = new Set([
  'home',
  'intake',
  'certification',
  'dossiers',
  'dossier',
  'receive',
  'results',
  'procedures',
  'settle',
]);

/** What may be typed there is kept nowhere else. */
export const losesTyping = (place: Place): boolean =>
  !KEEPING.has(place.room) || (place.room === 'dossier' && place.correcting);

const isAsked = (): boolean => document.querySelector('[role="dialog"]') !== null;

/** Where results are handed out, a slip brings its dossier there; anywhere else its page. */
export const goToDossier = (id: string): void => {
  const { place, go } = usePlace.getState();
  go(
    place.room === 'results' ? { room: 'results', id } : { room: 'dossier', id, correcting: false },
  );
};

/** A paper that counts needs no words: its dossier opens, unless hands are in the middle of something. */
const toOpen = ({ verdict, dossier }: CodeRead): string | null =>
  verdict !== 'genuine' || losesTyping(usePlace.getState().place) || isAsked() ? null : dossier;

/** The office's entries, or the key of the desk that printed it, may have come to the province. */
const isWorthAsking = ({ verdict }: CodeRead): boolean =>
  isAheadOfJournal(verdict) || verdict === 'unchecked';

export const usePaperScan = create<PaperScanState>((set, get) => ({
  text: '',
  read: null,
  refusal: null,
  asking: false,
  taker: null,
  takeBy: (taker) => set({ taker }),
  close: () => set({ text: '', read: null, refusal: null, asking: false }),
  scan: async (typed) => {
    const text = paperText(typed.trim());
    const { taker } = get();
    if (taker !== null) {
      taker(text);
      return;
    }
    const first = await tell('codes.read', { text, askProvince: false });
    if (!first.ok) {
      set({ text, read: null, refusal: first.error, asking: false });
      return;
    }
    const read = first.value;
    const dossier = toOpen(read);
    if (dossier !== null) {
      get().close();
      goToDossier(dossier);
      return;
    }
    const asking = isWorthAsking(read);
    set({ text, read, refusal: null, asking });
    if (!asking) return;
    const second = await tell('codes.read', { text, askProvince: true });
    // Another paper may be under the scanner by now, or nobody waits for the answer any more.
    if (get().text !== text) return;
    set({ asking: false, ...(second.ok ? { read: second.value } : { refusal: second.error }) });
  },
}));
