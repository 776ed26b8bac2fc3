/** The desk's time, not the window's: what the desk said last, carried on by a counter that no clock change moves. */
import { useEffect, useState } from 'react';
import {
  epochMsOf,
  instantOf,
  localTimeOf,
  type Instant,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { useAsk } from './desk.ts';

const TICK_MS = 5_000;

/** Milliseconds since 1970 by the desk's clock; null until the desk has spoken. */
export const useDeskClock = (): number | null => {
  const { data: status } = useAsk('desk.status', {}, { every: 30_000 });
  const told: Instant | undefined = status?.now;
  // A room that opens later draws at once: keys pressed before it stands would reach nothing.
  const [now, setNow] = useState<number | null>(told === undefined ? null : epochMsOf(told));
  useEffect(() => {
    if (told === undefined) return;
    const base = epochMsOf(told) - performance.now();
    const tick = (): void => setNow(base + performance.now());
    tick();
    const timer = window.setInterval(tick, TICK_MS);
    return () => window.clearInterval(timer);
  }, [told]);
  return now;
};

/** The same as Vietnamese time. */
export const useDeskTime = (): LocalDateTime | null => {
  const now = useDeskClock();
  return now === null ? null : localTimeOf(instantOf(now));
};
