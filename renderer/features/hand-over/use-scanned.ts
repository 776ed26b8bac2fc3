/** What was scanned on its way back, kept until it is taken: leaving the room loses nothing. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Refusal } from '#shared/contract/contract.ts';
import { MOST_HANDED } from '#shared/contract/endpoints/hand-over.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { ScannedBack } from '#shared/contract/outputs/hand-over.ts';
import { tell } from '#renderer/app/desk.ts';
import { usePaperScan } from '#renderer/features/scan/paper-scan-store.ts';

export type CameBack = InputOf<'handOver.receive'>['items'][number]['cameBack'];

export interface ScannedRow {
  readonly scanned: ScannedBack;
  readonly cameBack: CameBack;
}

interface Scanned {
  /** The newest first. */
  readonly rows: readonly ScannedRow[];
  readonly refusal: Refusal | null;
  /** Of the results among them that are past their date. */
  readonly lateReason: string;
  /** Who scans: the next officer takes nothing that the one before has scanned. */
  readonly officer: string | null;
  readonly belongTo: (officer: string) => void;
  readonly sayLate: (lateReason: string) => void;
  readonly take: (text: string, cameBack: CameBack) => Promise<void>;
  readonly drop: (dossier: string) => void;
  /** These are sent; what was scanned meanwhile stays. */
  readonly sent: (dossiers: readonly string[]) => void;
}

export const useScanned = create<Scanned>((set, get) => ({
  rows: [],
  refusal: null,
  lateReason: '',
  officer: null,
  belongTo: (officer) => {
    if (get().officer !== officer) set({ officer, rows: [], refusal: null, lateReason: '' });
  },
  sayLate: (lateReason) => set({ lateReason }),
  take: async (text, cameBack) => {
    const { officer } = get();
    const answer = await tell('handOver.scan', { text });
    if (get().officer !== officer) return;
    if (!answer.ok) {
      set({ refusal: answer.error });
      return;
    }
    const scanned = answer.value;
    const isThere = get().rows.some((row) => row.scanned.dossier === scanned.dossier);
    if (get().rows.length >= MOST_HANDED) set({ refusal: { code: 'hand_over_scan_full' } });
    else if (isThere) set({ refusal: { code: 'hand_over_scan_twice' } });
    else set(({ rows }) => ({ rows: [{ scanned, cameBack }, ...rows], refusal: null }));
  },
  drop: (dossier) =>
    set(({ rows }) => ({
      rows: rows.filter(({ scanned }) => scanned.dossier !== dossier),
      refusal: null,
    })),
  sent: (dossiers) => {
    const gone = new Set(dossiers);
    const rows = get().rows.filter(({ scanned }) => !gone.has(scanned.dossier));
    set({ rows, ...(rows.length === 0 ? { refusal: null, lateReason: '' } : {}) });
  },
}));

/** While the room is open, codes under the scanner come here. */
export const useScannerHere = (take: (text: string) => void): void => {
  const { takeBy } = usePaperScan.getState();
  useEffect(() => {
    takeBy(take);
    return () => takeBy(null);
  }, [take, takeBy]);
};
