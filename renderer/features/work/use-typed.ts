/** Boxes that must not stay empty: whoever saves too early is taken to the first of them, and told there. */
import { useRef, useState, type ChangeEvent } from 'react';

type Box = HTMLTextAreaElement | HTMLInputElement;

export interface TypedBox {
  readonly ref: (box: Box | null) => void;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (event: ChangeEvent<Box>) => void;
}

export interface Typed<F extends string> {
  readonly text: (field: F) => string;
  readonly set: (field: F, text: string) => void;
  /** What a box is given; `wrong`: what is said where something is missing, null where nothing is. */
  readonly box: (field: F, wrong: string | null) => TypedBox;
  /** True where nothing is missing; else the first such box has the cursor. */
  readonly isComplete: (missing: (field: F) => boolean) => boolean;
}

export const useTyped = <F extends string>(fields: readonly F[]): Typed<F> => {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [attempted, attempt] = useState(false);
  const boxes = useRef(new Map<F, Box>());
  const text = (field: F): string => texts[field] ?? '';
  const set = (field: F, typed: string): void =>
    setTexts((before) => ({ ...before, [field]: typed }));
  return {
    text,
    set,
    box: (field, wrong) => ({
      ref: (box) => {
        if (box === null) boxes.current.delete(field);
        else boxes.current.set(field, box);
      },
      value: text(field),
      error: attempted ? wrong : null,
      onChange: ({ currentTarget }) => set(field, currentTarget.value),
    }),
    isComplete: (missing) => {
      attempt(true);
      const first = fields.find(missing);
      if (first === undefined) return true;
      boxes.current.get(first)?.focus();
      return false;
    },
  };
};

export const isBlank = (text: string): boolean => text.trim() === '';
