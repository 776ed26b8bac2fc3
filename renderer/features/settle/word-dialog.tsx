import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettleItem } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { itemSentence } from './settle-words.ts';
import styles from './settle.module.css';
import { SidesTable } from './sides-table.tsx';
import { useWord, wordWords } from './use-word.ts';

/** People's word on a conflict of facts, on a close that differs, on numbers or papers that nobody knows of. */
export const WordDialog = ({
  item,
  onClose,
}: {
  readonly item: SettleItem;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [note, setNote] = useState('');
  const [attempted, attempt] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const settle = useWord(item, onClose);
  const words = wordWords(item, texts);
  const save = (): void => {
    attempt(true);
    if (note.trim() === '') box.current?.focus();
    else settle.save(note.trim());
  };
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <div className={styles.word}>
        <p>
          <b>{item.number}</b> {itemSentence(item, texts)}
        </p>
        <SidesTable item={item} />
        <p className={styles.quiet}>{words.about}</p>
        <Textarea
          ref={box}
          data-autofocus
          label={t('settle.word.note')}
          placeholder={words.hint}
          value={note}
          maxLength={2000}
          autosize
          minRows={2}
          error={attempted && note.trim() === '' ? t('settle.word.missing') : null}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <RefusalNote refusal={settle.refusal} />
        <div className={styles.wordFoot}>
          <Button variant="default" onClick={onClose}>
            {t('shell.common.cancel')}
          </Button>
          <Button aria-busy={settle.pending} onClick={save}>
            {t('settle.word.save')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
