/** For "Cần xử lý": entries of ours under whose name the province holds others, each with both values where both are here. */
import { fieldSides, type FieldSide } from '#shared/dossier/field-sides.ts';
import type { IntakeFields } from '#shared/dossier/intake.ts';
import type { Entry, EntryName } from '#shared/journal/entry.ts';
import { knowEntry, type KnownEntry } from '#shared/journal/entry-types.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import type { HomeOverview, SettleAct } from '#shared/contract/outputs.ts';
import { settledWithClose } from '../close/close-differences.ts';
import type { QuarantinedEntry, StoreReader } from '../ports.ts';
import { heldDifferently } from './held-differently.ts';

/** As many as anybody settles one by one. */
const SHOWN = 20;

type Act = Omit<SettleAct, 'own' | 'deskName'> & { readonly entry: EntryName };

export interface Mismatch {
  readonly item: HomeOverview['attention'][number];
  readonly sides: readonly FieldSide[];
  /** Ours, then theirs. */
  readonly acts: readonly Act[];
}

type Reader = Pick<
  StoreReader,
  | 'setting'
  | 'openEntriesAfter'
  | 'quarantined'
  | 'identity'
  | 'dossierRow'
  | 'dossier'
  | 'settledCloses'
>;

const opened = ({ headerBytes, payloadBytes }: QuarantinedEntry): Entry | null => {
  const header = openHeader(headerBytes);
  const payload = openPayload(payloadBytes);
  return header.ok && payload.ok ? { header: header.value, payload: payload.value } : null;
};

const known = (entry: Entry | null): KnownEntry | null => {
  const read = entry === null ? null : knowEntry(entry);
  return read?.ok === true ? read.value : null;
};

const intakeOf = (entry: KnownEntry | null): IntakeFields | null =>
  entry?.type === 'dossier.accepted' ? entry.payload : null;

const sidesOf = (ours: Entry, theirs: Entry | null): readonly FieldSide[] => {
  const mine = known(ours);
  const other = known(theirs);
  const standing = intakeOf(other);
  if (mine?.type === 'dossier.accepted' && standing !== null)
    return fieldSides(mine.payload, standing);
  return [];
};

const actOf = ({ header: { desk, epoch, seq, type, officer, at } }: Entry): Act => ({
  entry: { desk, epoch, seq },
  type,
  officer,
  at,
});

export const mismatchesToSettle = (read: Reader): readonly Mismatch[] => {
  const all = heldDifferently(read);
  if (all.length === 0) return [];
  // People's word on a close is their word on its entries.
  const isSettled = settledWithClose(read);
  return all
    .filter((one) => !isSettled(one))
    .slice(0, SHOWN)
    .flatMap(({ epoch, seq, theirs }) => {
      const [ours] = read.openEntriesAfter(epoch, seq - 1, 1);
      if (ours === undefined) return [];
      const { dossier } = ours.header;
      const other = theirs === null ? null : opened(theirs);
      return [
        {
          item: {
            code: 'entry_mismatch',
            dossier,
            number: dossier === null ? null : (read.dossierRow(dossier)?.number ?? null),
            values: { epoch, seq },
          },
          sides: sidesOf(ours, other),
          acts: [ours, ...(other === null ? [] : [other])].map(actOf),
        },
      ];
    });
};
