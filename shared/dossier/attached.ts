/** Every file that came with a dossier: sent online by the citizen, or attached at the counter before or at the acceptance. */
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { Dossier } from './dossier.ts';

export interface PaperFile extends AttachedFile {
  /** The name of the paper that it shows; empty where nobody knows. */
  readonly paperName: string;
}

type Came = Pick<Dossier, 'registration' | 'acceptance' | 'outcome' | 'fromDepartments'>;

/** Each file once, in the order in which it came. */
export const filesOfDossier = ({
  registration,
  acceptance,
  outcome,
  fromDepartments,
}: Came): readonly PaperFile[] => {
  const sent = [registration?.submission, registration?.counter, acceptance?.as].flatMap((part) =>
    (part?.attachments ?? []).map((file) => ({
      ...file,
      paperName: part?.papers[file.paper]?.name ?? '',
    })),
  );
  // A department's result that does not count is kept like the one that does.
  const outcomes = [...(outcome === null ? [] : [outcome]), ...fromDepartments.results];
  const results = outcomes.flatMap(({ attachments = [], results: [paper] = [] }) =>
    attachments.map((file) => ({ ...file, paperName: paper?.name ?? '' })),
  );
  return [
    ...new Map(
      [...sent, ...results].map((file) => [`${file.sha256} ${file.paperName}`, file]),
    ).values(),
  ];
};
