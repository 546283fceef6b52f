import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepOnTop } from '@/utils/app/keep-on-top.ts';

/** happy-dom has no top layer: the test takes its place. */
const layer: string[] = [];
let stop = new AbortController();

beforeEach(() => {
  layer.length = 0;
  stop = new AbortController();
});
afterEach(() => stop.abort());

function setUp() {
  document.body.innerHTML = '<dialog id="one"></dialog><dialog id="two"></dialog>';
  const host = document.documentElement.appendChild(document.createElement('hark-host'));
  Object.assign(host, {
    showPopover: () => layer.push('up'),
    togglePopover: (open: boolean) => open || layer.splice(0, layer.length),
  });
  const [one, two] = [...document.querySelectorAll('dialog')] as [HTMLDialogElement, HTMLDialogElement];
  const { documentElement } = document;
  const find = Element.prototype.querySelectorAll.bind(documentElement);
  // Nor has it modal dialogs: each that is open is one.
  Object.assign(documentElement, {
    querySelectorAll: (selector: string) => find(selector === 'dialog:modal' ? 'dialog[open]' : selector),
  });
  return { host, one, two, root: host.attachShadow({ mode: 'open' }) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('Hark’s element', () => {
  test('stands in the top layer', () => {
    const { host, root } = setUp();
    keepOnTop(root, stop.signal);
    expect([layer, host.getAttribute('popover')]).toEqual([['up'], 'manual']);
    host.remove();
  });

  test.each(['fullscreenchange', 'toggle'])('comes to its top again at %s of the page', (type) => {
    const { host, one, root } = setUp();
    keepOnTop(root, stop.signal);
    layer.push('page');
    one.dispatchEvent(new Event(type));
    expect(layer).toEqual(['up']);
    host.remove();
  });

  test('goes into a modal dialog with the reader, and out again', async () => {
    const { host, one, two, root } = setUp();
    keepOnTop(root, stop.signal);
    one.setAttribute('open', '');
    await settle();
    expect(host.parentElement).toBe(one);
    two.setAttribute('open', '');
    await settle();
    expect(host.parentElement).toBe(two);
    two.remove();
    await settle();
    expect(host.parentElement).toBe(one);
    one.removeAttribute('open');
    await settle();
    expect(host.parentElement).toBe(document.documentElement);
    host.remove();
  });

  test('goes into what fills the screen, if that can show it, and out again', () => {
    const { host, root } = setUp();
    const main = document.body.appendChild(document.createElement('main'));
    const video = document.body.appendChild(document.createElement('video'));
    const fill = (element: Element | null) => {
      Object.defineProperty(document, 'fullscreenElement', { value: element, configurable: true });
      document.dispatchEvent(new Event('fullscreenchange'));
      return host.parentElement?.localName;
    };
    keepOnTop(root, stop.signal);
    expect([fill(main), fill(video), fill(main), fill(null)]).toEqual(['main', 'html', 'main', 'html']);
    host.remove();
  });

  test('stays where it is when it need no longer be seen', async () => {
    const { host, one, root } = setUp();
    keepOnTop(root, stop.signal);
    stop.abort();
    one.setAttribute('open', '');
    one.dispatchEvent(new Event('toggle'));
    await settle();
    expect(host.parentElement).toBe(document.documentElement);
    host.remove();
  });
});
