/**
 * The answers that are given in this room, and what came of each. They belong to the room and not to the dossier on the
 * screen: one that is answered leaves the list before its paper is drawn, and the next may be answered meanwhile.
 */
import { useState } from 'react';
import type { InputOf, OutputOf, Refusal } from '#shared/contract/contract.ts';
import { tell } from '#renderer/app/desk.ts';
import type { Done } from './done-note.tsx';

type AnswerName = 'online.accept' | 'online.refuse' | 'online.requestSupplement';

interface Refused {
  readonly name: AnswerName;
  readonly id: string;
  readonly refusal: Refusal;
}

export interface Answers {
  readonly isPending: (id: string) => boolean;
  readonly refusalOf: (name: AnswerName, id: string) => Refusal | null;
  /** What was answered here, by dossier; the last one stands last. */
  readonly done: ReadonlyMap<string, Done>;
  /** True where the desk took it. While an answer to the dossier is under way, another is not sent. */
  readonly send: <N extends AnswerName>(
    name: N,
    input: InputOf<N>,
    doneOf: (answer: OutputOf<N>) => Done,
  ) => Promise<boolean>;
}

export const useAnswers = (): Answers => {
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<Refused | null>(null);
  const [done, setDone] = useState<ReadonlyMap<string, Done>>(new Map());
  return {
    isPending: (id) => pending.has(id),
    refusalOf: (name, id) =>
      refused !== null && refused.name === name && refused.id === id ? refused.refusal : null,
    done,
    send: async (name, input, doneOf) => {
      const { id } = input;
      if (pending.has(id)) return false;
      setPending((before) => new Set([...before, id]));
      setRefused(null);
      const answer = await tell(name, input);
      setPending((before) => new Set([...before].filter((one) => one !== id)));
      if (!answer.ok) {
        setRefused({ name, id, refusal: answer.error });
        return false;
      }
      setDone((before) =>
        new Map([...before].filter(([one]) => one !== id)).set(id, doneOf(answer.value)),
      );
      return true;
    },
  };
};
