/** What stands on paper: there, once, with the very bytes; and no number on two papers. */
import { createHash } from 'node:crypto';
import { isNumberTaken } from '#shared/dossier/renumbering.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import type { Acceptance, Receipt } from './evidence.ts';
import { broken, type Breach } from './rules.ts';

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

type Place = 'receipt_is_at_the_province' | 'receipt_is_on_the_disk';

/** Every receipt is in `acceptances` exactly once. `place`: the rule that says where they lie. */
export const receiptsAreKept = (
  receipts: readonly Receipt[],
  acceptances: readonly Acceptance[],
  place: Place,
): readonly Breach[] => {
  const byDossier = Map.groupBy(acceptances, ({ dossier }) => dossier);
  return receipts.flatMap(({ dossier, number, payloadSha256 }) => {
    const found = byDossier.get(dossier) ?? [];
    const name = `${number} ${dossier}`;
    if (!found.some((one) => one.number === number)) return [broken(place, name)];
    return [
      ...(found.length > 1 ? [broken('receipt_is_there_once', name)] : []),
      ...found
        .filter(
          ({ held }) => payloadSha256 !== undefined && sha256Of(held.payload) !== payloadSha256,
        )
        .map(() => broken('payload_is_what_was_acknowledged', name)),
    ];
  });
};

/** One number is one dossier and was given once, on paper too where the disk is gone. */
export const numbersAreUnique = (
  receipts: readonly Receipt[],
  acceptances: readonly Acceptance[],
): readonly Breach[] => {
  const given = Map.groupBy(acceptances, ({ number }) => number);
  const printed = Map.groupBy(receipts, ({ number }) => number);
  return [...new Set([...given.keys(), ...printed.keys()])].flatMap((number) => {
    const entries = given.get(number) ?? [];
    const owners = [...entries, ...(printed.get(number) ?? [])].map(({ dossier }) => dossier);
    return entries.length > 1 || new Set(owners).size > 1
      ? [broken('number_is_unique', number)]
      : [];
  });
};

/** Whatever stood on two papers stands on one in the end: the other has a number of its own, or is void. */
export const numbersAreMended = (dossiers: Iterable<Dossier>): readonly Breach[] => {
  const all = [...dossiers];
  const numbered = all.filter(({ number, voided }) => number !== null && voided === null);
  return [
    ...[...Map.groupBy(numbered, ({ number }) => number ?? '')]
      .filter(([, bearers]) => bearers.length > 1)
      .map(([number]) => broken('number_is_unique', number)),
    ...all
      .filter(({ conflicts }) => conflicts.some(isNumberTaken))
      .map(({ id }) => broken('taken_number_is_replaced', id)),
  ];
};

/** However often a key was pressed. */
export const draftsAreAcceptedOnce = (
  receipts: readonly (Receipt & { readonly draft: string })[],
): readonly Breach[] =>
  [...Map.groupBy(receipts, ({ draft }) => draft)]
    .filter(([, of]) => new Set(of.map(({ number }) => number)).size > 1)
    .map(([draft]) => broken('draft_is_accepted_once', draft));
