import { useState, type ReactNode } from 'react';
import type { SettleItem } from '#shared/contract/outputs.ts';
import { Note } from '#renderer/ui/note.tsx';
import { SettleCard } from './settle-card.tsx';
import { useMend } from './use-mend.ts';
import { WordDialog } from './word-dialog.tsx';

/** On the dossier's own page: what of it waits for people. */
export const SettleNotes = ({ items }: { readonly items: readonly SettleItem[] }): ReactNode => {
  const [word, setWord] = useState<SettleItem | null>(null);
  const { mend, askAgain } = useMend(setWord);
  return (
    <>
      {items.map((item) => (
        <Note key={item.key} tone="wait">
          <SettleCard
            item={item}
            current={false}
            onMend={() => mend(item)}
            onAgain={askAgain}
            onOpen={null}
          />
        </Note>
      ))}
      {word !== null && <WordDialog item={word} onClose={() => setWord(null)} />}
    </>
  );
};
