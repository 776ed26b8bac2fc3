/** Every file that came with a dossier: sent online by the citizen, or attached at the counter before or at the acceptance. */
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { Dossier } from './dossier.ts';

export interface PaperFile extends AttachedFile {
  /** The name of the paper that it shows; empty where nobody knows. */
  readonly paperName: string;
}

type Came = Pick<Dossier, 'registration' | 'acceptance' | 'outcome'>;

/** Each file once, in the order in which it came. */
export const filesOfDossier = ({
  registration,
  acceptance,
  outcome,
}: Came): readonly PaperFile[] => {
  const sent = [registration?.submission, registration?.counter, acceptance?.as].flatMap((part) =>
    (part?.attachments ?? []).map((file) => ({
      ...file,
      paperName: part?.papers[file.paper]?.name ?? '',
    })),
  );
  const results = (outcome?.attachments ?? []).map((file) => ({
    ...file,
    paperName: outcome?.results?.[0]?.name ?? '',
  }));
  return [
    ...new Map(
      [...sent, ...results].map((file) => [`${file.sha256} ${file.paperName}`, file]),
    ).values(),
  ];
};
