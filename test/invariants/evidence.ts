/** What the rules look at: what was promised on paper, what lies at the province, what lies at each desk. */
import type { Dossier } from '#shared/dossier/fold.ts';
import { nameText, type EntryHeader, type EntryName, type Verdict } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { broken, type Breach } from './rules.ts';

/** What a desk has acknowledged: a citizen holds it. */
export interface Receipt {
  readonly dossier: string;
  readonly number: string;
  /** Of the entry behind it, where somebody saw its bytes. */
  readonly payloadSha256?: string;
}

/** The bytes of an entry, wherever they lie. */
export interface HeldEntry extends EntryName {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly hash: Uint8Array;
}

export interface Chain {
  readonly desk: string;
  readonly epoch: number;
  /** What the first entry stands on; null where that is not known. */
  readonly prev: Uint8Array | null;
}

export interface ProvinceEntry extends HeldEntry {
  /** Null while it waits. */
  readonly placed: { readonly ord: number; readonly verdict: Verdict } | null;
}

export interface ProvinceChain extends Chain {
  readonly prev: Uint8Array;
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** Of one office. */
export interface ProvinceBooks {
  readonly ord: number;
  /** In no particular order. */
  readonly entries: readonly ProvinceEntry[];
  readonly chains: readonly ProvinceChain[];
  readonly parked: number;
  readonly suspects: readonly EntryName[];
}

export interface DeskEntry extends HeldEntry {
  readonly ord: number | null;
}

/** A desk as it is seen from inside. */
export interface DeskEvidence {
  readonly name: string;
  /** Its own and its colleagues'. */
  readonly entries: readonly DeskEntry[];
  readonly dossier: (id: string) => Dossier | null;
  readonly quarantined: number;
}

/** An entry, read from its bytes alone: what a store keeps beside them is what is being doubted. */
export interface Opened<E extends HeldEntry = HeldEntry> {
  readonly held: E;
  readonly header: EntryHeader;
  readonly body: unknown;
}

export interface Opening<E extends HeldEntry> {
  readonly opened: readonly Opened<E>[];
  readonly breaches: readonly Breach[];
}

export const openAll = <E extends HeldEntry>(entries: readonly E[]): Opening<E> => {
  const opened: Opened<E>[] = [];
  const breaches: Breach[] = [];
  for (const held of entries) {
    const header = openHeader(new Uint8Array(held.header));
    const payload = openPayload(new Uint8Array(held.payload));
    if (header.ok && payload.ok) opened.push({ held, header: header.value, body: payload.value });
    else breaches.push(broken('entries_are_readable', nameText(held)));
  }
  return { opened, breaches };
};

/** A dossier was accepted: what a receipt says. */
export interface Acceptance {
  readonly held: HeldEntry;
  readonly dossier: string;
  readonly number: string;
}

export interface Acceptances {
  readonly acceptances: readonly Acceptance[];
  readonly breaches: readonly Breach[];
}

export const acceptancesIn = (opened: readonly Opened[]): Acceptances => {
  const acceptances: Acceptance[] = [];
  const breaches: Breach[] = [];
  for (const { held, header, body } of opened) {
    if (header.type !== 'dossier.accepted') continue;
    const known = knowEntry({ header, payload: body });
    if (known.ok && known.value.type === 'dossier.accepted' && header.dossier !== null)
      acceptances.push({ held, dossier: header.dossier, number: known.value.payload.number });
    else breaches.push(broken('entries_are_readable', nameText(held)));
  }
  return { acceptances, breaches };
};
