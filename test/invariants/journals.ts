/** What must hold of journals: dense, unbroken, in one order, nothing aside that nobody said was aside. */
import { nameText, type EntryName } from '#shared/journal/entry.ts';
import { entryTypes, isEntryType } from '#shared/journal/entry-types.ts';
import { chainHash } from '#shared/journal/hash-chain.ts';
import { sha256 } from '../fixtures/dossier.ts';
import type { Chain, HeldEntry, Opened, ProvinceBooks, ProvinceEntry } from './evidence.ts';
import { broken, type Breach } from './rules.ts';

interface Head {
  readonly seq: number;
  readonly hash: Uint8Array;
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** From 1 on; each entry follows from the one before. `head`: how far its keeper says that it goes. */
const chainIsWhole = (
  { desk, epoch, prev }: Chain,
  own: readonly HeldEntry[],
  head: Head | null,
): readonly Breach[] => {
  const name = `${desk}/${epoch}`;
  const last = head?.seq ?? own.length;
  if (own.length !== last || own.some(({ seq }, i) => seq !== i + 1))
    return [broken('seq_is_dense', `${name}: ${own.length} of ${last}`)];
  if (prev === null) return [];
  let at = new Uint8Array(prev);
  for (const { header, payload, hash, ...entry } of own) {
    at = chainHash(at, header, payload, sha256);
    if (!isEqual(at, hash)) return [broken('chain_is_unbroken', nameText(entry))];
  }
  return head !== null && !isEqual(at, head.hash) ? [broken('chain_is_unbroken', name)] : [];
};

const chainText = ({ desk, epoch }: Chain | EntryName): string => `${desk}/${epoch}`;

export const chainsAreWhole = (
  chains: readonly (Chain & Partial<Head>)[],
  entries: readonly HeldEntry[],
): readonly Breach[] => {
  const byChain = Map.groupBy(entries, chainText);
  return chains.flatMap(({ seq, hash, ...chain }) => {
    const own = (byChain.get(chainText(chain)) ?? []).toSorted((a, b) => a.seq - b.seq);
    return chainIsWhole(chain, own, seq === undefined || hash === undefined ? null : { seq, hash });
  });
};

export const orderIsGapless = ({ ord, entries, parked }: ProvinceBooks): readonly Breach[] => {
  const ords = entries
    .flatMap(({ placed }) => (placed === null ? [] : [placed.ord]))
    .toSorted((a, b) => a - b);
  return [
    ...(ords.length !== ord || ords.some((one, i) => one !== i + 1)
      ? [broken('ord_is_gapless', `${ords.length} of ${ord}`)]
      : []),
    ...(parked > 0 ? [broken('nothing_stays_parked', String(parked))] : []),
  ];
};

/** `said`: what the province has told desks that it keeps apart; `twins`: two folders have spoken for one desk. */
export const onlyTwinsAreApart = (
  { suspects }: ProvinceBooks,
  { said, twins }: { readonly said: readonly EntryName[]; readonly twins: boolean },
): readonly Breach[] => {
  const apart = new Set(suspects.map(nameText));
  return [
    ...(!twins && apart.size > 0 ? [broken('nothing_is_quarantined', [...apart].join(' '))] : []),
    ...said
      .map(nameText)
      .filter((name) => !apart.has(name))
      .map((name) => broken('what_is_set_apart_is_kept', name)),
  ];
};

export const isFact = (type: string): boolean =>
  isEntryType(type) && entryTypes[type].nature === 'fact';

/** A fact is never left out by a verdict. */
export const factsCount = (opened: readonly Opened<ProvinceEntry>[]): readonly Breach[] =>
  opened.flatMap(({ held, header: { type } }) => {
    const kind = held.placed?.verdict.kind ?? 'applied';
    return isFact(type) && kind !== 'applied' && kind !== 'conflict'
      ? [broken('no_fact_is_skipped', `${nameText(held)} ${type}: ${kind}`)]
      : [];
  });
