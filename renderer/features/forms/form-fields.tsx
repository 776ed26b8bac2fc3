import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { searchKey } from '#shared/search/search-key.ts';
import type { FormText, FormTexts, TextPlace } from '#shared/forms/texts/text-places.ts';
import { sameText } from '#shared/forms/texts/text-places.ts';
import type { TextProblem } from '#shared/forms/texts/text-problem.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import styles from './forms.module.css';

const groups = [
  'title',
  'numberingLine',
  'series',
  'copies',
  'labels',
  'columns',
  'sentences',
  'signatures',
  'notes',
] as const;
type Group = (typeof groups)[number] | 'letterhead' | 'office' | 'other';

const groupOf = (path: string, kind: string): Group => {
  if (kind === 'letterhead' || kind === 'office') return kind;
  const [first = ''] = path.split('.');
  if (first === 'signature') return 'signatures';
  if (first === 'notesTitle' || first === 'note' || first === 'about') return 'notes';
  return groups.find((group) => group === first) ?? 'other';
};

const shown = (text: FormText): string => (typeof text === 'string' ? text : text.join('\n'));

const LONG = 60;

interface FieldProps {
  readonly group: string;
  /** As the province words it. */
  readonly beneath: FormText;
  readonly value: FormText;
  readonly problem: TextProblem | undefined;
  readonly path: string;
  readonly readOnly: boolean;
  readonly onText: (text: FormText) => void;
}

const Field = ({
  group,
  beneath,
  value,
  problem,
  path,
  readOnly,
  onText,
}: FieldProps): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const lines = typeof beneath !== 'string';
  const changed = !sameText(value, beneath);
  const common = {
    'aria-label': `${group}: ${shown(beneath) || t('forms.left')}`,
    'data-place': path,
    value: shown(value),
    readOnly,
    error: problem === undefined ? null : remarkSentence(texts, problem),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const typed = event.currentTarget.value;
      onText(lines ? typed.split('\n') : typed.replaceAll('\n', ' '));
    },
  };
  return (
    <div className={changed ? styles.changed : undefined}>
      {lines || shown(beneath).length > LONG ? (
        <Textarea
          {...common}
          autosize
          minRows={1}
          description={lines ? t('forms.lines') : undefined}
        />
      ) : (
        <TextInput {...common} />
      )}
      {changed && (
        <p className={styles.beneath}>
          {t('forms.province', { text: shown(beneath) || t('forms.left') })}
          {!readOnly && (
            <Button size="compact-sm" variant="subtle" onClick={() => onText(beneath)}>
              {t('forms.resetPlace')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
};

interface FieldsProps {
  readonly kind: string;
  readonly places: readonly TextPlace[];
  /** Over those that came with the program. */
  readonly province: FormTexts;
  readonly draft: FormTexts;
  readonly problems: ReadonlyMap<string, TextProblem>;
  readonly readOnly: boolean;
  readonly onDraft: (draft: FormTexts) => void;
}

/** Every text of the form in its own field, in the order of the paper; the search finds one by its words. */
export const FormFields = ({
  kind,
  places,
  province,
  draft,
  problems,
  readOnly,
  onDraft,
}: FieldsProps): ReactNode => {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const fields = places.map(({ path, text }) => {
    const beneath = province[path] ?? text;
    return { path, beneath, value: draft[path] ?? beneath, group: groupOf(path, kind) };
  });
  const key = searchKey(wanted);
  const found = fields.filter(
    ({ beneath, value }) =>
      key === '' || searchKey(`${shown(beneath)} ${shown(value)}`).includes(key),
  );
  const byGroup = Map.groupBy(found, ({ group }) => group);
  return (
    <>
      <TextInput
        label={t('forms.find')}
        type="search"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {found.length === 0 && <p className={styles.quiet}>{t('forms.findNone')}</p>}
      {[...byGroup].map(([group, members]) => (
        <section key={group} className={styles.group}>
          <h2 className={styles.heading}>{t(`forms.groups.${group}`)}</h2>
          {members.map(({ path, beneath, value }) => (
            <Field
              key={path}
              group={t(`forms.groups.${group}`)}
              path={path}
              beneath={beneath}
              value={value}
              problem={problems.get(path)}
              readOnly={readOnly}
              onText={(text) => onDraft({ ...draft, [path]: text })}
            />
          ))}
        </section>
      ))}
    </>
  );
};
