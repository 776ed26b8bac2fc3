/** The tables of a publication, whichever subject it is. */
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { SpecialDay, WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { confirmedData } from '#shared/catalogue/confirmed.ts';
import { catalogueData } from '#shared/catalogue/procedure.ts';
import { certificationPublication } from '#shared/protocol/certification-publication.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import { unreachable } from '#shared/result.ts';
import type { About } from '#server/drafts/subject.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Queryable } from '#server/store/database.ts';
import { commitmentsTable, confirmedTable } from './deadline-tables.ts';
import { hoursTable } from './hours-table.ts';
import { sampleTable } from './sample-table.ts';
import {
  coverageTable,
  daysTable,
  handlesTable,
  kindsTable,
  namesTable,
  patternTable,
  tariffsTable,
  type NameOf,
  type PublishedTable,
  type Words,
} from './tables.ts';

/** Of the newest catalogue, a large one in a real province: not read for tables that name no procedure. */
export const procedureNames = async (
  db: Queryable,
  { subject }: Pick<About, 'subject'>,
): Promise<NameOf> => {
  if (subject !== 'commitments' && subject !== 'handles') return () => '';
  const newest = await latestPublication(db, null, 'catalogue');
  const procedures = newest === null ? [] : catalogueData.parse(newest.data).procedures;
  const names = new Map(procedures.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? '';
};

const calendarOf = (data: unknown): WorkingCalendar => {
  const calendar = workingCalendarOf(data);
  if (!calendar.ok) throw new Error(`calendar: ${JSON.stringify(calendar.error)}`);
  return calendar.value;
};

/** What a file says all of, to be edited: days named ahead of the coverage stay where they are and come with no file. */
export const withinCoverage = (data: unknown): WorkingCalendar => {
  const calendar = calendarOf(data);
  const { completeFrom = '', completeUntil, daysOff, extraWorkingDays } = calendar;
  const covered = ({ date }: SpecialDay): boolean => completeFrom <= date && date <= completeUntil;
  return {
    ...calendar,
    daysOff: daysOff.filter(covered),
    extraWorkingDays: extraWorkingDays.filter(covered),
  };
};

export interface Shown {
  readonly words: Words;
  readonly nameOf: NameOf;
  /** Of examples. */
  readonly day: LocalDate;
}

/** `data`: of a publication that was checked when it was published, or of a draft of one. */
export const tablesOf = (
  about: About,
  data: unknown,
  { words, nameOf, day }: Shown,
): readonly PublishedTable[] => {
  const { subject, office } = about;
  switch (subject) {
    case 'calendar': {
      const calendar = calendarOf(data);
      return [
        daysTable(words, calendar),
        coverageTable(words, calendar),
        hoursTable(words, calendar),
      ];
    }
    case 'hours': {
      const calendar = calendarOf(data);
      return [hoursTable(words, calendar), sampleTable(words, calendar, day)];
    }
    case 'certification': {
      const { kinds, tariffs } = certificationPublication.parse(data);
      return [kindsTable(words, kinds), tariffsTable(words, tariffs)];
    }
    case 'commitments': {
      if (office !== null) {
        const { commitments = [] } = officePublication.parse(data);
        return [commitmentsTable(words, commitments, nameOf)];
      }
      const { commitments = [], deadlines } = confirmedData.parse(data);
      return [
        commitmentsTable(words, commitments, nameOf),
        confirmedTable(words, deadlines, nameOf),
      ];
    }
    case 'handles':
      return [handlesTable(words, officePublication.parse(data).handles ?? [], nameOf)];
    case 'pattern': {
      const { numberPattern, agencyCode, code } = officePublication.parse(data);
      return [patternTable(words, numberPattern, { agencyCode: agencyCode ?? code, day })];
    }
    case 'names':
      return [namesTable(words, officePublication.parse(data))];
    default:
      return unreachable(subject);
  }
};
