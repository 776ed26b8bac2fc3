import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#shared/contract/outputs.ts';
import type { LapsedMark } from '#shared/dossier/documents.ts';
import { formatDate, formatInstant } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { PaperThumbnail } from '#renderer/features/print/paper-thumbnail.tsx';
import { PaperViewer } from '#renderer/features/print/paper-viewer.tsx';
import { PrintActions } from '#renderer/features/print/print-actions.tsx';
import { printWords } from '#renderer/features/print/print-words.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { ComparePapers } from './compare-papers.tsx';
import styles from './dossier.module.css';

/** The papers as archived: seen again, printed again, every image kept. */
export const DocumentList = ({
  documents,
}: {
  readonly documents: readonly DocumentView[];
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [viewed, view] = useState<DocumentView | null>(null);
  const [compared, compare] = useState<DocumentView | null>(null);
  const print = useTell('documents.print');
  useShortcuts(
    'screen',
    [],
    [
      { combo: 'Ctrl+S', does: t('exports.paper.key') },
      { combo: 'Alt+K', does: t('signature.key') },
    ],
  );
  const { data: jobs = [] } = useAsk('documents.jobs', {
    of: documents.map(({ document }) => document),
  });
  const nameOf = ({ kind, revision, redrawn, style, signedBy }: DocumentView): string =>
    [
      texts.documentNames[kind],
      ...(revision > 1 ? [t('dossier.revision', { n: revision })] : []),
      ...(style === 'plain' ? [] : [t(`paperStyle.styles.${style}`).toLocaleLowerCase('vi')]),
      ...(redrawn ? [t('dossier.redrawn')] : []),
      ...(signedBy === null ? [] : [t('signature.signedBy', { owner: signedBy })]),
    ].join(', ');
  const markOf = ({ voidReason }: DocumentView): LapsedMark | null =>
    voidReason === null ? null : voidReason === 'replaced' ? 'replaced' : 'void';
  const lapseOf = ({ voidReason }: DocumentView): string | null => {
    if (voidReason === null) return null;
    return t(voidReason === 'replaced' ? 'viewer.replaced' : 'viewer.void');
  };
  /** Whose words the paper bears, and since when they hold. */
  const wordsOf = ({ basis, wordedBy: { province, commune } }: DocumentView): string =>
    [
      ...(basis === null ? [] : [t('forms.paper.basis', { basis })]),
      ...(province === null ? [] : [t('forms.paper.province', { date: formatDate(province) })]),
      ...(commune === null ? [] : [t('forms.paper.commune', { date: formatDate(commune) })]),
    ].join(' · ');
  const before = documents.find(({ document }) => document === compared?.replaces);
  return (
    <section className={styles.card} aria-labelledby="dossier-documents">
      <h2 id="dossier-documents" className={styles.small}>
        {t('dossier.documents')}
      </h2>
      <ul className={styles.documents}>
        {documents.map((document) => {
          const job = jobs.find((one) => one.document === document.document);
          const voided = document.voidReason !== null;
          return (
            <li key={document.document} data-void={voided}>
              <PaperThumbnail
                document={document.document}
                label={`${t('dossier.view')}: ${nameOf(document)}`}
                onOpen={() => view(document)}
              />
              <div className={styles.document}>
                <b>{nameOf(document)}</b>
                <span className={styles.more}>
                  {formatInstant(document.issuedAt)} · {texts.settings.sizes[document.paper]} ·{' '}
                  {document.prints === 0
                    ? t('dossier.neverPrinted')
                    : t('dossier.printed', { total: document.prints })}
                  {document.replaces !== null && ` · ${t('dossier.replaces')}`}
                </span>
                {document.basis !== null && (
                  <span className={styles.more}>{wordsOf(document)}</span>
                )}
                {voided && (
                  <span className={styles.more}>
                    {document.voidReason === 'replaced'
                      ? t('dossier.replacedPaper')
                      : t('dossier.voidedPaper', { reason: document.voidReason ?? '' })}
                  </span>
                )}
                {document.differences.length > 0 && (
                  <span>
                    <Button size="compact-sm" variant="default" onClick={() => compare(document)}>
                      {t('dossier.compare.button')}
                    </Button>
                  </span>
                )}
                {job !== undefined && (
                  <span className={styles.more}>
                    {printWords(job, texts, job.number)} <PrintActions job={job} />
                  </span>
                )}
              </div>
              {voided ? (
                <span className={styles.more}>{t('dossier.onlySeen')}</span>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${t('dossier.print')}: ${nameOf(document)}`}
                  disabled={print.isPending}
                  onClick={() => print.mutate({ document: document.document })}
                >
                  {t('dossier.print')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <RefusalNote refusal={print.error?.refusal} />
      {compared !== null && before !== undefined && (
        <ComparePapers
          newer={compared}
          before={before}
          nameOf={nameOf}
          onClose={() => compare(null)}
        />
      )}
      {viewed !== null && (
        <PaperViewer
          document={viewed.document}
          name={nameOf(viewed)}
          lapsed={lapseOf(viewed)}
          mark={markOf(viewed)}
          signable={viewed.signable}
          onClose={() => view(null)}
        />
      )}
    </section>
  );
};
