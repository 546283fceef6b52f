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
  const matches = host.matches.bind(host);
  Object.assign(host, {
    matches: (selector: string) => (selector === ':popover-open' ? layer.includes('up') : matches(selector)),
    showPopover: () => layer.push('up'),
    hidePopover: () => layer.splice(0, layer.length),
  });
  const dialogs = [...document.querySelectorAll('dialog')];
  for (const dialog of dialogs) {
    const known = dialog.matches.bind(dialog);
    Object.assign(dialog, { matches: (selector: string) => (selector === ':modal' ? dialog.open : known(selector)) });
  }
  const [one, two] = dialogs as [HTMLDialogElement, HTMLDialogElement];
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
