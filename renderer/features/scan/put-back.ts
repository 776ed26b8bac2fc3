/** What the first keys of a scan did before they were known as one, undone: the field's text, and where the officer was. */
import { usePlace } from '#renderer/app/place.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** React hears of a value only when the element's own setter has put it there. */
const write = (field: Field, value: string): void => {
  const prototype =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Before a key: gives how to put back what is now. */
export const rememberHands = (): (() => void) => {
  const { place, list } = usePlace.getState();
  const field = document.activeElement;
  const held = isField(field)
    ? { field, value: field.value, from: field.selectionStart, to: field.selectionEnd }
    : null;
  return () => {
    usePlace.setState({ place, list });
    if (held === null) return;
    if (held.field.value !== held.value) write(held.field, held.value);
    held.field.focus();
    // Fields for numbers and mail addresses know no selection.
    if (held.from !== null) held.field.setSelectionRange(held.from, held.to);
  };
};
