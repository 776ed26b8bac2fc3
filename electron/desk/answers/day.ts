import type { dayEndpoints } from '#shared/contract/endpoints/day.ts';
import { ok } from '#shared/result.ts';
import type { DeskBackups } from '../recovery/backup.ts';
import { createClock } from '../clock.ts';
import type { Close } from '../close/close.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import type { DeskPacks } from '../recovery/pack.ts';
import type { HandlersOf } from '../router.ts';

interface Parts {
  readonly close: Close;
  readonly documents: Documents;
  readonly backups: DeskBackups;
  readonly packs: DeskPacks;
  readonly dated: Dated;
}

export const dayAnswers = (
  context: DeskContext,
  { close, documents, backups, packs, dated }: Parts,
): HandlersOf<typeof dayEndpoints> => {
  const { province } = context;
  const clock = createClock(context);
  return {
    'sync.now': () => {
      province.release();
      // The answer is seen in the status line; a button must not wait for a slow province.
      void province.sync();
      return ok(null);
    },
    'sync.cancel': () => {
      province.cancel();
      return ok(null);
    },

    'close.preview': ({ through }) => close.preview(through),
    'close.day': dated(async (input) => {
      const closed = await close.close(input);
      if (closed.ok) backups.soon();
      if (closed.ok) packs.soon();
      return closed;
    }),

    'close.settle': dated(({ close: name, note }) => close.settle(name, note)),

    'clock.read': () => ok(clock.view()),
    'clock.settle': async (choice) => {
      const settled = await clock.settle(choice);
      // Papers that waited for the clock are drawn now.
      if (settled.ok) void documents.issueOwed();
      return settled;
    },
  };
};
