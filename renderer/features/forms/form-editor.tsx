import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { FormPage } from '#shared/contract/outputs.ts';
import { editableForm, placesOf } from '#shared/forms/texts/editable-forms.ts';
import { allSets } from '#shared/forms/texts/published-sets.ts';
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
import { draftOver, useForms } from './forms-store.ts';

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
  const reset = useTell('forms.reset');
  const withdraw = useTell('forms.withdraw');
  const [from, setFrom] = useState(formatDate(drafts[page.form]?.coming ?? page.today));
  const [asking, ask] = useState(false);
  const [writtenFrom, setWrittenFrom] = useState<LocalDate | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  const dayField = useRef<HTMLInputElement>(null);
  const sets = useMemo(() => allSets(page.sets), [page.sets]);
  const form = editableForm(page.form, page.office, sets);
  const { base, texts: draft, coming, moved } = draftOver(page, drafts[page.form]);
  const [lastGood, keep] = useState<FormTexts>(page.commune);
  if (form === null) return null;
  const changed = changedTexts(form, page.province, draft);
  const problems = problemsOf(form, changed);
  const day = parseDateEntry(from);
  const dirty = !sameTexts(changed, base);
  const busy = change.isPending || reset.isPending || withdraw.isPending;
  const ready = !readOnly && dirty && !busy;
  const later = page.coming.filter(({ effectiveFrom }) => day.ok && effectiveFrom > day.value);
  const put = (): void => {
    if (!day.ok) return;
    const [written, over] = [writtenTexts(changed), writtenTexts(base)];
    change.mutate(
      { form: page.form, effectiveFrom: day.value, base: over, texts: written },
      {
        onSuccess: () => {
          drop(page.form);
          setWrittenFrom(day.value);
        },
      },
    );
  };
  const openComing = (start: LocalDate): void => {
    const texts = page.coming.find(({ effectiveFrom }) => effectiveFrom === start)?.texts;
    if (texts === undefined) return;
    setWrittenFrom(null);
    type(page.form, { base: texts, texts, coming: start, moved: false });
    setFrom(formatDate(start));
    fields.current?.querySelector<HTMLElement>('[data-place]')?.focus();
  };
  const dropDraft = (): void => {
    drop(page.form);
    setFrom(formatDate(page.today));
  };
  const withdrawComing = (effectiveFrom: LocalDate): void => {
    if (busy) return;
    withdraw.mutate(
      { form: page.form, effectiveFrom },
      {
        onSuccess: () => {
          setWrittenFrom(null);
          if (coming === effectiveFrom) dropDraft();
          dayField.current?.focus();
        },
      },
    );
  };
  const save = (): void => {
    if (!ready) return;
    const [wrong] = problems.keys();
    if (wrong === undefined) put();
    else fields.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(wrong)}"]`)?.focus();
  };
  useShortcuts('screen', readOnly ? [] : [{ combo: 'F9', does: t('forms.keys.save'), run: save }]);
  const isWorded = Object.keys(page.commune).length + page.coming.length > 0;
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
              type(page.form, { base, texts, coming, moved });
            }}
          />
          <FormHistory
            lines={page.history}
            readOnly={readOnly}
            onOpen={openComing}
            onWithdraw={withdrawComing}
          />
        </div>
        {!readOnly && (
          <div className={styles.foot}>
            {[change, reset, withdraw].map(({ error }, at) => (
              <RefusalNote key={at} refusal={error?.refusal} />
            ))}
            {coming !== null && (
              <Note tone="wait">{t('forms.mending', { date: formatDate(coming) })}</Note>
            )}
            {moved && (
              <Note tone="wait" role="status">
                {t('forms.moved')}
              </Note>
            )}
            {later.length > 0 && (
              <Note tone="wait">
                {t('forms.later', {
                  days: later.map(({ effectiveFrom }) => formatDate(effectiveFrom)).join(', '),
                })}
              </Note>
            )}
            {writtenFrom !== null && !dirty && (
              <Note tone="proven" role="status">
                {t('forms.saved', { date: formatDate(writtenFrom) })}
              </Note>
            )}
            <p className={styles.quiet}>{t('forms.fromAbout')}</p>
            <div className={styles.row}>
              <TextInput
                className={styles.day ?? ''}
                label={t('forms.from')}
                ref={dayField}
                value={from}
                error={!day.ok && from.length >= 8 ? t('numbers.dayWrong') : null}
                onFocus={(event) => event.currentTarget.select()}
                onChange={(event) => setFrom(event.currentTarget.value)}
              />
              <Button
                disabled={!ready || !day.ok}
                aria-busy={busy}
                aria-keyshortcuts="F9"
                rightSection={<KeyHint combo="F9" />}
                onKeyDown={notByEnter}
                onClick={save}
              >
                {t('forms.save')}
              </Button>
              <Button
                variant="default"
                disabled={drafts[page.form] === undefined}
                onClick={dropDraft}
              >
                {t('forms.undo')}
              </Button>
              <Button variant="default" disabled={!isWorded || !day.ok} onClick={() => ask(true)}>
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
          sets={sets}
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
              if (!day.ok || busy) return;
              reset.mutate(
                { form: page.form, effectiveFrom: day.value },
                {
                  onSuccess: () => {
                    drop(page.form);
                    setWrittenFrom(day.value);
                  },
                },
              );
            }}
          >
            {t('forms.reset')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
};
