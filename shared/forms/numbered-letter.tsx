/** A letter with a number of its own series: foot, head, title and code are alike, whatever it says. */
import type { ReactNode } from 'react';
import type { PaperFrame } from './paper-frame.ts';
import { footOf, PaperOpening } from './paper-opening.tsx';
import { Sheet } from './sheet.tsx';

interface LetterProps {
  readonly data: PaperFrame & {
    readonly form: {
      readonly title: readonly string[];
      readonly numberingLine: string;
      readonly labels: { readonly number: string; readonly dossier: string };
      readonly sentences: { readonly page: string };
    };
    readonly seriesNumber: string;
    readonly qrText: string | null;
    /** Null where it had no number yet. */
    readonly dossier: string | null;
  };
  readonly children: ReactNode;
}

export const NumberedLetter = ({ data, children }: LetterProps) => {
  const { form, dossier } = data;
  const number = `${form.labels.number}: ${data.seriesNumber}`;
  return (
    <Sheet
      foot={footOf([dossier && `${form.labels.dossier}: ${dossier}`, number], data)}
      pageWord={form.sentences.page}
      watermark={null}
      layout="letter"
    >
      <PaperOpening
        frame={data}
        number={number}
        title={form.title}
        under={[form.numberingLine]}
        qrText={data.qrText}
      />
      {children}
    </Sheet>
  );
};
