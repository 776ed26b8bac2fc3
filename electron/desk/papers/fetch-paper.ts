/** The archived file of a paper that another desk issued: the province holds it, and once fetched it is kept here too. */
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import { hexOf } from '../identifiers.ts';
import { fetchFile } from '../line/fetched-file.ts';
import { createArchive } from './archive.ts';
import type { ArchivedDocument } from './paper-ports.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Refused as the archive refuses; of another desk's paper also while there is no line, or the province lacks it. */
export const createPaperFetch = (context: DeskContext) => {
  const { surroundings } = context;
  const archive = createArchive(context);

  return async (paper: ArchivedDocument): Promise<Result<Bytes, Refusal>> => {
    const here = await archive.bytesOf(paper);
    if (here.ok || here.error.code !== 'file_at_other_desk') return here;
    const found = await fetchFile(context, paper.sha256);
    if (!found.ok || found.value === null) return here;
    const { bytes, keep } = found.value;
    if (hexOf(surroundings.sha256(bytes)) !== paper.sha256) return here;
    keep();
    return ok(bytes);
  };
};
