import type { CrossAreaAct } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';

/** Of a dossier that went by paper, the office that took it in notes that it came back; it gives nothing back itself. */
export const actWords = (
  { crossArea }: Pick<Dossier, 'crossArea'>,
  act: CrossAreaAct,
): CrossAreaAct | 'cameBack' => (act === 'giveBack' && crossArea?.from == null ? 'cameBack' : act);
