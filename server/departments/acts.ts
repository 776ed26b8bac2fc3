/**
 * What a department does with a dossier in its hands: one entry of the province's own in the office's order, decided by
 * the same rules as at a desk, on the dossier as it stands under the office's lock. The same request again is the same act.
 */
import {
  localDayOf,
  localTimeOf,
  type Instant,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import type { ByDepartment } from '#shared/dossier/by-department.ts';
import { decide, type Command } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import type { DossierRefusal } from '#shared/dossier/refusal.ts';
import { stopClock, type Calendars } from '#shared/dossier/standing-clock.ts';
import { sameName } from '#shared/journal/entry.ts';
import type { DepartmentRefusalCode } from '#shared/protocol/departments.ts';
import { err, ok, unreachable, type Result } from '#shared/result.ts';
import { writeOwn, type OwnChain } from '#server/portal/own-chain.ts';
import type { DeskEpoch, OfficeLedger } from '#server/ledger/ports.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import { inLockedOffice } from '#server/store/ledger/office.ts';
import { withPatience } from '#server/store/ledger/sql-ledger.ts';
import { loadStories } from '#server/store/ledger/stories.ts';
import { instantNow, sha256, type Surroundings } from '#server/surroundings.ts';
import { calendarsOf } from './calendars.ts';
import { serves, type Department } from './departments.ts';
import type { ResultFiles } from './result-files.ts';

export interface ActPorts {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly chain: OwnChain;
}

export interface ActRefusal {
  readonly code: DepartmentRefusalCode | 'not_found';
  readonly field: string | null;
}

export type DepartmentAct =
  | { readonly kind: 'receive' }
  | { readonly kind: 'ask'; readonly items: readonly string[]; readonly reason: string }
  | {
      readonly kind: 'finish';
      readonly outcome: 'granted' | 'denied';
      readonly note: string;
      readonly papers: readonly {
        readonly name: string;
        readonly number: string;
        readonly originals: number;
        readonly copies: number;
      }[];
      readonly files: ResultFiles;
    }
  | { readonly kind: 'give_back'; readonly reason: string }
  | { readonly kind: 'recall'; readonly reason: string };

export interface Sent {
  readonly office: string;
  readonly dossier: string;
  /** The sender's own name for it. */
  readonly request: string;
  readonly officer: string;
  readonly act: DepartmentAct;
}

const no = (code: ActRefusal['code'], field: string | null = null): Result<never, ActRefusal> =>
  err({ code, field });

const contentOf = ({ office, dossier, officer, act }: Sent): Uint8Array<ArrayBuffer> =>
  sha256(new TextEncoder().encode(JSON.stringify([office, dossier, officer, act])));

/** To whom it goes back: who handed it over, else who took it in. */
const handedBy = ({ story, holder, acceptance }: Dossier): string => {
  const handOver = story.find(
    ({ entry }) => holder !== null && sameName(entry, holder.since),
  )?.officer;
  return handOver ?? acceptance?.officer ?? '–';
};

/** With the part of the receiving unit left out where there is none. */
const commandFor = (
  dossier: Dossier,
  { act }: Sent,
  department: ByDepartment,
  at: Instant,
  calendars: Calendars,
): Result<Command, ActRefusal> => {
  switch (act.kind) {
    case 'receive': {
      const { holder, fromDepartments } = dossier;
      if (holder === null) return no('not_in_hand');
      const before = fromDepartments.received?.handOver;
      return before !== undefined && sameName(before, holder.since)
        ? no('received_already')
        : ok({
            command: 'receiveHandOver',
            input: { department, handOver: { ...holder.since } },
          });
    }
    case 'ask': {
      const stopped = stopClock(dossier, localTimeOf(at), calendars);
      if (!stopped.ok)
        return no(stopped.error.code === 'calendar_missing' ? 'calendar_missing' : 'not_possible');
      const { items, reason } = act;
      return ok({
        command: 'requestSupplement',
        input: { items: [...items], reason, ...stopped.value, department },
      });
    }
    case 'finish': {
      const { outcome, note, papers, files } = act;
      const { attachments, dataFiles } = files;
      return ok({
        command: 'finish',
        input: {
          outcome,
          finishedAt: localTimeOf(at),
          note,
          results: papers.map((paper) => ({ ...paper })),
          ...(attachments.length === 0 ? {} : { attachments: [...attachments] }),
          ...(dataFiles.length === 0 ? {} : { dataFiles: [...dataFiles] }),
          department,
        },
      });
    }
    case 'give_back':
      return ok({
        command: 'handOver',
        input: { to: handedBy(dossier), list: null, department, reason: act.reason },
      });
    case 'recall': {
      const { state, outcome } = dossier;
      if (outcome === null) return no('result_not_own');
      if (state === 'returned') return no('result_handed_out');
      const { reason } = act;
      return ok({
        command: 'recall',
        input: { department, finished: { ...outcome.entry }, reason },
      });
    }
    default:
      return unreachable(act);
  }
};

const refusalOf = ({ code, ...more }: DossierRefusal): ActRefusal => {
  if (code === 'state_does_not_fit' || code === 'dossier_voided')
    return { code: 'state_does_not_fit', field: null };
  if (code === 'supplement_limit' || code === 'result_not_own' || code === 'result_handed_out')
    return { code, field: null };
  return { code: 'not_possible', field: 'field' in more ? more.field : null };
};

interface Known {
  readonly office: string;
  readonly dossier: string;
  readonly content_hash: Uint8Array;
}

/** Null where the request is new. */
const again = async (
  tx: Queryable,
  { code }: Department,
  sent: Sent,
): Promise<Result<{ readonly repeated: boolean }, ActRefusal> | null> => {
  const [known] = await tx.query<Known>(
    `select office, dossier, content_hash from department_act
     where department = $1 and request = $2`,
    [code, sent.request],
  );
  if (known === undefined) return null;
  return Buffer.compare(known.content_hash, contentOf(sent)) === 0
    ? ok({ repeated: true })
    : no('request_used', 'request');
};

/** Was here once: it may look at it, and do nothing more. */
export const hasWorkedOn = async (
  db: Queryable,
  { code }: Department,
  office: string,
  dossier: string,
): Promise<boolean> =>
  (
    await db.query(
      `select 1 from department_act
       where department = $1 and office = $2 and dossier = $3 limit 1`,
      [code, office, dossier],
    )
  ).length > 0;

interface Within extends Pick<ActPorts, 'surroundings'> {
  readonly open: OfficeLedger;
  /** The province's own chain. */
  readonly of: DeskEpoch;
  readonly calendars: (today: LocalDate) => Promise<Calendars>;
}

/** Decided on the dossier as it stands under the office's lock, which the department has in hand. */
export const writeAct = async (
  { open, of, surroundings, calendars }: Within,
  by: ByDepartment,
  dossier: Dossier,
  sent: Sent,
): Promise<Result<null, ActRefusal>> => {
  const { dossier: id, officer } = sent;
  // Behind an entry that this program cannot read yet, ours could only wait unseen.
  if ((await open.blocked()).has(id)) return no('office_entry_waits');
  const at = instantNow(surroundings);
  const command = commandFor(dossier, sent, by, at, await calendars(localDayOf(at)));
  if (!command.ok) return command;
  const decided = decide(dossier, command.value, {
    desk: of.desk,
    officer: { id: officer, role: 'department' },
    now: at,
    policy: defaultPolicy,
    sent: () => true,
  });
  if (!decided.ok) return err(refusalOf(decided.error));
  for (const entry of decided.value)
    await writeOwn(open, of, surroundings, { ...entry, dossier: id, officer });
  return ok(null);
};

export const doAct = async (
  { database, surroundings, chain }: ActPorts,
  department: Department,
  sent: Sent,
): Promise<Result<{ readonly repeated: boolean }, ActRefusal>> => {
  const { office, dossier: id, request, officer } = sent;
  const offices = await database.query('select 1 from office where code = $1', [office]);
  if (offices.length === 0 || !serves(department, office)) return no('not_found');
  const of = await chain.of(office);
  const by = { code: department.code, name: department.name, officer };
  return withPatience(() =>
    database.transaction((tx) =>
      inLockedOffice(
        tx,
        office,
        async (open): Promise<Result<{ readonly repeated: boolean }, ActRefusal>> => {
          const before = await again(tx, department, sent);
          if (before !== null) return before;
          const dossier = (await loadStories(tx, office, [id])).get(id)?.dossier ?? null;
          if (dossier === null) return no('not_found');
          if (dossier.holder?.name !== department.name)
            return (await hasWorkedOn(tx, department, office, id))
              ? no('not_in_hand')
              : no('not_found');
          const calendars = (today: LocalDate): Promise<Calendars> =>
            calendarsOf(tx, office, today);
          const written = await writeAct({ open, of, surroundings, calendars }, by, dossier, sent);
          if (!written.ok) return written;
          await tx.query(
            `insert into department_act (department, request, office, dossier, content_hash, at)
             values ($1, $2, $3, $4, $5, $6)`,
            [department.code, request, office, id, contentOf(sent), instantNow(surroundings)],
          );
          return ok({ repeated: false });
        },
      ),
    ),
  );
};
