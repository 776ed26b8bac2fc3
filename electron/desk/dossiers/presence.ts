/** Which dossier is open here, told to the office's other desks as long as there is a line. Never a lock. */
import type { Presence } from '#shared/contract/outputs.ts';
import type { DeskContext } from '../context.ts';

export const createPresence = ({ store, province, session }: DeskContext) => {
  const officer = (): string | null => session.current()?.officer.id ?? null;
  return {
    /** Nobody is shown without a line. */
    openHere: async (dossier: string): Promise<readonly Presence[]> => {
      const others = await province.presence(dossier, officer());
      if (!others.ok) return [];
      const officers = store.read.officers();
      return others.value.map(({ name, officer: id }) => ({
        deskName: name,
        officer: officers.find((one) => one.id === id)?.name ?? null,
      }));
    },
    /** The answer is of no matter: after two minutes it is forgotten anyway. */
    leave: (): null => {
      void province.presence(null, officer());
      return null;
    },
  };
};
