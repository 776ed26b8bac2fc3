import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localDayOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import type { ListKind, ScreenList } from './asked-list.ts';
import { ExportDialog } from './export-dialog.tsx';

const KEY = 'Ctrl+S';

/** In every list the same button and the same key. */
export const ExportButton = ({
  kind,
  day,
  screen = null,
}: {
  readonly kind: ListKind;
  /** Left out, the desk's today. */
  readonly day?: LocalDate;
  readonly screen?: ScreenList | null;
}): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  const { data: status } = useAsk('desk.status', {});
  const from = day ?? (status === undefined ? null : localDayOf(status.now));
  useShortcuts('screen', [{ combo: KEY, does: t('exports.key'), run: () => open(true) }]);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<KeyHint combo={KEY} />}
        onClick={() => open(true)}
      >
        {t('exports.open')}
      </Button>
      {opened && from !== null && (
        <ExportDialog kind={kind} day={from} screen={screen} onClose={() => open(false)} />
      )}
    </>
  );
};
