/** What this desk remembers of its neighbours, inside the encrypted database: keys, addresses, what it gave away. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { isInstant } from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';

const KEYS = {
  door: 'neighbour.door',
  guests: 'neighbour.guests',
  carrier: 'neighbour.carrier',
  given: 'neighbour.given',
  afterMinutes: 'neighbour.afterMinutes',
} as const;

const DEFAULT_AFTER_MINUTES = 15;

const address = z.object({ address: z.string(), port: z.int() });
const guest = z.object({ desk: z.string(), name: z.string(), key: z.string() });
const carrier = address.extend({ desk: z.string(), name: z.string(), key: z.string() });
const givenEnvelope = z.object({
  sha256: z.string(),
  epoch: z.int(),
  /** Own entries `from..to`; none when `to` is below `from`. */
  from: z.int(),
  to: z.int(),
  files: z.array(z.string()),
  at: z.custom<Instant>((value) => typeof value === 'string' && isInstant(value)),
});

export type DoorAddress = z.infer<typeof address>;
/** A desk that may give envelopes here; `key`: base64. */
export type Guest = z.infer<typeof guest>;
/** The desk that keeps ours. */
export type Carrier = z.infer<typeof carrier>;
/** An envelope that the carrier said it holds. */
export type GivenEnvelope = z.infer<typeof givenEnvelope>;

const read = <T>(
  store: Pick<StoreReader, 'setting'>,
  key: string,
  schema: z.ZodType<T>,
): T | null => {
  const text = store.setting(key);
  if (text === null) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Written otherwise by a later program: as if nothing were known, and the desks are paired anew.
    return null;
  }
};

const save = (tx: StoreWriter, key: string, value: unknown): void => {
  if (value === null) tx.deleteSetting(key);
  else tx.saveSetting(key, JSON.stringify(value));
};

type Reader = Pick<StoreReader, 'setting'>;

export const doorOf = (store: Reader): DoorAddress | null => read(store, KEYS.door, address);
export const saveDoor = (tx: StoreWriter, at: DoorAddress | null): void => save(tx, KEYS.door, at);

export const guestsOf = (store: Reader): readonly Guest[] =>
  read(store, KEYS.guests, z.array(guest)) ?? [];
export const saveGuests = (tx: StoreWriter, guests: readonly Guest[]): void =>
  save(tx, KEYS.guests, guests);

export const carrierOf = (store: Reader): Carrier | null => read(store, KEYS.carrier, carrier);
export const saveCarrier = (tx: StoreWriter, to: Carrier | null): void => {
  save(tx, KEYS.carrier, to);
  // What another keeps is of no use to count any more.
  saveGiven(tx, []);
};

export const givenOf = (store: Reader): readonly GivenEnvelope[] =>
  read(store, KEYS.given, z.array(givenEnvelope)) ?? [];
export const saveGiven = (tx: StoreWriter, given: readonly GivenEnvelope[]): void =>
  save(tx, KEYS.given, given);

export const afterMinutesOf = (store: Reader): number =>
  read(store, KEYS.afterMinutes, z.int().min(1)) ?? DEFAULT_AFTER_MINUTES;
export const saveAfterMinutes = (tx: StoreWriter, minutes: number): void =>
  save(tx, KEYS.afterMinutes, minutes);
