import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFieldSay } from './field-note.tsx';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

/** The system's own list: arrows change it, letters find in it, a screen reader knows it. */
export const ChoiceField = <V extends string>({
  field,
  label,
  value,
  choices,
  onChoose,
  className,
}: {
  readonly field: string;
  readonly label: string;
  readonly value: V;
  readonly choices: readonly Choice<V>[];
  readonly onChoose: (value: V) => void;
  readonly className?: string | undefined;
}): ReactNode => {
  const { note, props: say } = useFieldSay(field);
  return (
    <NativeSelect
      {...say}
      label={label}
      className={className ?? ''}
      value={value}
      data={choices.map((choice) => ({ ...choice }))}
      description={note}
      inputWrapperOrder={['label', 'input', 'description']}
      error={say['aria-invalid'] === true}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    />
  );
};
