import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { PdfPage } from '#renderer/features/print/pdf-page.tsx';
import { usePdf } from '#renderer/features/print/use-pdf.ts';
import { fieldWords, valueWords } from '#renderer/features/settle/settle-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './dossier.module.css';

const WIDTH_PX = 430;

const FirstPage = ({
  document,
  name,
}: {
  readonly document: string;
  readonly name: string;
}): ReactNode => {
  const { data: file, error } = useAsk('documents.pdf', { document });
  const { pdf, refusal } = usePdf(file?.bytes);
  return (
    <figure className={styles.side}>
      <figcaption>{name}</figcaption>
      <RefusalNote refusal={error?.refusal ?? refusal} />
      {pdf !== null && <PdfPage pdf={pdf} page={1} width={WIDTH_PX} label={name} />}
    </figure>
  );
};

/** A corrected receipt and the void one side by side, and in words where they differ. */
export const ComparePapers = ({
  newer,
  before,
  nameOf,
  onClose,
}: {
  readonly newer: DocumentView;
  readonly before: DocumentView;
  readonly nameOf: (document: DocumentView) => string;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const lapsed = `${nameOf(before)} (${t('viewer.replaced').toLocaleLowerCase('vi')})`;
  return (
    <Dialog opened onClose={onClose} title={t('dossier.compare.title')} size={2 * WIDTH_PX + 96}>
      <table className={styles.compared}>
        <thead>
          <tr>
            <th scope="col">{t('dossier.compare.field')}</th>
            <th scope="col">{t('dossier.compare.before')}</th>
            <th scope="col">{t('dossier.compare.now')}</th>
          </tr>
        </thead>
        <tbody>
          {newer.differences.map(({ field, ours, theirs }) => (
            <tr key={field}>
              <th scope="row">{fieldWords(field, texts)}</th>
              <td>{valueWords(theirs, texts)}</td>
              <td>
                <b>{valueWords(ours, texts)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.sides} role="group" aria-label={t('dossier.compare.pages')}>
        <FirstPage document={before.document} name={lapsed} />
        <FirstPage document={newer.document} name={nameOf(newer)} />
      </div>
    </Dialog>
  );
};
