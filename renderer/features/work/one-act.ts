/** What the dialog of an act on a dossier is given. */
import type { WorkDone, WorkView } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';

export interface ActDialogProps {
  readonly dossier: Dossier;
  readonly number: string;
  readonly view: WorkView;
  readonly onDone: (done: WorkDone) => void;
  readonly onClose: () => void;
}
