import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import type { AskedList } from './asked-list.ts';
import styles from './filter-bar.module.css';
import { readyViews } from './ready-views.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';

const VIEWS_KEY = 'Alt+V';

interface NamedList extends AskedList {
  readonly key: string;
  readonly name: string;
}

/** Ready-made lists, the officer's own, the desk's; and the one on the screen, to be kept. */
export const ViewsMenu = (): ReactNode => {
  const { t } = useTranslation();
  const { list, openList } = usePlace();
  const [shown, show] = useState<'views' | 'save' | null>(null);
  const { data: views = [] } = useAsk('finding.views', {});
  useShortcuts('screen', [
    { combo: VIEWS_KEY, does: t('finding.keys.views'), run: () => show('views') },
  ]);
  const close = (): void => show(null);
  const kept = (whose: SavedView['whose']): readonly NamedList[] =>
    views.filter((view) => view.whose === whose).map((view) => ({ ...view, key: view.id }));
  const parts: readonly (readonly [title: string, lists: readonly NamedList[]])[] = [
    [
      t('finding.views.ready'),
      readyViews.map(({ name, scope, filter }) => ({
        key: name,
        name: t(`finding.views.names.${name}`),
        scope,
        text: '',
        filter,
      })),
    ],
    [t('finding.views.mine'), kept('officer')],
    [t('finding.views.desk'), kept('desk')],
  ];
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="Alt+V"
        rightSection={<KeyHint combo={VIEWS_KEY} />}
        onClick={() => show('views')}
      >
        {t('finding.views.open')}
      </Button>
      <Dialog opened={shown === 'views'} onClose={close} title={t('finding.views.open')}>
        <div className={styles.dialog}>
          {parts
            .filter(([, lists]) => lists.length > 0)
            .map(([title, lists]) => (
              <div key={title} role="group" aria-label={title} className={styles.bar}>
                <b>{title}</b>
                {lists.map(({ key, name, scope, text, filter }) => (
                  <Button
                    key={key}
                    data-autofocus={key === readyViews[0]?.name}
                    size="compact-md"
                    variant="default"
                    onClick={() => {
                      close();
                      openList(scope, text, filter);
                    }}
                  >
                    {name}
                  </Button>
                ))}
              </div>
            ))}
          <Button variant="subtle" onClick={() => show('save')}>
            {t('finding.views.save')}
          </Button>
        </div>
      </Dialog>
      {shown === 'save' && <SaveViewDialog list={list} views={views} onClose={close} />}
    </>
  );
};
