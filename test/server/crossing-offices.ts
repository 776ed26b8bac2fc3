/** Three offices on any database behind the province, two of which work on a dossier that they share. */
import type { Dossier } from '#shared/dossier/dossier.ts';
import { carryFrom, type CarryPorts } from '#server/crossing/carry.ts';
import { officesUnread } from '#server/crossing/crossings.ts';
import { createOwnChain } from '#server/portal/own-chain.ts';
import type { Database } from '#server/store/database.ts';
import { loadStories } from '#server/store/ledger/stories.ts';
import { openDesk, openOffice, surroundings, type DirectDesk } from './direct-desk.ts';
import { accept } from './test-province.ts';

export const THIS = 'H00.81';
export const THAT = 'H00.82';
export const OTHER = 'H00.83';
export const toThat = { code: THAT, name: 'UBND xã Mẫu' };
export const toOther = { code: OTHER, name: 'UBND xã Khác' };

export const reason = 'Không thuộc thẩm quyền';
export const finished = { outcome: 'granted', finishedAt: '2026-11-24T09:00', note: '' };
export const moved = (step: number, more: object = {}) => ({ step, office: '–', ...more });

export interface Writer extends DirectDesk {
  /** Writes, sends and has it carried. */
  readonly write: (dossier: string, type: string, payload: object) => Promise<void>;
}

export interface CrossingOffices {
  readonly ports: CarryPorts;
  readonly here: Writer;
  readonly there: Writer;
  readonly carryAll: () => Promise<void>;
  readonly seen: (office: string, dossier: string) => Promise<Dossier | null>;
  /** Taken in here, and sent where that is not null. */
  readonly received: (to: object | null) => Promise<string>;
  /** Sent from here and taken there. */
  readonly taken: () => Promise<string>;
}

export const openCrossingOffices = async (database: Database): Promise<CrossingOffices> => {
  for (const office of [THIS, THAT, OTHER]) await openOffice(database, office);
  const provinceKey = new Uint8Array(32);
  const chain = createOwnChain({ database, surroundings, provinceKey, name: 'Tỉnh' });
  const ports = { database, surroundings, chain };
  const carryAll = async (): Promise<void> => {
    // Twice: what was written in the other office is looked through as well.
    for (let round = 0; round < 2; round += 1)
      for (const office of await officesUnread(database)) await carryFrom(ports, office);
  };
  const writerIn = async (office: string): Promise<Writer> => {
    const opened = await openDesk(database, office);
    let pushed = 0;
    return {
      ...opened,
      write: async (dossier, type, payload) => {
        opened.desk.write({ type, dossier, payload });
        await opened.push(pushed + 1);
        pushed = opened.desk.entries.length;
        await carryAll();
      },
    };
  };
  const here = await writerIn(THIS);
  const there = await writerIn(THAT);
  const received = async (to: object | null): Promise<string> => {
    const dossier = accept(here.desk);
    await here.write(dossier, 'crossArea.moved', moved(1));
    if (to !== null) await here.write(dossier, 'crossArea.moved', moved(2, { to }));
    return dossier;
  };
  return {
    ports,
    here,
    there,
    carryAll,
    seen: async (office, dossier) =>
      (await loadStories(database, office, [dossier])).get(dossier)?.dossier ?? null,
    received,
    taken: async () => {
      const dossier = await received(toThat);
      await there.write(dossier, 'crossArea.moved', moved(3));
      return dossier;
    },
  };
};
