import { useEffect, useState, type ReactNode } from 'react';
import {
  dateOf,
  epochMsOf,
  instantOf,
  localTimeOf,
  weekdayOf,
  type Instant,
} from '#shared/calendar/local-time.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';

const EVERY_MS = 5000;

/** The desk's time, which is not always the PC's. */
const useClock = (at: Instant | null): Instant | null => {
  const [ahead] = useState(() => (at === null ? null : epochMsOf(at) - Date.now()));
  const [now, tick] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => tick(Date.now()), EVERY_MS);
    return () => window.clearInterval(timer);
  }, []);
  return ahead === null ? null : instantOf(now + ahead);
};

export const IdleView = ({
  office,
  at,
}: {
  readonly office: string;
  readonly at: Instant | null;
}): ReactNode => {
  const { idle } = vi.citizen.page;
  const now = useClock(at);
  const time = now === null ? null : localTimeOf(now);
  return (
    <div className="idle">
      <h1>{office === '' ? idle.welcome : office}</h1>
      {time !== null && (
        <p className="clock">
          <b>{formatClock(time)}</b>
          <span>
            {vi.weekdays[weekdayOf(dateOf(time))]}, {formatDate(dateOf(time))}
          </span>
        </p>
      )}
      {office !== '' && <p className="welcome">{idle.welcome}</p>}
      <p className="about">{idle.about}</p>
    </div>
  );
};
