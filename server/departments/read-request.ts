/** From what a department's program sends to an act: cleaned, and its files looked at. */
import { cleanText } from '#shared/edge/clean-text.ts';
import type {
  askRequest,
  finishRequest,
  giveBackRequest,
  recallRequest,
  receiveRequest,
} from '#shared/protocol/departments.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { z } from '#shared/schema.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import type { ActRefusal, DepartmentAct } from './acts.ts';
import { readResultFiles } from './result-files.ts';

const missing = (field: string): Result<never, ActRefusal> => err({ code: 'field_missing', field });

export const readReceive = (_asked: z.infer<typeof receiveRequest>): DepartmentAct => ({
  kind: 'receive',
});

export const readAsk = ({
  items: asked,
  reason: why,
}: Pick<z.infer<typeof askRequest>, 'items' | 'reason'>): Result<DepartmentAct, ActRefusal> => {
  const items = [...new Set(asked.map(cleanText).filter((item) => item !== ''))];
  const reason = cleanText(why);
  if (items.length === 0) return missing('items');
  return reason === '' ? missing('reason') : ok({ kind: 'ask', items, reason });
};

export const readGiveBack = ({
  reason: why,
}: Pick<z.infer<typeof giveBackRequest>, 'reason'>): Result<DepartmentAct, ActRefusal> => {
  const reason = cleanText(why);
  return reason === '' ? missing('reason') : ok({ kind: 'give_back', reason });
};

export const readRecall = ({
  reason: why,
}: Pick<z.infer<typeof recallRequest>, 'reason'>): Result<DepartmentAct, ActRefusal> => {
  const reason = cleanText(why);
  return reason === '' ? missing('reason') : ok({ kind: 'recall', reason });
};

export const readFinish = async (
  blobs: Pick<BlobStore, 'read'>,
  asked: Pick<z.infer<typeof finishRequest>, 'outcome' | 'note' | 'papers' | 'files'>,
): Promise<Result<DepartmentAct, ActRefusal>> => {
  const { outcome } = asked;
  const note = cleanText(asked.note);
  if (outcome === 'denied' && note === '') return err({ code: 'reason_missing', field: 'note' });
  const papers = asked.papers.map((paper) => ({
    ...paper,
    name: cleanText(paper.name),
    number: cleanText(paper.number),
  }));
  const unnamed = papers.findIndex(({ name }) => name === '');
  if (unnamed >= 0) return missing(`papers.${unnamed}.name`);
  const files = await readResultFiles(blobs, asked.files);
  if (!files.ok) {
    const { code, place } = files.error;
    return err({ code, field: `files.${place}.sha256` });
  }
  return ok({ kind: 'finish', outcome, note, papers, files: files.value });
};
