/** What a department sees: the dossiers in its hands, and each with its papers, dates and what it did itself. */
import { filesOfDossier, type PaperFile } from '#shared/dossier/attached.ts';
import { recallRefused } from '#shared/dossier/recall.ts';
import { finalDueAt, type Dossier } from '#shared/dossier/dossier.ts';
import { knownBy, shownNumber } from '#shared/dossier/known-by.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { sameName } from '#shared/journal/entry.ts';
import {
  MAX_LISTED,
  type DepartmentDossier,
  type DepartmentLine,
} from '#shared/protocol/departments.ts';
import { searchWords } from '#shared/search/search-key.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import type { Queryable } from '#server/store/database.ts';
import { loadStories } from '#server/store/ledger/stories.ts';
import { hasWorkedOn } from './acts.ts';
import { serves, type Department } from './departments.ts';

interface Row {
  readonly office: string;
  readonly id: string;
  readonly number: string | null;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly owner_name: string;
  readonly state: number | null;
  readonly due_at: LocalDateTime | null;
  readonly in_hand: boolean;
}

export interface Listed {
  readonly dossiers: readonly DepartmentLine[];
  readonly more: boolean;
}

/** Work that waits first, the earliest due before; found without accents by number and names. */
export const listHeld = async (
  db: Queryable,
  { code, name, offices }: Department,
  text: string,
  limit = MAX_LISTED,
): Promise<Listed> => {
  const words = searchWords(text).map((word) => `%${word}%`);
  const rows = await db.query<Row>(
    `select office, id, number, procedure_code, procedure_name, owner_name, state, due_at,
            holder is not distinct from $1 as in_hand
     from dossier
     where not voided and search like all($3::text[])
       and ($5::text[] is null or office = any($5))
       and (holder = $1 or exists (
         select 1 from department_act
         where department = $2 and department_act.office = dossier.office
           and department_act.dossier = dossier.id))
     order by case when holder is not distinct from $1 and state in (2, 4) then 0 else 1 end,
              due_at nulls last, last_ord desc
     limit $4`,
    [name, code, words, limit + 1, offices],
  );
  const dossiers = rows.slice(0, limit).map((row) => ({
    office: row.office,
    dossier: row.id,
    number: row.number,
    procedureCode: row.procedure_code,
    procedureName: row.procedure_name,
    owner: row.owner_name,
    state: row.state,
    inHand: row.in_hand,
    dueAt: row.due_at,
  }));
  return { dossiers, more: rows.length > limit };
};

/** Null where it was never handed over to this department, or is void or in other hands that it never worked in. */
export const findHeld = async (
  db: Queryable,
  department: Department,
  office: string,
  id: string,
): Promise<Dossier | null> => {
  if (!serves(department, office)) return null;
  const dossier = (await loadStories(db, office, [id])).get(id)?.dossier ?? null;
  if (dossier === null) return null;
  if (dossier.holder?.name === department.name) return dossier;
  const worked = dossier.voided === null && (await hasWorkedOn(db, department, office, id));
  return worked ? dossier : null;
};

/** Sent by the citizen, or attached at the counter: results are whose they are. */
const cameWith = (dossier: Dossier): readonly PaperFile[] =>
  filesOfDossier({
    ...dossier,
    outcome: null,
    fromDepartments: { ...dossier.fromDepartments, results: [] },
  });

const ownResults = ({ fromDepartments }: Dossier, { code }: Department) =>
  fromDepartments.results.filter(({ department }) => department.code === code);

export interface FileShown {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
}

/** Every file that the department may open. */
export const filesShown = (dossier: Dossier, department: Department): readonly FileShown[] => [
  ...cameWith(dossier),
  ...ownResults(dossier, department).flatMap(({ attachments = [], dataFiles = [] }) => [
    ...attachments,
    ...dataFiles,
  ]),
];

export const showHeld = async (
  blobs: Pick<BlobStore, 'has'>,
  department: Department,
  office: string,
  dossier: Dossier,
): Promise<DepartmentDossier> => {
  const { intake, registration, state, holder, deadline, supplements, fromDepartments } = dossier;
  const { procedure, owner } = knownBy(dossier);
  const { received } = fromDepartments;
  const handOver = dossier.story.find(
    ({ entry }) => holder !== null && sameName(entry, holder.since),
  );
  const told = async (files: readonly FileShown[]) =>
    Promise.all(
      files.map(async ({ name: called, sha256, bytes, type }) => ({
        name: called,
        sha256,
        bytes,
        type,
        held: await blobs.has(sha256),
      })),
    );
  const sent = intake ?? registration?.submission ?? registration?.counter ?? null;
  const last = supplements.at(-1);
  const isConfirmed =
    received !== null && holder !== null && sameName(received.handOver, holder.since);
  const { outcome } = dossier;
  const mayRecall =
    state === 'finished' &&
    holder?.name === department.name &&
    outcome?.department?.code === department.code &&
    recallRefused(dossier, {
      department: outcome.department,
      finished: { ...outcome.entry },
      reason: '',
    }) === null;
  return {
    office,
    dossier: dossier.id,
    number: shownNumber(dossier),
    procedureCode: procedure?.code ?? '',
    procedureName: procedure?.name ?? '',
    owner: owner?.name ?? '',
    state: state === null ? null : stateCode(state),
    inHand: holder?.name === department.name,
    dueAt: finalDueAt(dossier),
    request: sent?.request ?? '',
    receivedAt: intake?.receivedAt ?? null,
    ownDueAt: deadline.pause === null ? (deadline.own?.dueAt ?? null) : null,
    handedOverAt: handOver?.at ?? null,
    confirmed: isConfirmed ? { at: received.at, officer: received.department.officer } : null,
    papers: (sent?.papers ?? []).map((paper) => ({ name: paper.name })),
    files: await told(cameWith(dossier)),
    supplement:
      state === 'awaiting_supplement' && last !== undefined && last.received === null
        ? { items: [...last.requested.items], reason: last.requested.reason }
        : null,
    mayRecall,
    results: await Promise.all(
      ownResults(dossier, department).map(
        async ({
          outcome: decided,
          finishedAt,
          department: { officer },
          note,
          recalled,
          ...files
        }) => ({
          outcome: decided,
          finishedAt,
          officer,
          note,
          files: await told([...(files.attachments ?? []), ...(files.dataFiles ?? [])]),
          recalled:
            recalled === undefined
              ? null
              : {
                  at: recalled.at,
                  officer: recalled.department.officer,
                  reason: recalled.reason,
                },
        }),
      ),
    ),
  };
};
