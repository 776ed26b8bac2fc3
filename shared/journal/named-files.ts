/** Which archived files an entry names: the one place that says what belongs to the archive for good. */
import type { KnownEntry } from './entry-types.ts';

export interface NamedFile {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Papers that were issued, what was attached to papers that were handed in, at a counter or online, or to a result, and
 * the signature under which a result was taken.
 */
export const filesNamedBy = ({ type, payload }: KnownEntry): readonly NamedFile[] => {
  if (type === 'document.issued') return [payload];
  if (type === 'dossier.registered')
    return (payload.submission ?? payload.counter)?.attachments ?? [];
  if (type === 'processing.finished')
    return [...(payload.attachments ?? []), ...(payload.dataFiles ?? [])];
  if (type === 'result.returned' || type === 'result.partReturned')
    return payload.signature === undefined ? [] : [payload.signature];
  return type === 'dossier.accepted' ? (payload.attachments ?? []) : [];
};
