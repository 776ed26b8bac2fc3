/** A desk whose dossiers have dates, and a calendar that changes under them. */
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { startDeskWithHead } from './head-desk.ts';
import { birthForm, type TestDesk } from './test-desk.ts';

export const draft = (n: number) => `019abc00-0000-7000-8000-00000000000${n}`;

/** Three working days: due before or after any day that a new calendar takes away. */
const form = () => birthForm({ procedureCode: '1.004873' });

export interface DatedOffice {
  readonly desk: TestDesk;
  readonly accept: (n: number) => Promise<OutputOf<'intake.accept'>>;
  /** The same calendar with these days off as well. */
  readonly newCalendar: (
    ...off: readonly { readonly date: string; readonly name: string }[]
  ) => void;
  /** The dates of these dossiers as the screen has them. */
  readonly shown: (...wanted: readonly number[]) => Promise<InputOf<'deadlines.decide'>['dates']>;
  readonly dueOf: (n: number) => Promise<Dossier['deadline']>;
  /** What the list asks about: days, without their times. */
  readonly listed: () => Promise<
    readonly {
      readonly before: string;
      readonly after: string | undefined;
      readonly because: readonly string[];
    }[]
  >;
  /** People's word on the first dossier, as the screen has it. */
  readonly decide: (decision: 'keep' | 'move') => Promise<OutputOf<'deadlines.decide'>>;
}

/** The try-out's calendar with these days off as well. */
export const calendarWithout = (
  version: number,
  ...off: readonly { readonly date: string; readonly name: string }[]
) => ({
  ...tryOutCalendar,
  version: `thu-2026.${version}`,
  daysOff: [...tryOutCalendar.daysOff, ...off],
});

export const publishCalendar = (
  { store, desk }: TestDesk,
  version: number,
  data: Readonly<Record<string, unknown>>,
): void => {
  store.write((tx) =>
    tx.savePublication({
      n: 80 + version,
      kind: 'calendar',
      version,
      publishedAt: '2026-11-23T03:00:00.000Z',
      effectiveFrom: '2026-01-01',
      data,
    }),
  );
  desk.arrived();
};

/** Vietnamese time; an officer is signed in. */
export const startDatedOffice = async (at = '2026-11-23T09:12'): Promise<DatedOffice> => {
  const desk = await startDeskWithHead(at);
  const shown: DatedOffice['shown'] = async (...wanted) => {
    const { changed } = await desk.must('deadlines.overview', {});
    return changed
      .filter(({ row }) => wanted.some((n) => draft(n) === row.id))
      .map(({ row, before, after }) => ({ dossier: row.id, before, after }));
  };
  return {
    desk,
    accept: (n) => desk.must('intake.accept', { draft: draft(n), form: form() }),
    newCalendar: (...off) => publishCalendar(desk, 2, calendarWithout(2, ...off)),
    shown,
    dueOf: async (n) => (await desk.must('dossiers.open', { id: draft(n) })).dossier.deadline,
    listed: async () =>
      (await desk.must('deadlines.overview', {})).changed.map(({ before, after, because }) => ({
        before: before.slice(0, 10),
        after: after?.slice(0, 10),
        because: because.map(({ date }) => date),
      })),
    decide: async (decision) =>
      desk.must('deadlines.decide', {
        dates: await shown(1),
        decision,
        reason: 'Lịch mới',
        letter: false,
      }),
  };
};
