/**
 * The way back of an archived file: from the province when it holds it; else the paper that still holds is drawn
 * again from the journal, as another image of it; else people are told that it is gone. The dossier never is.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { FileMended } from '#shared/contract/outputs.ts';
import { isValid } from '#shared/dossier/dossier.ts';
import { ok, type Result } from '#shared/result.ts';
import { isOwnPaper } from '../papers/archive.ts';
import { hexOf } from '../identifiers.ts';
import { refuse, type DeskContext } from '../context.ts';
import { fetchFile } from '../line/fetched-file.ts';
import type { Documents } from '../papers/documents.ts';
import { noteGone, stateOfFile, strikeLost } from './lost-files.ts';
import type { ArchivedDocument } from '../papers/paper-ports.ts';

export const createFileMending = (context: DeskContext, documents: Pick<Documents, 'redraw'>) => {
  const { store, blobs, emit, surroundings } = context;

  const settled = (how: FileMended['how']): Result<FileMended, Refusal> => {
    emit('changed', { rooms: ['dossiers', 'home', 'print', 'sync'] });
    return ok({ how });
  };

  /** The receipt that holds can be drawn again: everything that it says stands in the journal. */
  const drawnFor = (document: ArchivedDocument): string | null => {
    const [id] = document.dossiers;
    const dossier = id === undefined ? null : store.read.dossier(id);
    const paper = dossier?.documents.find((one) => one.document === document.document);
    const holds = paper !== undefined && isValid(paper) && dossier?.voided === null;
    return document.kind === 'receipt' && holds ? (id ?? null) : null;
  };

  return async (name: string): Promise<Result<FileMended, Refusal>> => {
    const document = store.read.document(name);
    if (document === null) return refuse('document_unknown');
    if (stateOfFile(blobs, document) === 'sound') {
      store.write((tx) => strikeLost(tx, name));
      return settled('there');
    }
    const fetched = await fetchFile(context, document.sha256);
    if (!fetched.ok) return refuse('file_needs_line');
    const file = fetched.value;
    if (file !== null && hexOf(surroundings.sha256(file.bytes)) === document.sha256) {
      file.keep();
      store.write((tx) => strikeLost(tx, name));
      return settled('fetched');
    }
    if (!isOwnPaper(store.read, document)) return refuse('file_at_other_desk');
    const dossier = drawnFor(document);
    if (dossier !== null) {
      const notDrawn = await documents.redraw(dossier, name);
      if (notDrawn !== null) return refuse(notDrawn);
      store.write((tx) => noteGone(tx, name));
      return settled('redrawn');
    }
    store.write((tx) => noteGone(tx, name));
    return settled('gone');
  };
};
