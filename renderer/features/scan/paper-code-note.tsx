/** What a scanned paper is worth, in one sentence, and what it says itself. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeRead, ScannedPaper } from '#shared/contract/outputs/codes.ts';
import type { CodeVerdict } from '#shared/receipt-code/verdict.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatDateTime } from '#shared/text/format.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Note } from '#renderer/ui/note.tsx';
import styles from './paper-code.module.css';

type Tone = 'late' | 'wait' | 'proven';

const WRONG: ReadonlySet<CodeVerdict> = new Set(['forged', 'dossier_voided', 'paper_voided']);
const toneOf = (verdict: CodeVerdict): Tone => {
  if (verdict === 'genuine') return 'proven';
  return WRONG.has(verdict) ? 'late' : 'wait';
};

const Facts = ({ paper }: { readonly paper: ScannedPaper }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { procedure, procedureName } = paper;
  const lines: readonly (readonly [keyof typeof texts.codes.facts, string])[] = [
    ['kind', texts.codes.papers[paper.kind]],
    ['number', paper.number],
    ['procedure', procedureName === null ? procedure : `${procedureName} (${procedure})`],
    ['initials', paper.initials],
    ['dueAt', paper.dueAt === null ? texts.codes.noDue : formatDateTime(paper.dueAt)],
    ['issuedOn', paper.issuedOn === null ? '' : formatDate(paper.issuedOn)],
    ['revision', String(paper.revision)],
    ['desk', paper.desk],
  ];
  return (
    <dl className={styles.facts}>
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{t(`codes.facts.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
};

export const PaperCodeNote = ({ read }: { readonly read: CodeRead }): ReactNode => {
  const { texts } = useTexts();
  const { verdict, values, paper } = read;
  const tone = toneOf(verdict);
  const words = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value)]),
  );
  return (
    <>
      <Note tone={tone} role={tone === 'late' ? 'alert' : 'status'}>
        {fill(texts.codes.verdicts[verdict], words)}
      </Note>
      {/* A paper that was changed says nothing that anybody should read. */}
      {paper === null || verdict === 'forged' ? null : <Facts paper={paper} />}
    </>
  );
};
