/** "Thủ tục vướng mắc": what officers of this office find wrong with a procedure; a fact that goes to the province. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { ProcedureFlag } from '#shared/contract/outputs.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { deskNames } from '../desk-names.ts';
import { inOne } from '../in-one.ts';
import type { StoreReader } from '../ports.ts';
import { findByCode } from './procedures.ts';
import { standingOf } from '../standing.ts';

const nameKey = ({ desk, epoch, seq }: EntryName): string => `${desk} ${epoch} ${seq}`;

/** Newest first; each with what took it back. */
export const flagsOf = (
  store: Pick<StoreReader, 'flags' | 'identity' | 'officers' | 'publication'>,
  code: string,
): readonly ProcedureFlag[] => {
  const officers = new Map(store.officers().map(({ id, name }) => [id, name]));
  const own = store.identity()?.desk ?? null;
  const deskName = deskNames(store);
  const said = store.flags().flatMap((entry) => {
    const known = knowEntry(entry);
    return known.ok && known.value.type === 'procedure.flagged' && known.value.payload.code === code
      ? [{ header: entry.header, payload: known.value.payload }]
      : [];
  });
  const settled = new Map(
    said.flatMap(({ header, payload }) =>
      payload.resolves === undefined
        ? []
        : [[nameKey(payload.resolves), { at: header.at, comment: payload.comment }] as const],
    ),
  );
  return said.flatMap(({ header: { desk, epoch, seq, at, officer }, payload }) => {
    if (payload.resolves !== undefined) return [];
    const entry = { desk, epoch, seq };
    return [
      {
        entry,
        at,
        desk: desk === own ? null : deskName(desk),
        officer: officer === null ? null : (officers.get(officer) ?? null),
        comment: payload.comment,
        settled: settled.get(nameKey(entry)) ?? null,
      },
    ];
  });
};

export const flagProcedure = (
  context: DeskContext,
  code: string,
  comment: string,
  resolves: EntryName | null,
): Result<null, Refusal> => {
  const { store, published, emit } = context;
  const officer = officerOf(context);
  if (!officer.ok) return officer;
  const found = findByCode(context, code);
  if (found === null) return refuse('procedure_unknown');
  const words = cleanText(comment);
  if (words === '') return refuse('flag_empty', { field: 'comment' });
  const catalogueVersion = published.catalogue()?.version ?? 0;
  const flagged = inOne<null, Refusal>(store, (tx) => {
    const standing = standingOf(tx);
    if (!standing.ok) return standing;
    if (resolves !== null) {
      const flag = flagsOf(tx, code).find(({ entry }) => nameKey(entry) === nameKey(resolves));
      if (flag === undefined || flag.settled !== null) return refuse('flag_gone');
    }
    tx.append({
      type: 'procedure.flagged',
      payload: {
        code,
        name: found.procedure.name,
        catalogueVersion,
        comment: words,
        ...(resolves === null ? {} : { resolves: { ...resolves } }),
      },
      dossier: null,
      officer: officer.value.id,
      at: nowOf(context),
    });
    return ok(null);
  });
  if (flagged.ok) emit('changed', { rooms: ['publications', 'sync'] });
  return flagged;
};
