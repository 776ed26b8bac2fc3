/** Receipt after receipt under the scanner, each taken in before the next is looked at. */
import { useEffect, useState } from 'react';
import type { Refusal } from '#shared/contract/contract.ts';
import type { CodeRead, Rebuilt, RebuiltDossier } from '#shared/contract/outputs/codes.ts';
import { tell } from '#renderer/app/desk.ts';
import { usePaperScan } from './paper-scan-store.ts';

/** What became of one paper. */
export interface ScannedReceipt {
  readonly rebuilt: Rebuilt;
  readonly refusal: Refusal | null;
  /** Why nothing was taken in, where the paper itself is the reason. */
  readonly read: CodeRead | null;
}

/** Which sentence tells of it. */
export const outcomeOf = ({
  already,
  completed,
}: RebuiltDossier): 'already' | 'completed' | 'taken' => {
  if (already) return 'already';
  return completed ? 'completed' : 'taken';
};

const takeIn = async (text: string): Promise<ScannedReceipt> => {
  const rebuilt = await tell('codes.rebuild', { text });
  if (rebuilt.ok) return { rebuilt: rebuilt.value, refusal: null, read: null };
  const read = await tell('codes.read', { text, askProvince: false });
  return { rebuilt: [], refusal: rebuilt.error, read: read.ok ? read.value : null };
};

/** Newest first. While it is on, codes under the scanner come here. */
export const useRebuilding = (): {
  readonly receipts: readonly ScannedReceipt[];
  readonly take: (text: string) => void;
} => {
  const [receipts, setReceipts] = useState<readonly ScannedReceipt[]>([]);
  const { takeBy } = usePaperScan.getState();
  const [take] = useState(() => {
    let line = Promise.resolve();
    return (text: string): void => {
      line = line.then(async () => {
        const one = await takeIn(text);
        setReceipts((before) => [one, ...before]);
      });
    };
  });
  useEffect(() => {
    takeBy(take);
    return () => takeBy(null);
  }, [take, takeBy]);
  return { receipts, take };
};
