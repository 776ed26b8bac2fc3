/**
 * A folder belongs to the machine on which it was enrolled. Carried to another, by a copy or with a backup, it may
 * have a twin that goes on giving the same numbers: it can be read, but gives and sends nothing until the province
 * has enrolled it anew. Two copies on one machine cannot be told apart here; the province tells them by their chains.
 */
import { z } from '#shared/schema.ts';
import type { DeskPorts } from '../context.ts';
import type { DeskIdentity, StoreReader, StoreWriter } from '../ports.ts';

const BOUND = 'desk.machine';
const ELSEWHERE = 'desk.elsewhere';

const enrolment = z.object({ desk: z.string(), epoch: z.int() });
const bound = enrolment.extend({ mark: z.string() });

const parse = <T>(schema: z.ZodType<T>, text: string | null): T | null => {
  try {
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    // Written otherwise by a later program: as if nothing were known.
    return null;
  }
};

const isOf = (
  identity: DeskIdentity | null,
  said: { readonly desk: string; readonly epoch: number } | null,
): boolean => said !== null && said.desk === identity?.desk && said.epoch === identity.epoch;

/** Whether the folder was found on another machine than that of its enrolment. */
export const isElsewhere = (store: StoreReader): boolean =>
  isOf(store.identity(), parse(enrolment, store.setting(ELSEWHERE)));

/** `mark`: null where the system does not tell one machine from another. */
export const bindToMachine = (
  tx: StoreWriter,
  { desk, epoch }: DeskIdentity,
  mark: string | null,
): void => {
  tx.deleteSetting(ELSEWHERE);
  if (mark === null) tx.deleteSetting(BOUND);
  else tx.saveSetting(BOUND, JSON.stringify({ desk, epoch, mark }));
};

/** At every start, before the first number. A folder that was never bound is bound now. */
export const lookAround = ({ store, machine }: Pick<DeskPorts, 'store' | 'machine'>): void => {
  const identity = store.read.identity();
  if (identity === null || machine === null) return;
  const known = parse(bound, store.read.setting(BOUND));
  const { desk, epoch } = identity;
  if (!isOf(identity, known)) store.write((tx) => bindToMachine(tx, identity, machine));
  else if (known?.mark !== machine)
    store.write((tx) => tx.saveSetting(ELSEWHERE, JSON.stringify({ desk, epoch })));
  else if (isElsewhere(store.read)) store.write((tx) => tx.deleteSetting(ELSEWHERE));
};
