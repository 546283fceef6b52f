/** An event as the browser makes it for a real press: trusted, which no script of a page can imitate. */
function dispatch(target: Element, event: Event, origin: 'reader' | 'script'): Event {
  if (origin === 'reader') Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
  return event;
}

export function press(target: Element, origin: 'reader' | 'script' = 'reader'): void {
  dispatch(target, new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }), origin);
}

export function pressKey(target: Element, init: KeyboardEventInit, origin: 'reader' | 'script' = 'reader'): Event {
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
  return dispatch(target, event, origin);
}

/** Ticks a box, or chooses an entry, as a reader or as a script would. */
export function tick(box: HTMLInputElement, origin: 'reader' | 'script' = 'reader'): void {
  box.checked = !box.checked;
  dispatch(box, new Event('change', { bubbles: true }), origin);
}

/** Types a whole value into a field. */
export function type(field: HTMLInputElement, value: string, origin: 'reader' | 'script' = 'reader'): void {
  field.value = value;
  dispatch(field, new Event('input', { bubbles: true }), origin);
}

/** Presses Enter in a field, or leaves it, after something was typed there. */
export function settleField(field: HTMLInputElement, origin: 'reader' | 'script' = 'reader'): void {
  dispatch(field, new Event('change', { bubbles: true }), origin);
}

/** Picks a colour, as the browser's own window for it does when it closes. */
export function pick(field: HTMLInputElement, colour: string, origin: 'reader' | 'script' = 'reader'): void {
  field.value = colour;
  dispatch(field, new Event('change', { bubbles: true }), origin);
}

/** As Enter in a field or a press of its button does. */
export function submit(form: HTMLFormElement, origin: 'reader' | 'script' = 'reader'): void {
  dispatch(form, new Event('submit', { bubbles: true, cancelable: true }), origin);
}

export function chooseFile(field: HTMLInputElement, file: File, origin: 'reader' | 'script' = 'reader'): void {
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  dispatch(field, new Event('change', { bubbles: true }), origin);
}

export function choose(select: HTMLSelectElement, value: string, origin: 'reader' | 'script' = 'reader'): void {
  select.value = value;
  dispatch(select, new Event('change', { bubbles: true }), origin);
}

/** Moves a slider, as its keys do. */
export function slide(slider: HTMLInputElement, value: string, origin: 'reader' | 'script' = 'reader'): void {
  slider.value = value;
  dispatch(slider, new Event('change', { bubbles: true }), origin);
}
