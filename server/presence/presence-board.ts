/** What is open where, in memory: valid for two minutes, one dossier a desk, gone with the process. */
import { PRESENCE_MS } from '#shared/protocol/presence.ts';

interface OpenDossier {
  readonly office: string;
  readonly dossier: string;
  readonly officer: string | null;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export interface Sitting {
  readonly desk: string;
  readonly office: string;
  readonly dossier: string | null;
  readonly officer: string | null;
}

export interface PresenceBoard {
  /** Notes what is open at a desk; answers the other desks of its office that have the same open. */
  readonly note: (
    sitting: Sitting,
    now: number,
  ) => readonly { readonly desk: string; readonly officer: string | null }[];
}

export const createPresenceBoard = (): PresenceBoard => {
  const open = new Map<string, OpenDossier>();
  return {
    note: ({ desk, office, dossier, officer }, now) => {
      for (const [id, { until }] of open) if (until <= now) open.delete(id);
      if (dossier === null) {
        open.delete(desk);
        return [];
      }
      open.set(desk, { office, dossier, officer, until: now + PRESENCE_MS });
      return [...open].flatMap(([id, other]) =>
        id !== desk && other.office === office && other.dossier === dossier
          ? [{ desk: id, officer: other.officer }]
          : [],
      );
    },
  };
};
