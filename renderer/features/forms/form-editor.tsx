import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormPage } from '#shared/contract/outputs.ts';
import { editableForm, placesOf } from '#shared/forms/texts/editable-forms.ts';
import { sameTexts, writtenTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';
import { changedTexts, problemsOf } from '#shared/forms/texts/wording.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { formatDate } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { FormFields } from './form-fields.tsx';
import { FormHistory } from './form-history.tsx';
import { FormPreview } from './form-preview.tsx';
import styles from './forms.module.css';
import { useForms } from './forms-store.ts';

/** One form: its texts on the left, the paper on the right, and the key that puts them in force. */
export const FormEditor = ({
  page,
  readOnly,
}: {
  readonly page: FormPage;
  readonly readOnly: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { drafts, type, drop } = useForms();
  const change = useTell('forms.change');
  const [from, setFrom] = useState(formatDate(page.today));
  const [asking, ask] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const form = editableForm(page.form, page.office);
  const draft = drafts[page.form] ?? page.commune;
  const [lastGood, keep] = useState<FormTexts>(page.commune);
  if (form === null) return null;
  const changed = changedTexts(form, page.province, draft);
  const problems = problemsOf(form, changed);
  const day = parseDateEntry(from);
  const dirty = !sameTexts(changed, page.commune);
  const ready = !readOnly && dirty && !change.isPending;
  const put = (texts: FormTexts): void => {
    if (!day.ok || change.isPending) return;
    change.mutate(
      { form: page.form, effectiveFrom: day.value, texts: writtenTexts(texts) },
      { onSuccess: () => drop(page.form) },
    );
  };
  const save = (): void => {
    if (!ready) return;
    const [wrong] = problems.keys();
    if (wrong === undefined) put(changed);
    else fields.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(wrong)}"]`)?.focus();
  };
  useShortcuts('screen', readOnly ? [] : [{ combo: 'F9', does: t('forms.keys.save'), run: save }]);
  const saved = change.isSuccess && !dirty && day.ok;
  return (
    <div className={styles.columns}>
      <div className={styles.editor}>
        <div className={styles.fields} ref={fields}>
          {page.kind !== 'office' && (
            <p className={styles.quiet}>{t('forms.braces', { mark: '{{ }}' })}</p>
          )}
          <FormFields
            kind={page.kind}
            places={placesOf(form)}
            province={page.province}
            draft={draft}
            problems={problems}
            readOnly={readOnly}
            onDraft={(texts) => {
              if (problems.size === 0) keep(changed);
              type(page.form, texts);
            }}
          />
          <FormHistory lines={page.history} />
        </div>
        {!readOnly && (
          <div className={styles.foot}>
            <RefusalNote refusal={change.error?.refusal} />
            {saved && (
              <Note tone="proven" role="status">
                {t('forms.saved', { date: formatDate(day.value) })}
              </Note>
            )}
            <p className={styles.quiet}>{t('forms.fromAbout')}</p>
            <div className={styles.row}>
              <TextInput
                className={styles.day ?? ''}
                label={t('forms.from')}
                value={from}
                error={!day.ok && from.length >= 8 ? t('numbers.dayWrong') : null}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => setFrom(event.currentTarget.value)}
              />
              <Button
                disabled={!ready || !day.ok}
                aria-busy={change.isPending}
                aria-keyshortcuts="F9"
                rightSection={<KeyHint combo="F9" />}
                onKeyDown={notByEnter}
                onClick={save}
              >
                {t('forms.save')}
              </Button>
              <Button variant="default" disabled={!dirty} onClick={() => drop(page.form)}>
                {t('forms.undo')}
              </Button>
              <Button
                variant="default"
                disabled={Object.keys(page.commune).length === 0 || !day.ok}
                onClick={() => ask(true)}
              >
                {t('forms.reset')}
              </Button>
            </div>
          </div>
        )}
      </div>
      <div className={styles.preview}>
        <h2 className={styles.heading}>{t('forms.preview')}</h2>
        {problems.size > 0 && <Note tone="wait">{t('forms.previewKept')}</Note>}
        <FormPreview
          page={page}
          form={form}
          texts={{ ...page.province, ...(problems.size === 0 ? changed : lastGood) }}
        />
      </div>
      <Dialog opened={asking} onClose={() => ask(false)} title={t('forms.reset')}>
        <div className={styles.group}>
          <p>{t('forms.resetAsk', { date: from })}</p>
          <Button
            data-autofocus
            onKeyDown={notByEnter}
            onClick={() => {
              ask(false);
              put({});
            }}
          >
            {t('forms.reset')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
};
