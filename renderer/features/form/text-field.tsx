import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposing } from '#renderer/app/key-combo.ts';
import { brokenCardInText, cardInText } from '#renderer/features/scan/identity-text.ts';
import { useFieldSay } from './field-note.tsx';
import { useFormAround } from './form-store.ts';

/** Software that puts in a whole code at once, rather than hands. */
const PUT_IN_AT_ONCE = 12;

export interface TextFieldProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  readonly rows?: number;
  readonly className?: string | undefined;
  readonly hideLabel?: boolean;
  readonly align?: 'right';
  /** What may be typed, where the label does not say it. */
  readonly hint?: string;
}

/** The text of an identity card that lands in any field fills the person's fields instead. */
export const useCardCatcher = (value: string, onValue: (value: string) => void) => {
  const { onCard } = useFormAround();
  const catchWhole = (): boolean => {
    const found = cardInText(value);
    const broken = brokenCardInText(value);
    // What cannot be read stays where it is, and is said to be no card.
    if (broken !== null) onCard(broken);
    if (found === null) return broken !== null;
    onValue(found.before);
    onCard(found.card);
    return true;
  };
  return {
    onText: (next: string): void => {
      const found = next.length - value.length >= PUT_IN_AT_ONCE ? cardInText(next) : null;
      if (found === null) onValue(next);
      else onCard(found.card);
    },
    onLeave: catchWhole,
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && !isComposing(event.nativeEvent) && catchWhole()) {
        event.preventDefault();
      }
    },
  };
};

export const TextField = (props: TextFieldProps): ReactNode => {
  const { field, label, value, onValue, rows, hideLabel = false, align } = props;
  const { note, props: say } = useFieldSay(field);
  const card = useCardCatcher(value, onValue);
  const common = {
    ...say,
    ...(hideLabel ? { 'aria-label': label } : { label }),
    value,
    placeholder: props.placeholder ?? '',
    className: props.className ?? '',
    title: props.hint,
    spellCheck: false,
    autoComplete: 'off',
    description: note,
    inputWrapperOrder: ['label', 'input', 'description'] as ('label' | 'input' | 'description')[],
    error: say['aria-invalid'] === true,
    onKeyDown: card.onKeyDown,
    onBlur: (left: Parameters<typeof say.onBlur>[0]) => {
      card.onLeave();
      say.onBlur(left);
    },
  };
  return rows === undefined ? (
    <TextInput
      {...common}
      inputMode={props.inputMode ?? 'text'}
      data-align={align}
      onChange={(event) => card.onText(event.currentTarget.value)}
    />
  ) : (
    <Textarea
      {...common}
      rows={rows}
      onChange={(event) => card.onText(event.currentTarget.value)}
    />
  );
};
