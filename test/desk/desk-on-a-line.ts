/** What a test desk brings when it speaks to a real province over a real line. */
import { randomBytes } from 'node:crypto';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import { createProvince, type SyncPorts } from '#electron/sync/province.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { PIN, type TestDesk, type TestDeskParts } from './test-desk.ts';

/** Argon2 as in the product, cheap: tests of the line are not tests of it. */
export const quickPins = createSecretHash((length) => randomBytes(length), {
  memoryKiB: 1024,
  passes: 1,
});

type Line = Partial<
  Pick<SyncPorts, 'fetch' | 'urlOverride' | 'maxBatchEntries' | 'patience' | 'arrived'>
> & {
  /** Archived papers go up too. */
  readonly withFiles?: boolean;
};

export const onALine = ({ withFiles = false, ...line }: Line = {}): TestDeskParts => ({
  secretHash: quickPins,
  province: ({ store, surroundings, blobs }) =>
    createProvince({
      store,
      ...(withFiles ? { blobs } : {}),
      surroundings,
      signer: ed25519,
      fetch,
      urlOverride: null,
      changed: () => undefined,
      arrived: () => undefined,
      log: () => undefined,
      ...line,
    }),
});

/** The try-out's officer of that seat sets a PIN. */
export const sitDown = async (desk: TestDesk, seat = 0): Promise<void> => {
  const officer = staff.officers[seat];
  if (officer === undefined) throw new Error(`nobody sits at ${seat}`);
  const { id, personalCode } = officer;
  await desk.must('session.setPin', { officer: id, personalCode, pin: PIN });
};
