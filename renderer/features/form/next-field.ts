/** Enter goes on to the next field, as Tab does, but stops only where something can be typed or chosen. */
import { isComposing } from '#renderer/app/key-combo.ts';

const FIELDS = 'input:not([type="hidden"]), select, textarea, [data-enter-stop]';

const isOpen = (element: HTMLElement): boolean =>
  !element.hasAttribute('disabled') &&
  element.tabIndex >= 0 &&
  element.getClientRects().length > 0 &&
  !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);

export const focusNextField = (root: HTMLElement, from: Element): void => {
  const fields = Array.from(root.querySelectorAll<HTMLElement>(FIELDS)).filter(isOpen);
  const next = fields.find(
    (field) =>
      !field.contains(from) &&
      !from.contains(field) &&
      (from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== 'checkbox' && next.type !== 'radio') {
    next.select();
  }
};

/** For the form's root: buttons keep their Enter, a long text takes Shift+Enter for a new line. */
export const onEnterGoNext = (event: React.KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
  if (event.shiftKey || event.ctrlKey || event.altKey) return;
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || target.closest('button, a') !== null) return;
  event.preventDefault();
  focusNextField(currentTarget, target);
};

/** Brings the field of a remark before the eyes and under the hands: the field itself, else the nearest part of it. */
export const focusField = (root: HTMLElement, field: string): void => {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    const found = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
    if (found !== null) {
      found.focus();
      found.scrollIntoView({ block: 'nearest' });
      return;
    }
  }
};

/** Ctrl+↓ and Ctrl+↑: the first field of the next zone, or of the one before. */
export const focusZone = (root: HTMLElement, by: 1 | -1): void => {
  const zones = Array.from(root.querySelectorAll<HTMLElement>('[data-zone]'));
  const here = zones.findIndex((zone) => zone.contains(document.activeElement));
  const zone = zones[here < 0 ? (by > 0 ? 0 : zones.length - 1) : here + by];
  Array.from(zone?.querySelectorAll<HTMLElement>(FIELDS) ?? [])
    .find(isOpen)
    ?.focus();
};
