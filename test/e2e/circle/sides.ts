/** What each side shows at the end of the day: lists and figures that are the whole office's, and the board's. */
import type { DossierRowView } from '#shared/contract/outputs/dossiers.ts';
import type { Queryable } from '#server/store/database.ts';
import { OFFICE } from '../../server/test-province.ts';
import type { Door } from './acts.ts';

/** More than a day has. */
const ALL = 100;

const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => a.id.localeCompare(b.id));

/** What the home page counts of this desk alone; what is void by now was accepted too. */
export interface HereAlone {
  readonly accepted: number;
  /** Integer đồng. */
  readonly fees: number;
}

export const hereAlone = async ({ must }: Door): Promise<HereAlone> => {
  const { acceptedToday, voidedToday, feesToday } = await must('home.overview', {});
  return { accepted: acceptedToday + voidedToday, fees: feesToday };
};

export const allRows = async ({ must }: Door): Promise<readonly DossierRowView[]> => {
  const asked = { text: '', scope: 'all', offset: 0, limit: ALL } as const;
  return byId((await must('dossiers.list', asked)).rows);
};

/** What waits for people in this office's dossiers, whichever desk is asked. */
export const attentionOf = async ({ must }: Door) =>
  (await must('settle.list', {})).map(({ code, dossier, sides }) => ({ code, dossier, sides }));

/** The same at every desk of the office, whoever sits at it. */
export const officeWide = async (door: Door) => {
  const { must } = door;
  const { dueToday, overdue, dueSoon, resultsWaiting, uncollected, trips } = await must(
    'home.overview',
    {},
  );
  const rows = await allRows(door);
  const stories = [];
  for (const { id } of rows) {
    const { dossier, story } = await must('dossiers.open', { id });
    stories.push({ dossier, story });
  }
  const online = await must('online.list', {});
  return {
    rows,
    stories,
    register: await must('dossiers.list', {
      text: '',
      scope: 'due',
      filter: { order: 'due' },
      offset: 0,
      limit: ALL,
    }),
    deadlines: await must('deadlines.overview', {}),
    holders: (await must('handOver.holders', {})).toSorted((a, b) => a.id.localeCompare(b.id)),
    results: await must('results.list', { text: '', offset: 0, limit: ALL }),
    home: { dueToday, overdue, dueSoon, resultsWaiting, uncollected, trips },
    online: { waiting: online.waiting.length, asked: online.asked.length },
    attention: await attentionOf(door),
  };
};

interface ProvinceRow {
  readonly id: string;
  readonly number: string | null;
  readonly state: number;
  readonly due_at: string | null;
  readonly voided: boolean;
}

/** A dossier as both sides can name it. */
export interface Standing {
  readonly id: string;
  readonly number: string;
  readonly state: number;
  readonly dueAt: string | null;
  readonly voided: boolean;
}

export const standingAt = async (door: Door): Promise<readonly Standing[]> =>
  (await allRows(door)).map(({ id, number, state, dueAt, voided }) => ({
    id,
    number,
    state,
    dueAt,
    voided,
  }));

export const standingAtProvince = async (db: Queryable): Promise<readonly Standing[]> => {
  const rows = await db.query<ProvinceRow>(
    'select id, number, state, due_at, voided from dossier where office = $1',
    [OFFICE],
  );
  return byId(
    rows.map(({ id, number, state, due_at, voided }) => ({
      id,
      number: number ?? '',
      state,
      dueAt: due_at,
      voided,
    })),
  );
};
