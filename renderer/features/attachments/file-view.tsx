import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { PdfPage } from '#renderer/features/print/pdf-page.tsx';
import { usePdf } from '#renderer/features/print/use-pdf.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './attachments.module.css';
import { PageInView } from './page-in-view.tsx';

/** The bytes have an address for as long as they are looked at. */
const Picture = ({
  bytes,
  label,
}: {
  readonly bytes: Uint8Array;
  readonly label: string;
}): ReactNode => {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
    if (image.current !== null) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes]);
  return <img ref={image} className={styles.picture} alt={label} />;
};

const Pdf = ({
  bytes,
  name,
  width,
  pages,
}: {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly width: number;
  /** At most so many. */
  readonly pages: number;
}): ReactNode => {
  const { t } = useTranslation();
  const { pdf, refusal } = usePdf(bytes);
  const shown = Math.min(pdf?.pages ?? 0, pages);
  const Page = shown > 1 ? PageInView : PdfPage;
  return (
    <>
      <RefusalNote refusal={refusal} />
      {pdf !== null &&
        Array.from({ length: shown }, (_, index) => (
          <Page
            key={index + 1}
            pdf={pdf}
            page={index + 1}
            width={width}
            label={t('attachments.viewer.page', { name, page: index + 1, pages: pdf.pages })}
          />
        ))}
    </>
  );
};

/** What the archive holds of it, `width` CSS pixels wide. `dossier`: null for a file of a form. */
export const FileView = ({
  dossier,
  file,
  width,
}: {
  readonly dossier: string | null;
  readonly file: AttachedFile;
  readonly width: number;
}): ReactNode => {
  const { t } = useTranslation();
  const { data, error } = useAsk('attachments.file', { dossier, sha256: file.sha256 });
  if (error !== null) return <RefusalNote refusal={error.refusal} />;
  if (data === undefined) return <p role="status">{t('attachments.viewer.loading')}</p>;
  return file.type === 'image/jpeg' ? (
    <Picture bytes={data.bytes} label={file.name} />
  ) : (
    <Pdf bytes={data.bytes} name={file.name} width={width} pages={file.pages} />
  );
};

/** Small, and only what lies on this machine: a page full of papers asks the line for nothing. */
export const FileThumbnail = ({
  dossier,
  file,
  label,
  onOpen,
}: {
  readonly dossier: string;
  readonly file: AttachedFile;
  readonly label: string;
  readonly onOpen: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { data } = useAsk('attachments.file', {
    dossier,
    sha256: file.sha256,
    onlyHere: true,
  });
  const picture = file.type === 'image/jpeg';
  return (
    <button type="button" className={styles.thumbnail} aria-label={label} onClick={onOpen}>
      {data === undefined && (
        <span className={styles.kind}>{t(`attachments.${picture ? 'picture' : 'pdf'}`)}</span>
      )}
      {data !== undefined && picture && <Picture bytes={data.bytes} label="" />}
      {data !== undefined && !picture && (
        <Pdf bytes={data.bytes} name={file.name} width={72} pages={1} />
      )}
    </button>
  );
};
