/** What the first keys of a scan did before they were known as one, undone: the field's text, and where the officer was. */
import { usePlace } from '#renderer/app/place.ts';
import { intakeForm } from '#renderer/features/intake/intake-store.ts';

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

const holdField = (field: Field): (() => void) => {
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    if (field.value !== value) write(field, value);
    field.focus();
    // Fields for numbers and mail addresses know no selection.
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  };
};

/** A list finds by letters. What another choice did to the rest of the form at the counter is not undone by choosing back. */
const holdList = (list: HTMLSelectElement): (() => void) => {
  const { value } = list;
  const { form } = intakeForm.getState();
  return () => {
    if (list.value !== value) {
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      intakeForm.getState().change(() => form);
    }
    list.focus();
  };
};

const hold = (element: Element | null): (() => void) | null => {
  if (isField(element)) return holdField(element);
  return element instanceof HTMLSelectElement ? holdList(element) : null;
};

/** Before a key: gives how to put back what is now. */
export const rememberHands = (): (() => void) => {
  const { place, list } = usePlace.getState();
  const putBack = hold(document.activeElement);
  return () => {
    usePlace.setState({ place, list });
    putBack?.();
  };
};
