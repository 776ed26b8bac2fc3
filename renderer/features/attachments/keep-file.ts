/** From a file that somebody chose, dropped or scanned to one that lies in the desk's archive. */
import { attachmentLimits, type AttachedFile } from '#shared/attachment/attachment.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { tell } from '#renderer/app/desk.ts';
import type { Source } from './attaching.ts';
import { prepareFile } from './prepare-file.ts';

export const sourceOfFile = (file: File): Source => ({
  name: file.name,
  size: file.size,
  read: async () => {
    try {
      return ok(new Uint8Array(await file.arrayBuffer()));
    } catch {
      // Gone, or a folder: the system says no more.
      return err({ code: 'file_unreadable' });
    }
  },
});

export const sourceOfScan = (name: string, size: number): Source => ({
  name,
  size,
  read: async () => {
    const scan = await tell('scanner.read', { name });
    return scan.ok ? ok(new Uint8Array(scan.value.bytes)) : scan;
  },
});

export const keepFile = async ({
  name,
  size,
  read,
}: Source): Promise<Result<AttachedFile, Refusal>> => {
  const max = attachmentLimits.sourceBytes;
  if (size > max) {
    const values = { megabytes: Math.ceil(size / 1e6), max: max / 1e6 };
    return err({ code: 'file_too_large', values });
  }
  const bytes = await read();
  if (!bytes.ok) return bytes;
  const prepared = await prepareFile(bytes.value);
  return prepared.ok ? tell('attachments.add', { name, ...prepared.value }) : prepared;
};
