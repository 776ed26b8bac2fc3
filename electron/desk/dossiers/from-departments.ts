/**
 * What departments answered: the paper by which the citizen is told what they ask for, and the files of their results,
 * which come down by themselves while there is a line and stay here for good.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { WorkDone } from '#shared/contract/outputs.ts';
import { answerOwedOn } from '#shared/dossier/answer-owed.ts';
import { askedByDepartment, departmentFilesOf } from '#shared/dossier/department-news.ts';
import { ok, type Result } from '#shared/result.ts';
import { officerOf, refuse, type DeskContext } from '../context.ts';
import { fetchFile, noteFetched } from '../line/fetched-file.ts';
import { filesOfNobody, saveFilesOfNobody } from './files-of-nobody.ts';
import type { Documents } from '../papers/documents.ts';
import { createFilesComing } from './files-coming.ts';

export const createFromDepartments = (
  context: DeskContext,
  documents: Pick<Documents, 'issueDepartmentRequest'>,
) => ({
  /** The paper for the citizen, signed by whoever issues it: the department prints nothing. */
  issueRequest: async (id: string): Promise<Result<WorkDone, Refusal>> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const dossier = context.store.read.dossier(id);
    if (dossier === null) return refuse('dossier_unknown');
    if (!askedByDepartment(dossier) || answerOwedOn(dossier) === null)
      return refuse('department_request_settled');
    const paper = await documents.issueDepartmentRequest(id, officer.value.id);
    return ok({ dueAt: dossier.deadline.dueAt, ...paper });
  },
});

/** Files of results that wait to be handed out: here before anybody asks for them. */
export const createDepartmentFiles = (context: DeskContext) => {
  const { read } = context.store;
  const { store, blobs, after, emit, log } = context;
  const fetch = (sha256: string) => fetchFile(context, sha256);
  const onHere = (sha256: string): void => noteFetched(context, sha256);
  const onNobody = (names: readonly string[]): void => {
    if (names.toSorted().join() === filesOfNobody(read).toSorted().join()) return;
    store.write((tx) => saveFilesOfNobody(tx, names));
    emit('changed', { rooms: ['home', 'dossiers'] });
  };
  const ports = { blobs, fetch, onHere, onNobody, after, emit, log };
  return createFilesComing(ports, () =>
    read.resultsOfDepartments().map(({ id, last }) => ({
      // A department may take its result back and give another one: then it is looked at anew.
      key: `${id} ${last}`,
      files: () => {
        const dossier = read.dossier(id);
        return dossier === null ? [] : departmentFilesOf(dossier);
      },
    })),
  );
};
