/** What the desk's copies are, in words: one line for each place, proven or in need of care. Pure. */
import type { BackupState, CopyState, PackState } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import type { Texts } from '#shared/text/vi.ts';

export interface CopyLine {
  readonly ready: boolean;
  readonly words: string;
}

const reasonOf = ({ failed }: CopyState, texts: Texts): string =>
  failed === null ? '' : refusalSentence(texts, { code: failed });

export const firstPlace = (state: BackupState, texts: Texts): CopyLine => {
  const { backup } = texts;
  if (state.running) return { ready: true, words: backup.running };
  if (state.failedAt !== null) {
    const words = { at: formatInstant(state.failedAt), reason: reasonOf(state, texts) };
    return { ready: false, words: fill(backup.failed, words) };
  }
  if (state.provenAt === null) return { ready: false, words: backup.none };
  const words = state.late ? backup.late : backup.proven;
  return { ready: !state.late, words: fill(words, { at: formatInstant(state.provenAt) }) };
};

/** Null where the province keeps none. The tick stands for what was opened again here and signed for there. */
export const packPlace = (state: PackState, texts: Texts): CopyLine | null => {
  const { on, running, provenAt, late, failed, failedAt } = state;
  if (!on) return null;
  const { pack } = texts;
  if (failed !== null && failedAt !== null) {
    const reason = refusalSentence(texts, { code: failed });
    return { ready: false, words: fill(pack.failed, { at: formatInstant(failedAt), reason }) };
  }
  if (running) return { ready: false, words: pack.running };
  if (provenAt === null) return { ready: false, words: pack.none };
  const words = late ? pack.late : pack.proven;
  return { ready: !late, words: fill(words, { at: formatInstant(provenAt) }) };
};

/** Null without a second place. Its absence is said and is no fault: sticks are carried about. */
export const secondPlace = ({ second }: BackupState, texts: Texts): CopyLine | null => {
  if (second === null) return null;
  const { backup } = texts;
  if (second.failed !== null) {
    return { ready: false, words: fill(backup.secondFailed, { reason: reasonOf(second, texts) }) };
  }
  return second.provenAt === null
    ? { ready: false, words: backup.secondNone }
    : { ready: true, words: fill(backup.secondProven, { at: formatInstant(second.provenAt) }) };
};
