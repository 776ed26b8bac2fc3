/** What an officer may do with a dossier on its page, by the table, the role and the office's limits. */
import { elsewhereRefused } from './cross-area.ts';
import type { Dossier } from './dossier.ts';
import { misfitOf } from './fits.ts';
import { mayDo } from './permissions.ts';
import { passes, type DossierPolicy } from './policy.ts';
import type { Role } from './roles.ts';
import { supplementsGiven } from './supplements-given.ts';

/** In the order of the menu. */
export const workActs = [
  'requestSupplement',
  'receiveSupplement',
  'requestObligation',
  'meetObligation',
  'stop',
  'resume',
  'handOver',
  'reassign',
  'refuse',
  'withdraw',
  'takeBack',
] as const;
export type WorkAct = (typeof workActs)[number];

/** While nobody has accepted it: what was handed in at a counter is refused here; what came online has a room of its own. */
const beforeAcceptance = ({ registration }: Dossier): readonly WorkAct[] =>
  registration?.counter === undefined ? ['withdraw'] : ['refuse', 'withdraw'];

/** A second request beyond a limit that refuses is not offered. */
const isSpent = (act: WorkAct, dossier: Dossier, policy: DossierPolicy): boolean =>
  act === 'requestSupplement' &&
  policy.supplements.beyond === 'refuse' &&
  passes(policy.supplements, supplementsGiven(dossier));

const fitting = (dossier: Dossier, role: Role): readonly WorkAct[] =>
  workActs.filter(
    (act) =>
      mayDo(role, act) &&
      misfitOf(act, dossier) === null &&
      elsewhereRefused(dossier, act) === null &&
      (act !== 'takeBack' || dossier.handedOut.length > 0) &&
      (dossier.acceptance !== null || beforeAcceptance(dossier).includes(act)),
  );

export const actsOn = (dossier: Dossier, role: Role, policy: DossierPolicy): readonly WorkAct[] =>
  fitting(dossier, role).filter((act) => !isSpent(act, dossier, policy));

/** What would fit, had it not been done as often as the office allows: shown with the reason. */
export const spentOn = (dossier: Dossier, role: Role, policy: DossierPolicy): readonly WorkAct[] =>
  fitting(dossier, role).filter((act) => isSpent(act, dossier, policy));
