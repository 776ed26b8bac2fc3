/** The battery of this machine, as Chromium reports it; the platform's types do not name it any more. */
import { useEffect, useState } from 'react';
import { z } from '#shared/schema.ts';
import type { Battery } from './leaving.ts';

const reported = z.object({
  /** 0 … 1. */
  level: z.number().min(0).max(1),
  charging: z.boolean(),
  /** No time is left until it is. */
  full: z.boolean(),
});

/** A machine without a battery reports one that is full, on the mains and was never charged. */
export const batteryOf = (said: unknown): Battery | null => {
  const read = reported.safeParse(said);
  if (!read.success) return null;
  const { level, charging, full } = read.data;
  return charging && level === 1 && full ? null : { level, charging };
};

/** Asked once; null where there is none, or while nothing was said. */
export const useBattery = (): Battery | null => {
  const [battery, setBattery] = useState<Battery | null>(null);
  useEffect(() => {
    const ask: unknown = Reflect.get(navigator, 'getBattery');
    if (typeof ask !== 'function') return;
    let gone = false;
    void Promise.resolve(Reflect.apply(ask, navigator, [])).then((said: unknown) => {
      if (gone || typeof said !== 'object' || said === null) return;
      const { level, charging, chargingTime } = said as Readonly<Record<string, unknown>>;
      setBattery(batteryOf({ level, charging, full: chargingTime === 0 }));
    });
    return () => {
      gone = true;
    };
  }, []);
  return battery;
};
