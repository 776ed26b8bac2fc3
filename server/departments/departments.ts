/** The departments that may have dossiers in hand, as desks know them: published anew whenever one is added or changed. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { publish } from '#server/publishing/publish.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import { instantNow, type Surroundings } from '#server/surroundings.ts';

export interface NewDepartment {
  readonly code: string;
  /** What a hand-over says; it never changes. */
  readonly name: string;
  /** Codes of the procedures that it handles; empty where nobody has said. */
  readonly procedures: readonly string[];
  /** Codes of the offices that it serves; null: every office of the province. */
  readonly offices: readonly string[] | null;
}

export interface Department extends NewDepartment {
  /** It is no more: nobody hands over to it, and nobody signs in for it. */
  readonly stopped: boolean;
}

export interface DepartmentLine extends Department {
  /** Dossiers in its hands that are not at their end. */
  readonly holding: number;
}

export const serves = ({ offices }: Pick<Department, 'offices'>, office: string): boolean =>
  offices === null || offices.includes(office);

const COLUMNS = 'code, name, procedures, offices, stopped_at is not null as stopped';

/** Work is not at its end in these states. */
const OPEN = '(2, 4, 5, 6, 8)';

/** One publisher after the other, so that none leaves out what another has just added. */
const LOCK = 'select 1 from province for no key update';

const publishAll = async (tx: Queryable, surroundings: Surroundings): Promise<void> => {
  const all = await tx.query<Department>(`select ${COLUMNS} from department order by name, code`);
  const placed = ({ offices }: Department): object =>
    offices === null ? {} : { offices: [...offices] };
  const departments = all
    .filter(({ stopped }) => !stopped)
    .map((one) => ({
      code: one.code,
      name: one.name,
      procedures: [...one.procedures],
      ...placed(one),
    }));
  const stopped = all
    .filter((one) => one.stopped)
    .map((one) => ({ name: one.name, ...placed(one) }));
  const publishedAt = instantNow(surroundings);
  await publish(tx, {
    office: null,
    kind: 'departments',
    data: { departments, stopped },
    publishedAt,
    effectiveFrom: localDayOf(publishedAt),
  });
};

export type DepartmentNotAdded =
  | { readonly code: 'code_used' | 'name_used' }
  /** Dossiers were handed over to that name already; they would be this department's from now on. */
  | { readonly code: 'name_held'; readonly dossiers: number; readonly offices: readonly string[] };

/** What is in the hands of that name now, in the offices that the department would serve. */
const heldByName = (
  tx: Queryable,
  { name, offices }: NewDepartment,
): Promise<readonly { readonly office: string; readonly dossiers: number }[]> =>
  tx.query<{ office: string; dossiers: number }>(
    `select office, count(*)::integer as dossiers from dossier
     where holder = $1 and not voided and state in ${OPEN}
       and ($2::text[] is null or office = any($2))
     group by office order by office`,
    [name, offices],
  );

/** @param withHeld the operator was told of the dossiers that are in the hands of that name, and agreed */
export const addDepartment = (
  database: Database,
  surroundings: Surroundings,
  department: NewDepartment,
  madeBy: string,
  withHeld = false,
): Promise<Result<null, DepartmentNotAdded>> =>
  database.transaction(async (tx): Promise<Result<null, DepartmentNotAdded>> => {
    const { code, name, procedures, offices } = department;
    await tx.query(LOCK);
    const key = searchKey(name);
    // Departments of different offices may bear one name; so may one that is no more.
    const same = await tx.query<{ code: string }>(
      `select code from department
       where code = $1 or (name_key = $2 and stopped_at is null
         and (offices is null or $3::text[] is null or offices && $3))`,
      [code, key, offices],
    );
    if (same.length > 0)
      return err({ code: same.some((one) => one.code === code) ? 'code_used' : 'name_used' });
    const held = withHeld ? [] : await heldByName(tx, department);
    if (held.length > 0) {
      const dossiers = held.reduce((sum, one) => sum + one.dossiers, 0);
      return err({ code: 'name_held', dossiers, offices: held.map(({ office }) => office) });
    }
    await tx.query(
      `insert into department (code, name, name_key, procedures, offices, made_by, made_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [code, name, key, procedures, offices, madeBy, instantNow(surroundings)],
    );
    await publishAll(tx, surroundings);
    return ok(null);
  });

/** For good: whoever signs in for it is out, and no desk hands over to it from its next contact on. */
export const stopDepartment = (
  database: Database,
  surroundings: Surroundings,
  code: string,
): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.query(LOCK);
    const stopped = await tx.query(
      'update department set stopped_at = $2 where code = $1 and stopped_at is null returning code',
      [code, instantNow(surroundings)],
    );
    if (stopped.length > 0) await publishAll(tx, surroundings);
  });

/** False where there is no such department. */
export const changeProcedures = (
  database: Database,
  surroundings: Surroundings,
  code: string,
  procedures: readonly string[],
): Promise<boolean> =>
  database.transaction(async (tx) => {
    await tx.query(LOCK);
    const changed = await tx.query(
      'update department set procedures = $2 where code = $1 returning code',
      [code, procedures],
    );
    if (changed.length === 0) return false;
    await publishAll(tx, surroundings);
    return true;
  });

export const listDepartments = (db: Queryable): Promise<readonly DepartmentLine[]> =>
  db.query<DepartmentLine>(
    `select ${COLUMNS},
            (select count(*)::integer from dossier
             where holder = department.name and state in ${OPEN} and not voided
               and (department.offices is null or office = any(department.offices))) as holding
     from department order by stopped_at is not null, name, code`,
  );

export const findDepartment = async (db: Queryable, code: string): Promise<Department | null> =>
  (await db.query<Department>(`select ${COLUMNS} from department where code = $1`, [code]))[0] ??
  null;

/** Null also where it is no more: for whoever would act for it. */
export const findActing = async (db: Queryable, code: string): Promise<Department | null> => {
  const department = await findDepartment(db, code);
  return department?.stopped === false ? department : null;
};
