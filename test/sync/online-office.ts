/** An office of two desks on one province and its portal, on a Monday morning. */
import { expect } from 'vitest';
import { instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { PortalStanding } from '#shared/protocol/portal.ts';
import { err } from '#shared/result.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { openTestDesk, type TestDesk, type TestDeskParts } from '../desk/test-desk.ts';
import { openPortal, type TestPortal } from '../server/portal-client.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

/** The hours of an answer run from half past seven. */
export const MORNING = '2026-11-23T08:00' as LocalDateTime;

export interface OnlineOffice {
  readonly portal: TestPortal;
  readonly one: TestDesk;
  readonly two: TestDesk;
  /** Files that come otherwise than they were named. */
  readonly damaged: Set<string>;
  /** Files that were read and decrypted. */
  readonly opened: readonly string[];
  /** Lodged, and down at both desks. */
  readonly arrived: (changes?: object) => Promise<PortalStanding>;
  readonly end: () => Promise<void>;
}

const seated = async (
  province: TestProvince,
  parts: TestDeskParts,
  deskName: string,
  seat: number,
): Promise<TestDesk> => {
  const desk = await openTestDesk(MORNING, parts);
  const code = await province.mint();
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName });
  await sitDown(desk, seat);
  return desk;
};

export const sync = async (desk: TestDesk): Promise<void> => {
  expect(await desk.line.sync()).toMatchObject({ ok: true });
  desk.desk.arrived();
  await desk.desk.synced();
};

export const openOnlineOffice = async (): Promise<OnlineOffice> => {
  const damaged = new Set<string>();
  const opened: string[] = [];
  const real = onALine({ withFiles: true });
  const parts: TestDeskParts = {
    ...real,
    blobs: (usual) => ({
      ...usual,
      get: (name) => {
        opened.push(name);
        return usual.get(name);
      },
    }),
    province: (ports) => {
      const spoken = real.province?.(ports);
      if (spoken === undefined) throw new Error('a line to the province');
      return {
        ...spoken,
        fetchFile: (name) =>
          damaged.has(name)
            ? Promise.resolve(err({ code: 'province_not_believed' }))
            : spoken.fetchFile(name),
      };
    },
  };
  const province = await startTestProvince({}, instantOfLocal(MORNING));
  const portal = await openPortal(province);
  const one = await seated(province, parts, 'Quầy 1', 0);
  const two = await seated(province, parts, 'Quầy 2', 1);
  return {
    portal,
    one,
    two,
    damaged,
    opened,
    arrived: async (changes = {}) => {
      const lodged = await portal.lodged({ submittedAt: '2026-11-23T00:50:00Z', ...changes });
      await sync(one);
      await sync(two);
      return lodged;
    },
    end: async () => {
      for (const desk of [one, two]) {
        await desk.line.close();
        desk.end();
      }
      await province.remove();
    },
  };
};
