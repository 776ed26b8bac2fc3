/** The archived file of a paper that another desk issued: the province holds it, and once fetched it is kept here too. */
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import { hexOf } from '../identifiers.ts';
import { createArchive } from './archive.ts';
import type { ArchivedDocument } from './paper-ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Refused as the archive refuses; of another desk's paper also while there is no line, or the province lacks it. */
export const createPaperFetch = (context: DeskContext) => {
  const { blobs, province, surroundings } = context;
  const archive = createArchive(context);

  return async (paper: ArchivedDocument): Promise<Result<Bytes, Refusal>> => {
    const here = archive.bytesOf(paper);
    if (here.ok || here.error.code !== 'file_at_other_desk') return here;
    const found = await province.fetchFile(paper.sha256);
    if (!found.ok || found.value === null) return here;
    if (hexOf(surroundings.sha256(found.value)) !== paper.sha256) return here;
    blobs.put(found.value);
    return ok(found.value);
  };
};
