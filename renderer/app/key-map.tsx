import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { twinOf } from './key-combo.ts';
import styles from './key-map.module.css';
import { useKeyState, type KeyLayer, type KeyNote } from './shortcuts.ts';

/** F1: the keys that work on the screen one is on. */
export const KeyMap = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const layers = useKeyState((state) => (opened ? state.layers : null));
  const linesOf = (layer: KeyLayer): readonly KeyNote[] =>
    (layers ?? [])
      .filter((one) => one.layer === layer)
      .flatMap(({ shortcuts, notes }) => [...shortcuts, ...notes]);
  const group = (title: string, lines: readonly KeyNote[]): ReactNode =>
    lines.length === 0 ? null : (
      <section>
        <h3 className={styles.group}>{title}</h3>
        <dl className={styles.keys}>
          {lines.map(({ combo, does }) => {
            const twin = twinOf(combo);
            return (
              <div key={combo} className={styles.line}>
                <dt>
                  <KeyHint combo={combo} />
                  {twin !== null && <KeyHint combo={twin} />}
                  <span className="visually-hidden">{combo}</span>
                </dt>
                <dd>{does}</dd>
              </div>
            );
          })}
        </dl>
      </section>
    );
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell.keys.title')} size="lg">
      <div className={styles.groups}>
        {group(t('shell.keys.here'), linesOf('screen'))}
        {group(t('shell.keys.everywhere'), linesOf('shell'))}
      </div>
    </Dialog>
  );
};
