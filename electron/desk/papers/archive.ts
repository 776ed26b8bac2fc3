/** A paper as archived: its own file, or that of the image that was drawn when the own one was lost. */
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse, type DeskContext } from '../context.ts';
import { noteLost } from '../dossiers/lost-files.ts';
import { LARGE_FILE, type ArchivedDocument } from './paper-ports.ts';
import type { StoreReader } from '../ports.ts';
import { storeFailureOf } from '../store-failure.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Issued at this desk; another desk of the office keeps its papers itself. */
export const isOwnPaper = (
  read: Pick<StoreReader, 'dossier' | 'identity'>,
  { document, dossiers: [id] }: Pick<ArchivedDocument, 'document' | 'dossiers'>,
): boolean => {
  const dossier = id === undefined ? null : read.dossier(id);
  const paper = dossier?.documents.find((one) => one.document === document);
  return paper === undefined || paper.issued.entry.desk === read.identity()?.desk;
};

export const createArchive = ({
  store,
  blobs,
  emit,
}: Pick<DeskContext, 'store' | 'blobs' | 'emit'>) => {
  const bytesUnder = (sha256: string): Result<Bytes, Refusal> => {
    try {
      const bytes = blobs.get(sha256);
      return bytes === null ? refuse('archive_missing') : ok(bytes);
    } catch (fault) {
      if (storeFailureOf(fault)?.code === 'damaged') return refuse('archive_damaged');
      throw fault;
    }
  };

  /** In the same style: one in large type was handed out as what it is, and stands in for no other file. */
  const redrawnOf = ({
    document,
    redraws,
    style,
    dossiers: [id],
  }: ArchivedDocument): ArchivedDocument | null => {
    const dossier = id === undefined ? null : store.read.dossier(id);
    const shown = redraws ?? document;
    const image = dossier?.documents.findLast(
      (one) => one.redraws === shown && one.style === style && one.document !== document,
    );
    return image === undefined ? null : store.read.document(image.document);
  };

  const bytesInOne = (document: ArchivedDocument): Result<Bytes, Refusal> => {
    const own = bytesUnder(document.sha256);
    if (own.ok) return own;
    const image = redrawnOf(document);
    const bytes = image === null ? own : bytesUnder(image.sha256);
    if (bytes.ok) return bytes;
    if (!isOwnPaper(store.read, document)) return refuse('file_at_other_desk');
    const missed = (image ?? document).document;
    if (store.write((tx) => noteLost(tx, missed))) emit('changed', { rooms: ['home'] });
    return bytes;
  };

  return {
    /** What is lost is noted, for people to mend. Others are answered while a long list is opened. */
    bytesOf: async (document: ArchivedDocument): Promise<Result<Bytes, Refusal>> => {
      const whole = document.bytes > LARGE_FILE ? await blobs.getLarge(document.sha256) : null;
      return whole === null ? bytesInOne(document) : ok(whole);
    },
  };
};
