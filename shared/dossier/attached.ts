/** Every file that came with a dossier: sent online by the citizen, or attached at the counter. */
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { Dossier } from './dossier.ts';

export interface PaperFile extends AttachedFile {
  /** The name of the paper that it shows; empty where nobody knows. */
  readonly paperName: string;
}

type Came = Pick<Dossier, 'registration' | 'acceptance'>;

/** Each file once, in the order in which it came. */
export const filesOfDossier = ({ registration, acceptance }: Came): readonly PaperFile[] => {
  const sent = [registration?.submission, acceptance?.as].flatMap((part) =>
    (part?.attachments ?? []).map((file) => ({
      ...file,
      paperName: part?.papers[file.paper]?.name ?? '',
    })),
  );
  return [...new Map(sent.map((file) => [`${file.sha256} ${file.paperName}`, file])).values()];
};
