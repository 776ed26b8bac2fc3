import { useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureHit } from '#shared/contract/outputs.ts';
import { tell, useAsk } from '#renderer/app/desk.ts';
import { isComposing } from '#renderer/app/key-combo.ts';
import { useTexts } from '#renderer/app/language.ts';
import { deadlineWords } from '#renderer/features/form/deadline-words.ts';
import { useFieldSay } from '#renderer/features/form/field-note.tsx';
import { useForm } from '#renderer/features/form/form-store.ts';
import { procedureChosen } from '#renderer/features/form/procedure.ts';
import { useCardCatcher } from '#renderer/features/form/text-field.tsx';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useIntake } from './intake-store.ts';
import { dayAsked, procedureAsked } from './procedure-asked.ts';
import styles from './procedure.module.css';

const SHOWN = 7;
const MOST_LETTERS = 200;

/** Two or three letters without accents, arrows, Enter: the list stands where it is, nothing jumps. */
export const ProcedureSearch = ({
  input,
  view,
  onFavour,
  onChosen,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  /** The procedure that is chosen. */
  readonly view: ProcedureHit | null;
  /** Marks the one that the arrows stand on, or the chosen one. */
  readonly onFavour: (hit: ProcedureHit) => void;
  readonly onChosen: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const text = useIntake((state) => state.searchText);
  const chosen = useForm(({ form }) => form.procedureCode);
  const change = useForm((state) => state.change);
  const lateEntry = useForm(({ form }) => form.lateEntry);
  const [open, setOpen] = useState(false);
  const [moved, move] = useState<{ readonly text: string; readonly to: number } | null>(null);
  const listId = useId();
  const searching = open || chosen === '';
  // A card that lands here is longer than any words.
  const question = { text: text.slice(0, MOST_LETTERS), limit: SHOWN, ...dayAsked(lateEntry) };
  const { data: hits = [], isFetching } = useAsk('catalogue.search', question, {
    enabled: searching,
    keepLast: true,
    fleeting: true,
  });
  const { note, props: say } = useFieldSay('procedureCode');
  // With nothing typed the list is a reminder: nothing is chosen until the arrows say so.
  const active = moved?.text === text ? moved.to : text.trim() === '' ? -1 : 0;

  const favour = (): void => {
    const hit = searching ? hits[active] : view;
    if (hit != null) onFavour(hit);
  };
  useShortcuts('screen', [{ combo: 'Ctrl+B', does: t('intake.keys.favour'), run: favour }]);

  const type = (searchText: string): void => {
    useIntake.setState({ searchText });
    setOpen(true);
  };
  const card = useCardCatcher(text, type);

  const choose = async (hit: ProcedureHit): Promise<void> => {
    const asked = await tell('catalogue.procedure', procedureAsked(hit.code, lateEntry));
    if (!asked.ok) return;
    change(procedureChosen(asked.value, t('intake.fees.title')));
    setOpen(false);
    onChosen();
  };

  /** Enter may come before its list: what was typed decides, never the list of fewer letters. */
  const chooseActive = async (): Promise<void> => {
    const found = isFetching ? await tell('catalogue.search', question) : null;
    const list = found === null ? hits : found.ok ? found.value : [];
    const hit = list[active];
    if (hit !== undefined) await choose(hit);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    card.onKeyDown(event);
    if (event.defaultPrevented) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const by = event.key === 'ArrowDown' ? 1 : -1;
      move({
        text,
        to: Math.min(Math.max(active + (searching ? by : 0), 0), Math.max(hits.length - 1, 0)),
      });
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter' && searching) {
      // Without a hit Enter waits here: going on would leave the field that is missing.
      event.preventDefault();
      void chooseActive();
    }
  };

  return (
    <div className={styles.search}>
      <input
        ref={input}
        {...say}
        className={styles.box}
        role="combobox"
        aria-label={t('intake.procedure.search')}
        aria-expanded={searching}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={
          searching && active >= 0 && active < hits.length ? `${listId}-${active}` : undefined
        }
        placeholder={t('intake.procedure.placeholder')}
        value={text}
        maxLength={1000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => card.onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {note}
      {searching && (
        <div
          id={listId}
          role="listbox"
          className={styles.hits}
          aria-label={t('intake.procedure.hits')}
        >
          {hits.map((hit, index) => (
            <div
              key={hit.code}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={styles.hit}
              // The field keeps the keyboard: a press on the list must not take it.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => void choose(hit)}
            >
              <span className={styles.hitName}>{hit.name}</span>
              {hit.favourite && (
                <span className={styles.favourite}>★ {t('intake.procedure.favourite')}</span>
              )}
              {!hit.handled && (
                <span className={styles.notHandled}>{t('intake.procedure.notHandled')}</span>
              )}
              <span className={styles.hitMore}>
                {deadlineWords(hit.deadline, texts, true)} · {hit.code} · {hit.field}
              </span>
            </div>
          ))}
          {hits.length === 0 && text.trim() !== '' && (
            <p className={styles.nothing}>{t('intake.procedure.nothing', { text })}</p>
          )}
        </div>
      )}
    </div>
  );
};
