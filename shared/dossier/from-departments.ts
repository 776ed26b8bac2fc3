/** What departments did with a dossier that was handed over to them, folded beside the rest of it. Pure. */
import { sameName } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { actOf } from './act.ts';
import type { ByDepartment } from './by-department.ts';
import type { Act } from './dossier.ts';
import type { Finished } from './processing.ts';

interface DepartmentAct extends Act {
  readonly department: ByDepartment;
}

export type DepartmentResult = DepartmentAct &
  Finished & {
    /** The department took it back; left out where it did not. */
    readonly recalled?: DepartmentAct & { readonly reason: string };
  };

export interface FromDepartments {
  /** The last hand-over that a department has confirmed. */
  readonly received: (DepartmentAct & { readonly handOver: Act['entry'] }) | null;
  /** The last request for papers that came from a department. */
  readonly asked: DepartmentAct | null;
  /** The last time that a department gave it back without a result. */
  readonly givenBack: (DepartmentAct & { readonly reason: string }) | null;
  /** Every result of a department, also one that does not count: two at once are both here. */
  readonly results: readonly DepartmentResult[];
}

export const nothingFromDepartments: FromDepartments = {
  received: null,
  asked: null,
  givenBack: null,
  results: [],
};

export const fromDepartmentsAfter = (
  before: FromDepartments,
  entry: KnownEntry,
): FromDepartments => {
  const act = actOf(entry);
  if (entry.type === 'handOver.received')
    return { ...before, received: { ...entry.payload, ...act } };
  if (entry.type === 'supplement.requested') {
    const { department } = entry.payload;
    return department === undefined ? before : { ...before, asked: { ...act, department } };
  }
  if (entry.type === 'dossier.handedOver') {
    const { department, reason = '' } = entry.payload;
    return department === undefined
      ? before
      : { ...before, givenBack: { ...act, department, reason } };
  }
  if (entry.type === 'processing.finished') {
    const { department } = entry.payload;
    return department === undefined
      ? before
      : { ...before, results: [...before.results, { ...entry.payload, ...act, department }] };
  }
  if (entry.type === 'result.recalled') {
    const { department, finished, reason } = entry.payload;
    const results = before.results.map((result) =>
      sameName(result.entry, finished)
        ? { ...result, recalled: { ...act, department, reason } }
        : result,
    );
    return { ...before, results };
  }
  return before;
};
