import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertifiedDocumentForm } from '#shared/contract/certification-form.ts';
import type { BookNumberToCome } from '#shared/contract/outputs.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import type { ReadCertification } from '#shared/intake/read-certification.ts';
import { formatMoney } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { ChoiceField } from '#renderer/features/form/choice-field.tsx';
import { TextField } from '#renderer/features/form/text-field.tsx';
import { changeDocument, removeDocument } from './counter-store.ts';
import styles from './certification.module.css';
import { KeyHint } from '#renderer/ui/key-hint.tsx';

interface RowsProps {
  readonly kinds: readonly CounterKind[];
  /** Procedures that are charged by the case: their pages do not matter. */
  readonly byCase: ReadonlySet<string>;
  readonly documents: readonly CertifiedDocumentForm[];
  readonly read: ReadCertification;
  /** What was done by hand is keyed in: a copy may bear a number already. */
  readonly late: boolean;
  readonly numbers: readonly BookNumberToCome[];
  readonly onAdd: () => void;
}

const MOST_DIGITS = 5;

const countTyped = (text: string): number => Number(text.replace(/\D/gu, '').slice(0, MOST_DIGITS));
const countShown = (count: number): string => (count === 0 ? '' : String(count));

const Row = ({
  index,
  document,
  kinds,
  byCase,
  read,
  late,
  numbers,
}: Omit<RowsProps, 'documents' | 'onAdd'> & {
  readonly index: number;
  readonly document: CertifiedDocumentForm;
}): ReactNode => {
  const { t } = useTranslation();
  const { language } = useTexts();
  const at = `documents.${index}`;
  const kind = document.procedureCode === '' ? (kinds[0]?.procedure ?? '') : document.procedureCode;
  const fee = read.documents[index] ?? null;
  const { book = '' } = document;
  const toCome = numbers[index]?.book ?? null;
  const byHand = late && book.trim() !== '';
  const { shown = '' } = document;
  return (
    <div
      className={styles.row}
      role="group"
      aria-label={t('certification.document', { n: index + 1 })}
    >
      <ChoiceField
        field={`${at}.kind`}
        label={t('certification.kind')}
        value={kind}
        choices={kinds.map(({ procedure, label }) => ({
          value: procedure,
          label: label[language],
        }))}
        onChoose={(procedureCode) => changeDocument(index, { procedureCode })}
      />
      <TextField
        field={`${at}.document`}
        label={t('certification.documentName')}
        placeholder={t('certification.documentHint')}
        value={document.document}
        onValue={(name) => changeDocument(index, { document: name })}
      />
      {byCase.has(kind) ? (
        <span />
      ) : (
        <TextField
          field={`${at}.pages`}
          label={t('certification.pages')}
          inputMode="numeric"
          align="right"
          value={countShown(document.pages)}
          onValue={(pages) => changeDocument(index, { pages: countTyped(pages) })}
        />
      )}
      <TextField
        field={`${at}.copies`}
        label={t(byCase.has(kind) ? 'certification.cases' : 'certification.copies')}
        inputMode="numeric"
        align="right"
        value={countShown(document.copies)}
        onValue={(copies) => changeDocument(index, { copies: countTyped(copies) })}
      />
      <p className={styles.amount}>
        <span className={styles.label}>{t('certification.amount')}</span>
        <b>{fee === null ? '–' : formatMoney(fee.amount)}</b>
        {fee?.capped === true && <span className={styles.quiet}>{t('certification.capped')}</span>}
      </p>
      {read.documents.length > 1 && (
        <Button
          className={styles.remove ?? ''}
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('certification.remove', { n: index + 1 })}
          onClick={() => removeDocument(index)}
        >
          ✕
        </Button>
      )}
      <div className={styles.number}>
        {late && (
          <TextField
            field={`${at}.book`}
            label={t('certification.written')}
            hint={t('certification.writtenHint')}
            value={book}
            onValue={(written) => changeDocument(index, { book: written })}
          />
        )}
        {toCome !== null && (
          <span className={styles.quiet}>
            {t(late && !byHand ? 'certification.toWrite' : 'certification.toCome', {
              book: toCome,
            })}
          </span>
        )}
        {toCome !== null && !byHand && shown !== '' && shown !== toCome && (
          <span className={styles.movedNumber} role="status">
            {t('certification.moved', { shown })}
          </span>
        )}
      </div>
    </div>
  );
};

/** Every document of the visit: what it is, how many pages, how many copies, what that costs. */
export const DocumentRows = ({ documents, onAdd, ...around }: RowsProps): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={styles.rows}>
      {documents.map((document, index) => (
        // Lines have no identity of their own: their place in the list is what they are.
        <Row key={index} index={index} document={document} {...around} />
      ))}
      <Button
        className={styles.add ?? ''}
        size="compact-sm"
        variant="subtle"
        aria-keyshortcuts="Control+N"
        rightSection={<KeyHint combo="Ctrl+N" />}
        onClick={onAdd}
      >
        + {t('certification.add')}
      </Button>
    </div>
  );
};
