import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormPage } from '#shared/contract/outputs.ts';
import { formSetInForce } from '#shared/forms/form-set.ts';
import { PaperMark } from '#shared/forms/paper-mark.ts';
import type { EditableForm } from '#shared/forms/texts/editable-forms.ts';
import type { WholeSet } from '#shared/forms/texts/legal-forms.ts';
import { specimenOf, type SpecimenPaper } from '#shared/forms/texts/specimen.ts';
import type { FormTexts } from '#shared/forms/texts/text-places.ts';
import { documentView } from '#renderer/print/document-view.tsx';
import { PaperPreview } from '#renderer/print/paper-preview.tsx';
import styles from './forms.module.css';

const WIDTH_PX = 560;
const A4_RATIO = 210 / 297;

/** Their leaf lies on its side: as wide as the others, and lower. */
const lying: readonly string[] = ['register', 'handover', 'route_sheet'];

/** Of an upright leaf of that paper on the screen, CSS pixels. */
const widthOf = ({ kind, paper }: SpecimenPaper): number => {
  if (paper === '80mm') return WIDTH_PX / 2;
  return lying.includes(kind) ? WIDTH_PX * A4_RATIO : WIDTH_PX;
};

/** The paper as it will print with these texts, marked as worth nothing. */
export const FormPreview = ({
  page,
  form,
  sets,
  texts,
}: {
  readonly page: FormPage;
  readonly form: EditableForm;
  readonly sets: readonly WholeSet[];
  /** Over those that came with the program; such as a paper could bear. */
  readonly texts: FormTexts;
}): ReactNode => {
  const { t } = useTranslation();
  const settled = useDeferredValue(texts);
  const shown = useMemo(() => {
    const { tryOut, today } = page;
    const set = form.set ?? formSetInForce(today, sets);
    if (set === null) return null;
    const specimen = specimenOf(form, settled, { ...page.frame, tryOut, today }, set);
    return {
      paper: specimen.paper,
      width: widthOf(specimen),
      ...documentView({ job: 1, ...specimen }),
    };
  }, [form, page, sets, settled]);
  if (shown === null) return null;
  const { paper, width, markup } = shown;
  return (
    // Longer than the screen: the arrows scroll it.
    <div className={styles.paper} role="region" aria-label={t('forms.preview')} tabIndex={0}>
      <PaperMark value={page.frame.marks.preview}>
        <PaperPreview paper={paper} width={width} label={t('forms.preview')}>
          {markup}
        </PaperPreview>
      </PaperMark>
    </div>
  );
};
