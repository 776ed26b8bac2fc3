/** On what somebody acts for the owner, in one line; empty where nobody said. Pure. */
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

export const authorityLine = (said: AcceptedPayload['authority'], { authority }: Texts): string => {
  if (said == null) return '';
  const { ground, number, date } = said;
  return [
    fill(authority.fact, { ground: authority.grounds[ground] }),
    ...(number === '' ? [] : [fill(authority.factNumber, { number })]),
    ...(date === null ? [] : [fill(authority.factDate, { date: formatDate(date) })]),
  ].join(', ');
};
