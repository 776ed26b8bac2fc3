/** A desk with a citizen's screen whose time stands still: what waits there goes when it is let go. */
import type { CitizenWord } from '#shared/citizen/scene.ts';
import { startTestDesk, type TestDesk } from './test-desk.ts';

export interface CitizenDesk {
  readonly desk: TestDesk;
  readonly shown: () => Promise<Awaited<ReturnType<typeof shownAt>>>;
  /** Of the scene that stands there now. */
  readonly say: (word: CitizenWord) => Promise<void>;
  /** Whatever waits, in the order in which it was begun. */
  readonly waits: () => readonly { readonly ms: number }[];
  readonly letGo: (ms: number) => void;
}

const shownAt = (desk: TestDesk) => desk.must('citizen.shown', {});

export const startCitizenDesk = async (): Promise<CitizenDesk> => {
  let waits: { readonly ms: number; readonly work: () => void }[] = [];
  const desk = await startTestDesk('2026-11-23T09:12', {
    after: (ms, work) => {
      const wait = { ms, work };
      waits.push(wait);
      return () => {
        waits = waits.filter((one) => one !== wait);
      };
    },
  });
  await desk.must('citizen.choose', { where: 'window', display: null });
  return {
    desk,
    shown: () => shownAt(desk),
    say: async (word) => {
      const { turn } = await shownAt(desk);
      await desk.must('citizen.said', { turn, word: word as never });
    },
    waits: () => waits,
    letGo: (ms) => {
      const wait = waits.findLast((one) => one.ms === ms);
      if (wait === undefined) throw new Error(`nothing waits ${ms} ms`);
      wait.work();
    },
  };
};
