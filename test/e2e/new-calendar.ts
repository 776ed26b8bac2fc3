/** A calendar with more days off, published as the province's administrator does it. */
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { publishAtProvince, type ProvinceAtHand } from './publish-at-province.ts';

export interface NewCalendar extends ProvinceAtHand {
  readonly off: readonly { readonly date: string; readonly name: string }[];
}

export const publishCalendar = async ({ off, ...province }: NewCalendar): Promise<void> => {
  const daysOff = [...tryOutCalendar.daysOff, ...off];
  await publishAtProvince(province, 'calendar', {
    ...tryOutCalendar,
    version: 'thu-2026.2',
    daysOff,
  });
};
