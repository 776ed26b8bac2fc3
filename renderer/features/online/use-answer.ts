/** An answer to a citizen. The dossier leaves the list before its paper is drawn: whoever asked may be gone by then. */
import { useState } from 'react';
import type { InputOf, OutputOf, Refusal } from '#shared/contract/contract.ts';
import { tell } from '#renderer/app/desk.ts';

type AnswerName = 'online.accept' | 'online.refuse' | 'online.requestSupplement';

export interface Answering<N extends AnswerName> {
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly send: (input: InputOf<N>) => Promise<void>;
}

/** `onDone` is called in any case, also when this part of the screen is no longer there. */
export const useAnswer = <N extends AnswerName>(
  name: N,
  onDone: (answer: OutputOf<N>) => void,
): Answering<N> => {
  const [pending, wait] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);
  return {
    pending,
    refusal,
    send: async (input) => {
      wait(true);
      refuse(null);
      const answer = await tell(name, input);
      wait(false);
      if (answer.ok) onDone(answer.value);
      else refuse(answer.error);
    },
  };
};
