import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteView } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { ProfileDialog } from './profile-dialog.tsx';
import styles from './printing.module.css';

/** Where most papers go, and the types of paper that go elsewhere: each can be moved on its leaf and tried. */
export const OwnPrinters = (): ReactNode => {
  const { t } = useTranslation();
  const { data } = useAsk('printing.view', {});
  const drop = useTell('printing.drop');
  const [shown, show] = useState<RouteView | 'new' | null>(null);
  if (data === undefined || data.printers.length === 0) return null;
  const { routes, printers } = data;
  const standing = ({ ready }: RouteView): string =>
    ready === null ? t('printing.unknown') : t(ready ? 'printing.ready' : 'printing.notReady');
  return (
    <div className={styles.routes}>
      <p className={styles.about}>{t('printing.about')}</p>
      <ul className={styles.lines}>
        {routes.map((route) => {
          const { use, printer, profile } = route;
          const words = t(`printing.uses.${use}`);
          return (
            <li key={use} className={styles.line}>
              <b>{words}</b>
              <span className={styles.quiet}>
                {printer === null
                  ? t('printing.none')
                  : `${printer} (${standing(route)}) · ${t(`settings.sizes.${profile.paper}`)}`}
              </span>
              <span className={styles.buttons}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('printing.changeOf', { use: words })}
                  onClick={() => show(route)}
                >
                  {t('printing.change')}
                </Button>
                {use !== 'all' && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('printing.dropOf', { use: words })}
                    onClick={() => drop.mutate({ use })}
                  >
                    {t('printing.drop')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <RefusalNote refusal={drop.error?.refusal} />
      <Button variant="default" className={styles.add ?? ''} onClick={() => show('new')}>
        {t('printing.add')}
      </Button>
      <ProfileDialog
        shown={shown}
        taken={routes.map(({ use }) => use)}
        printers={printers}
        onClose={() => show(null)}
      />
    </div>
  );
};
