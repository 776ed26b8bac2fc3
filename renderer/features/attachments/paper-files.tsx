import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PaperForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useFormAround } from '#renderer/features/form/form-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import type { Attaching } from './attaching.ts';
import { fileRemoved, filesOf, kilobytesOf, type PaperPlace } from './file-steps.ts';
import { FilesDialog } from './files-dialog.tsx';
import styles from './attachments.module.css';
import { sourceOfFile } from './keep-file.ts';

const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

/** What became of the last files: added, or why not. */
const Said = ({ attaching }: { readonly attaching: Attaching }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { busy, draft, added, refused } = useStore(attaching.state);
  const [one] = added;
  // Another form is on screen: the words are old.
  if (draft !== attaching.draft()) return null;
  const words = (): string => {
    if (busy > 0) return t('attachments.adding');
    if (one === undefined) return '';
    const size = t('attachments.size', { kilobytes: kilobytesOf([one]) });
    return added.length === 1
      ? t('attachments.added', { name: one.name, size })
      : t('attachments.addedMany', { total: added.length });
  };
  return (
    <>
      <span role="status" className={styles.added}>
        {words()}
      </span>
      {refused.map(({ name, refusal }) => {
        const reason = refusalSentence(texts, refusal);
        return (
          <p key={`${name} ${refusal.code}`} role="alert" className={styles.refused}>
            {name === '' ? reason : t('attachments.notAdded', { name, reason })}
          </p>
        );
      })}
      {refused.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={attaching.forget}>
          {t('attachments.read')}
        </Button>
      )}
    </>
  );
};

const ScanOffer = ({ onTake }: { readonly onTake: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { data: scanner } = useAsk('scanner.view', {});
  const aside = useTell('scanner.layAside');
  if (scanner?.newest == null) return null;
  const { waiting, newest } = scanner;
  const { name } = newest;
  return (
    <div className={styles.offer} role="status">
      <span className={styles.offerWords}>
        {waiting === 1
          ? t('attachments.scanner.ready', { name })
          : t('attachments.scanner.readyMany', { name, total: waiting })}
      </span>
      <Button size="compact-sm" rightSection={<KeyHint combo="Ctrl+M" />} onClick={onTake}>
        {t('attachments.scanner.take')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        title={t('attachments.scanner.asideAbout')}
        onClick={() => aside.mutate({ name })}
      >
        {t('attachments.scanner.aside')}
      </Button>
    </div>
  );
};

/** Under the checklist: what can be attached to the paper in hand, by file, by scanner, and what became of it. */
export const PaperFiles = ({
  attaching,
  paper,
  index,
  view,
  looking,
  onLook,
}: {
  readonly attaching: Attaching;
  /** The one that holds the keyboard, or did so last. */
  readonly paper: PaperForm;
  readonly index: number;
  readonly view: ProcedureView | null;
  readonly looking: boolean;
  readonly onLook: (looking: boolean) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { store } = useFormAround();
  const { data: scanner } = useAsk('scanner.view', {});
  const input = useRef<HTMLInputElement>(null);
  const inHandId = useId();
  /** The paper for which the system's dialog was opened: another row may be in hand when it closes. */
  const [asked, ask] = useState<PaperPlace | null>(null);
  const files = filesOf(paper);
  // Whoever comes back to the form has read it.
  useEffect(() => attaching.forget, [attaching]);
  const place: PaperPlace = { name: paper.name, index };
  const open = (): void => {
    ask(place);
    input.current?.click();
  };
  const takeScan = (): void => void attaching.takeScan(place, scanner, view);
  useShortcuts('screen', [
    { combo: 'Ctrl+O', does: t('attachments.keys.open'), run: open },
    { combo: 'Ctrl+M', does: t('attachments.keys.scan'), run: takeScan },
    {
      combo: 'Ctrl+I',
      does: t('attachments.keys.look'),
      run: () => onLook(files.length > 0),
    },
  ]);
  return (
    <div className={styles.bar}>
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<KeyHint combo="Ctrl+O" />}
        aria-describedby={inHandId}
        onClick={open}
      >
        {t('attachments.attach')}
      </Button>
      <span id={inHandId} className={styles.inHand} title={paper.name}>
        {paper.name}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        data-attach=""
        onChange={({ currentTarget }) => {
          const sources = Array.from(currentTarget.files ?? [], sourceOfFile);
          // The same file may be chosen again.
          currentTarget.value = '';
          void attaching.attach(asked ?? place, sources, view);
        }}
      />
      <ScanOffer onTake={takeScan} />
      <Said attaching={attaching} />
      {looking && files.length > 0 && (
        <FilesDialog
          paperOf={() => paper.name}
          files={files}
          dossier={null}
          onRemove={({ sha256 }) => store.getState().change(fileRemoved(index, sha256))}
          onClose={() => onLook(false)}
        />
      )}
    </div>
  );
};
