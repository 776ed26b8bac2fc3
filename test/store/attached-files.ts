/** The archive beside a test store, and a file attached as the desk does it: noted first, then put. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createBlobs } from '#electron/store/blobs.ts';
import { sha256 } from '#electron/store/digest.ts';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { KEY, type TestStore } from './test-store.ts';

export const archiveAt = ({ folder, sql, store }: TestStore) => {
  const blobs = createBlobs({
    folder: join(folder, 'blobs'),
    sql,
    databaseKey: KEY,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  });
  return {
    blobs,
    attach: (bytes: Uint8Array, at: Instant): AttachedFile => {
      const name = Buffer.from(sha256(bytes)).toString('hex');
      store.write((tx) => tx.saveAttached(name, at));
      return { ...blobs.put(bytes), name: 'quet.jpg', type: 'image/jpeg', pages: 1 };
    },
  };
};
