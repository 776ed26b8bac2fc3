/** One stick for the office: what lies here for the desks next door goes along with the own envelope. */
import type { Refusal } from '#shared/contract/contract.ts';
import { fill } from '#shared/text/fill.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';

export interface NeighboursAlong {
  readonly toStick: (folder: string) => void;
  readonly fromStick: (path: string) => void;
  readonly reset: () => void;
  /** What came of it; null while there is nothing to say. */
  readonly said: string | null;
  readonly refusal: Refusal | undefined;
}

export const useNeighboursAlong = (): NeighboursAlong => {
  const { texts } = useTexts();
  const { data: overview } = useAsk('neighbour.overview', {});
  const write = useTell('neighbour.toStick');
  const take = useTell('neighbour.fromStick');
  const keeps = overview?.guests.some(({ envelopes }) => envelopes > 0) === true;
  const words = (sentence: string, files: number | undefined): string | null =>
    files === undefined || files === 0 ? null : fill(sentence, { total: files });
  return {
    toStick: (folder) => {
      if (keeps) write.mutate({ folder });
    },
    fromStick: (path) => {
      if (keeps) take.mutate({ path });
    },
    reset: () => {
      write.reset();
      take.reset();
    },
    said:
      words(texts.neighbour.onStick, write.data?.files) ??
      words(texts.neighbour.fromStick, take.data?.files),
    refusal: write.error?.refusal ?? take.error?.refusal,
  };
};
