import { Button, NativeSelect } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  dueFilters,
  resultFilters,
  noFilter,
  type ListFilter,
} from '#shared/contract/list-filter.ts';
import { channels } from '#shared/dossier/intake.ts';
import { stateCode, stateKeys } from '#shared/dossier/states.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { isFiltered } from './asked-list.ts';
import styles from './filter-bar.module.css';

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Part = 'states' | 'field' | 'officer' | 'holder' | 'channel' | 'due' | 'result';

interface Chip {
  readonly part: Part;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What the filter becomes; nothing for all. */
  readonly set: (value: string) => ListFilter;
}

const FILTER_KEY = 'Alt+F';

/** One of a list of words, where it is one. */
const oneOf = <V extends string>(values: readonly V[], value: string): V | undefined =>
  values.find((one) => one === value);

/** Whoever is chosen and holds nothing any more is still named. */
const withChosen = (choices: readonly Choice[], value: string | undefined): readonly Choice[] =>
  value === undefined || choices.some((one) => one.value === value)
    ? choices
    : [...choices, { value, label: value }];

const asChoices = (named: readonly { readonly id: string; readonly name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }));

/** What the list is narrowed by: the system's own lists, so that arrows and letters choose in them. */
export const FilterBar = ({
  filter,
  onFilter,
}: {
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const first = useRef<HTMLSelectElement>(null);
  const { data } = useAsk('finding.choices', {}, { keepLast: true });
  useShortcuts('screen', [
    { combo: FILTER_KEY, does: t('finding.keys.filter'), run: () => first.current?.focus() },
  ]);
  const { fields = [], officers = [], holders = [] } = data ?? {};
  const words = texts.finding.filters;
  const orNothing = (value: string): string | undefined => (value === '' ? undefined : value);

  const chips: readonly Chip[] = [
    {
      part: 'states',
      label: words.state,
      value: String(filter.states?.[0] ?? ''),
      choices: stateKeys.map((key) => {
        const code = stateCode(key);
        return { value: String(code), label: texts.states[code] };
      }),
      set: (value) => ({ ...filter, states: value === '' ? undefined : [Number(value)] }),
    },
    {
      part: 'due',
      label: words.due,
      value: filter.due ?? '',
      choices: dueFilters.map((value) => ({ value, label: words.dues[value] })),
      set: (value) => ({ ...filter, due: oneOf(dueFilters, value) }),
    },
    {
      part: 'field',
      label: words.field,
      value: filter.field ?? '',
      choices: withChosen(
        fields.map((value) => ({ value, label: value })),
        filter.field,
      ),
      set: (value) => ({ ...filter, field: orNothing(value) }),
    },
    {
      part: 'officer',
      label: words.officer,
      value: filter.officer ?? '',
      choices: withChosen(asChoices(officers), filter.officer),
      set: (value) => ({ ...filter, officer: orNothing(value) }),
    },
    {
      part: 'holder',
      label: words.holder,
      value: filter.holder ?? '',
      choices: withChosen(asChoices(holders), filter.holder),
      set: (value) => ({ ...filter, holder: orNothing(value) }),
    },
    {
      part: 'channel',
      label: words.channel,
      value: filter.channel ?? '',
      choices: channels.map((value) => ({ value, label: words.channels[value] })),
      set: (value) => ({ ...filter, channel: oneOf(channels, value) }),
    },
    {
      part: 'result',
      label: words.result,
      value: filter.result ?? '',
      choices: resultFilters.map((value) => ({ value, label: words.results[value] })),
      set: (value) => ({ ...filter, result: oneOf(resultFilters, value) }),
    },
  ];

  return (
    <div className={styles.bar} role="group" aria-label={words.label}>
      {chips.map(({ part, label, value, choices, set }) => (
        <NativeSelect
          key={part}
          ref={part === 'states' ? first : null}
          size="xs"
          className={styles.chip ?? ''}
          aria-label={label}
          data-chosen={value !== ''}
          value={value}
          data={[{ value: '', label }, ...choices.map((one) => ({ ...one }))]}
          onChange={(event) => onFilter(set(event.currentTarget.value))}
        />
      ))}
      {isFiltered(filter) ? (
        <Button size="compact-sm" variant="default" onClick={() => onFilter(noFilter)}>
          {words.clear}
        </Button>
      ) : (
        <KeyHint combo={FILTER_KEY} />
      )}
    </div>
  );
};
