import { isShown } from './visibility.ts';

const fields = 'input:not([type="hidden"]), select, textarea';

/**
 * What names the fields of a form: a listener cannot fill them in, and a row of "Name, Email,
 * Message" says nothing. A label whose field cannot be seen is no label: pages open their sections
 * by hidden check boxes.
 */
export function isFormLabel(element: Element): boolean {
  if (element.localName === 'label') {
    const field = findField(element);
    return field !== null && isFieldSeen(field);
  }
  if (element.localName !== 'legend' || element.parentElement?.localName !== 'fieldset') return false;
  return [...element.parentElement.querySelectorAll(fields)].some(isFieldSeen);
}

function findField(label: Element): Element | null {
  const id = label.getAttribute('for');
  if (id === null) return label.querySelector(fields);
  // Not the form: its controls may hide its own functions.
  const root = label.closest('body');
  const named = root ? [...root.querySelectorAll(fields)].find((field) => field.getAttribute('id') === id) : undefined;
  return named ?? null;
}

function isFieldSeen(field: Element): boolean {
  const style = field.ownerDocument.defaultView?.getComputedStyle(field);
  return style !== undefined && style.visibility !== 'hidden' && style.opacity !== '0' && isShown(field, style);
}
