import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesCombo } from '#renderer/app/key-combo.ts';
import { SavePaperDialog } from '#renderer/features/export/save-paper-dialog.tsx';
import { SignDialog } from '#renderer/features/signature/sign-dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './print.module.css';

const SAVE = 'Ctrl+S';
const SIGN = 'Alt+K';

export type OpenedTool = 'save' | 'sign' | null;

/** What may be done with the paper in view; the keys of the screen behind rest, these work here. */
export const PaperTools = ({
  document,
  name,
  signable,
  opened,
  onOpen: open,
  onSigned,
}: {
  readonly document: string;
  readonly name: string;
  readonly signable: boolean;
  readonly opened: OpenedTool;
  readonly onOpen: (tool: OpenedTool) => void;
  /** The signed file shall be seen. */
  readonly onSigned: (document: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  useEffect(() => {
    if (opened !== null) return;
    const listen = (event: KeyboardEvent): void => {
      const wanted: OpenedTool = matchesCombo(SAVE, event)
        ? 'save'
        : signable && matchesCombo(SIGN, event)
          ? 'sign'
          : null;
      if (wanted === null) return;
      event.preventDefault();
      open(wanted);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [opened, open, signable]);
  return (
    <div className={styles.tools}>
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<KeyHint combo={SAVE} />}
        onClick={() => open('save')}
      >
        {t('exports.paper.open')}
      </Button>
      {signable && (
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<KeyHint combo={SIGN} />}
          onClick={() => open('sign')}
        >
          {t('signature.open')}
        </Button>
      )}
      {opened === 'save' && <SavePaperDialog document={document} onClose={() => open(null)} />}
      {opened === 'sign' && (
        <SignDialog
          document={document}
          name={name}
          onSigned={(file) => {
            open(null);
            onSigned(file);
          }}
          onClose={() => open(null)}
        />
      )}
    </div>
  );
};
