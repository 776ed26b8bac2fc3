import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noFilter } from '#shared/contract/list-filter.ts';
import { usePaperScan } from '#renderer/features/scan/paper-scan-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { tell } from './desk.ts';
import { isComposing } from './key-combo.ts';
import { usePlace } from './place.ts';
import { askedFor, isPaperCode } from './search-text.ts';
import { useKeyState, useShortcuts } from './shortcuts.ts';
import styles from './top-bar.module.css';

const MOST_LETTERS = 200;
const ELSEWHERE = 'input, textarea, select, button, a, summary, [role="dialog"], [role="menu"]';

/** Letters typed (or scanned) where nothing takes them belong to the search. */
const isLost = (event: KeyboardEvent): boolean =>
  event.key.length === 1 &&
  event.key !== ' ' &&
  !event.ctrlKey &&
  !event.altKey &&
  !event.metaKey &&
  !(event.target instanceof Element && event.target.closest(ELSEWHERE) !== null);

/** One search box for everything: typed, pasted or scanned. */
export const SearchBox = (): ReactNode => {
  const { t } = useTranslation();
  const { place, list, openList, go } = usePlace();
  const box = useRef<HTMLInputElement>(null);
  const inList = place.room === 'dossiers' || place.room === 'dossier';
  /** A list that is narrowed stays so while one types into it. */
  const filter = place.room === 'dossiers' ? list.filter : undefined;
  const typesItself = place.room === 'intake' || (place.room === 'dossier' && place.correcting);
  const take = (): void => {
    box.current?.focus();
    box.current?.select();
  };
  useShortcuts('shell', [{ combo: 'Ctrl+K', does: t('shell.keys.findDossier'), run: take }]);
  useEffect(() => {
    if (typesItself) return;
    const catchLost = (event: KeyboardEvent): void => {
      if (!isLost(event) || isComposing(event) || useKeyState.getState().held > 0) return;
      box.current?.focus();
      box.current?.select();
    };
    window.addEventListener('keydown', catchLost);
    return () => window.removeEventListener('keydown', catchLost);
  }, [typesItself]);

  /** A slip under the scanner opens its dossier; several that fit stay a list. */
  const find = async (text: string): Promise<void> => {
    if (isPaperCode(text)) {
      await usePaperScan.getState().scan(text);
      return;
    }
    const wanted = askedFor(text.trim()).slice(0, MOST_LETTERS);
    openList('all', wanted, filter);
    if (wanted === '') return;
    const asked = { text: wanted, scope: 'all', filter: noFilter, offset: 0, limit: 2 } as const;
    const found = await tell('finding.page', asked);
    const [only, ...others] = found.ok ? found.value.rows : [];
    if (only !== undefined && others.length === 0) {
      go({ room: 'dossier', id: only.id, correcting: false });
    }
  };

  return (
    <div className={styles.search} role="search">
      <input
        ref={box}
        className={styles.box}
        aria-label={t('shell.search.label')}
        aria-keyshortcuts="Control+K"
        placeholder={t('shell.search.placeholder')}
        value={inList ? list.text : ''}
        maxLength={1000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => openList('all', event.currentTarget.value, filter)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) {
            event.preventDefault();
            void find(event.currentTarget.value);
          } else if (event.key === 'ArrowDown' && place.room === 'dossiers') {
            event.preventDefault();
            document.querySelector<HTMLElement>('main [role="grid"]')?.focus();
          }
        }}
      />
      <KeyHint combo="Ctrl+K" />
    </div>
  );
};
