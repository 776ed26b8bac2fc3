/** A store whose new entries also go to the tail, once they are durable. */
import { compareReach, type Reach } from '#shared/backup/rule.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import type { Backups } from '#electron/desk/recovery/backup-ports.ts';
import type { DeskStore } from '#electron/desk/ports.ts';
import { createTail, lastInTail, type TailPorts } from './tail.ts';

/** More without a backup is no tail any more; the desk is about to copy itself. */
const LONGEST = 2_000;

/** Entries of ours that lie beyond the head of the journal: the database is older than what stands beside it. */
export const isBehind = (store: DeskStore, known: Reach | null, tail: TailPorts): boolean => {
  const head = store.read.head();
  const desk = store.read.identity()?.desk;
  if (desk === undefined) return known !== null;
  const ahead = (reach: Reach): boolean => compareReach(reach, head) > 0;
  if (known !== null && ahead(known)) return true;
  const last = lastInTail(tail.path, tail.databaseKey);
  return last?.desk === desk && ahead(last);
};

export interface TailedStore {
  readonly store: DeskStore;
  readonly backups: Backups;
}

/** `known`: how far the newest backup goes, or null. */
export const withTail = (
  store: DeskStore,
  backups: Backups,
  known: Reach | null,
  ports: TailPorts,
): TailedStore => {
  const tail = createTail(ports);
  let open = true;

  /** What the newest backup does not hold. */
  const begin = (reach: Reach | null): void => {
    const { epoch } = store.read.head();
    const from = reach?.epoch === epoch ? reach.seq : 0;
    const entries = store.read.entriesAfter(epoch, from, LONGEST + 1);
    tail.begin(entries.length > LONGEST ? [] : entries);
  };
  begin(known);

  return {
    store: {
      ...store,
      write: (work) => {
        const added: SealedEntry[] = [];
        const answer = store.write((tx) =>
          work({
            ...tx,
            append: (entry) => {
              const sealed = tx.append(entry);
              added.push(sealed);
              return sealed;
            },
          }),
        );
        tail.add(added);
        return answer;
      },
      close: () => {
        open = false;
        tail.close();
        store.close();
      },
    },
    backups: {
      ...backups,
      make: (asked) => {
        const run = backups.make(asked);
        const done = run.done.then((made) => {
          if (open && made.first.ok) begin(made.first.value);
          return made;
        });
        return { ...run, done };
      },
    },
  };
};
