/** Scans of a result on their way into the desk's archive. */
import { useState } from 'react';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { tell, useAsk } from '#renderer/app/desk.ts';
import { keepFile, sourceOfFile, sourceOfScan } from '#renderer/features/attachments/keep-file.ts';
import type { Source } from '#renderer/features/attachments/attaching.ts';

/** As many as the entry holds. */
const MOST = 20;

export interface ResultFilesState {
  readonly files: readonly AttachedFile[];
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** The newest scan that lies ready; null where there is none. */
  readonly scan: string | null;
  readonly choose: (chosen: readonly File[]) => Promise<void>;
  readonly takeScan: () => Promise<void>;
  readonly remove: (sha256: string) => void;
}

export const useResultFiles = (): ResultFilesState => {
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const [busy, beBusy] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const { data: scanner } = useAsk('scanner.view', {});
  const newest = scanner?.newest ?? null;

  /** True when all of them are there. */
  const keep = async (sources: readonly Source[]): Promise<boolean> => {
    beBusy(true);
    refuse(null);
    let all = true;
    for (const source of sources) {
      const kept = await keepFile(source);
      if (!kept.ok) {
        all = false;
        refuse(kept.error);
        continue;
      }
      const file = kept.value;
      setFiles((before) =>
        before.length >= MOST || before.some(({ sha256 }) => sha256 === file.sha256)
          ? before
          : [...before, file],
      );
    }
    beBusy(false);
    return all;
  };

  return {
    files,
    busy,
    refusal,
    scan: newest?.name ?? null,
    choose: async (chosen) => {
      if (!busy) await keep(chosen.map(sourceOfFile));
    },
    takeScan: async () => {
      if (busy || newest === null) return;
      if (await keep([sourceOfScan(newest.name, newest.bytes)]))
        await tell('scanner.layAside', { name: newest.name });
    },
    remove: (sha256) => setFiles((before) => before.filter((file) => file.sha256 !== sha256)),
  };
};
