/** People's word on an item: which command takes it, and the words around the field. */
import type { Texts } from '#shared/text/vi.ts';
import type { SettleItem } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatValue } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';

export interface WordWords {
  readonly title: string;
  readonly about: string;
  readonly hint: string;
}

export const wordWords = ({ way, values }: SettleItem, { settle }: Texts): WordWords => {
  if (way === 'account') return settle.account;
  if (way === 'looked') return settle.looked;
  if (way !== 'word') return settle.word;
  const title = fill(settle.closeWord.title, { day: formatValue(values['day'] ?? '') });
  return { ...settle.closeWord, title };
};

export const useWord = ({ dossier, entry, way }: SettleItem, onDone: () => void) => {
  const conflict = useTell('settle.conflict');
  const close = useTell('close.settle');
  const numbers = useTell('settle.numbers');
  const others = useTell('settle.otherDays');
  const acts = [conflict, close, numbers, others];
  const pending = acts.some(({ isPending }) => isPending);
  const save = (note: string): void => {
    if (entry === null || pending) return;
    const { desk, epoch, seq } = entry;
    const done = { onSuccess: onDone };
    if (way === 'word') close.mutate({ close: { epoch, seq }, note }, done);
    else if (way === 'account') numbers.mutate({ skip: { epoch, seq }, note }, done);
    else if (way === 'looked') others.mutate({ begun: epoch, note }, done);
    else if (dossier !== null)
      conflict.mutate({ dossier, entry: { desk, epoch, seq }, note }, done);
  };
  return {
    save,
    pending,
    refusal: acts.find(({ error }) => error !== null)?.error?.refusal,
  };
};
