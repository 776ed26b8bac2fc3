import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureHit } from '#shared/contract/outputs.ts';
import { tell, useAsk } from '#renderer/app/desk.ts';
import { isComposing } from '#renderer/app/key-combo.ts';
import { useTexts } from '#renderer/app/language.ts';
import { deadlineWords } from '#renderer/features/form/deadline-words.ts';
import styles from './procedures.module.css';
import { useProcedures } from './procedures-store.ts';

const SHOWN = 50;
const MOST_LETTERS = 200;

const intoView = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });

/** Every procedure by a few letters: the arrows walk, Enter opens, the field keeps the keyboard. */
export const ProcedureList = ({
  onActive,
  onOpen,
}: {
  /** The one that the arrows stand on. */
  readonly onActive: (hit: ProcedureHit | null) => void;
  readonly onOpen: (code: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { text, code, type } = useProcedures();
  const [moved, move] = useState<{ readonly text: string; readonly to: number } | null>(null);
  const listId = useId();
  const question = { text, limit: SHOWN };
  const { data: hits = [], isFetching } = useAsk('catalogue.search', question, { keepLast: true });
  const active = moved?.text === text ? Math.min(moved.to, hits.length - 1) : 0;
  const hit = hits[active] ?? null;

  useEffect(() => onActive(hit), [onActive, hit]);

  /** Enter may come before its list: what was typed decides, never the list of fewer letters. */
  const openActive = async (): Promise<void> => {
    const asked = isFetching ? await tell('catalogue.search', question) : null;
    const now = asked === null ? hits : asked.ok ? asked.value : [];
    const chosen = now[active];
    if (chosen !== undefined) onOpen(chosen.code);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 8,
      PageUp: -8,
    };
    const by = steps[event.key];
    if (by !== undefined) {
      event.preventDefault();
      move({ text, to: Math.min(Math.max(active + by, 0), Math.max(hits.length - 1, 0)) });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void openActive();
    }
  };

  return (
    <div className={styles.find}>
      <input
        className={styles.box}
        role="combobox"
        data-field="procedureSearch"
        aria-label={t('procedures.search')}
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hit === null ? undefined : `${listId}-${active}`}
        placeholder={t('procedures.placeholder')}
        value={text}
        maxLength={MOST_LETTERS}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        className={styles.hits}
        aria-label={t(text.trim() === '' ? 'procedures.familiar' : 'procedures.hits')}
      >
        {hits.map((one, index) => (
          <div
            key={one.code}
            ref={index === active ? intoView : undefined}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            data-open={one.code === code}
            className={styles.hit}
            // The field keeps the keyboard: a press on the list must not take it.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              move({ text, to: index });
              onOpen(one.code);
            }}
          >
            <span className={styles.hitName}>
              {one.favourite && <span className={styles.star}>★ </span>}
              {one.name}
            </span>
            {!one.handled && (
              <span className={styles.notHandled}>{t('procedures.notHandled')}</span>
            )}
            <span className={styles.hitMore}>
              {deadlineWords(one.deadline, texts, true)} · {one.code} · {one.field}
            </span>
          </div>
        ))}
        {hits.length === 0 && text.trim() !== '' && !isFetching && (
          <p className={styles.quiet}>{t('procedures.nothing', { text })}</p>
        )}
      </div>
    </div>
  );
};
