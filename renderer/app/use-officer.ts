import type { Session } from '#shared/contract/outputs.ts';
import { useAsk } from './desk.ts';

/** Whoever is signed in, also while the screen is locked; null before and after. */
export const useOfficer = (): Session['officer'] | null => {
  const { data } = useAsk('desk.stage', {});
  return data?.stage === 'ready' || data?.stage === 'locked' ? data.session.officer : null;
};
