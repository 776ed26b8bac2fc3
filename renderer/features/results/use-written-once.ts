/** A key that is pressed twice writes once; a refusal takes the cursor to the field that it speaks of. */
import type { UseMutationResult } from '@tanstack/react-query';
import { useRef, type RefObject } from 'react';
import type { Refused } from '#renderer/app/desk.ts';
import { focusField } from '#renderer/features/form/next-field.ts';

export const useWrittenOnce = <I, O>(
  { mutate }: Pick<UseMutationResult<O, Refused, I>, 'mutate'>,
  root: RefObject<HTMLElement | null>,
  onWriting: (isWriting: boolean) => void,
): ((input: I, onSuccess: (output: O) => void) => void) => {
  const pressed = useRef(false);
  return (input, onSuccess) => {
    if (pressed.current) return;
    pressed.current = true;
    onWriting(true);
    mutate(input, {
      onSuccess,
      onError: ({ refusal: { field } }) => {
        if (field !== undefined && root.current !== null) focusField(root.current, field);
      },
      onSettled: () => {
        pressed.current = false;
        onWriting(false);
      },
    });
  };
};
