import { describe, expect, test } from 'vitest';
import type { LivePlace } from '@/utils/dom/live-place.ts';
import { watchJumps } from '@/utils/dom/watch-jumps.ts';
import { openPage } from './open-page.ts';

const PAGE = `<p id="text">Take <a id="link" href="/x">one 💊</a>.</p><input id="field">
<div contenteditable="true"><p id="edited">Write</p></div>`;

/** A page without a layout: what is pressed is what its event is sent to. */
function setUp(leads = true) {
  const document = openPage(PAGE);
  const stop = new AbortController();
  const jumps: (string | null)[] = [];
  let under: Element | null = null;
  document.elementFromPoint = () => under;
  watchJumps(
    document,
    { leadsTo: () => leads, onJump: ({ node }: LivePlace) => jumps.push((node as Element).id) },
    stop.signal,
  );
  const heard: string[] = [];
  document.body.addEventListener('click', () => heard.push('click'));
  const press = (id: string, wish: MouseEventInit = {}, origin: 'reader' | 'script' = 'reader', type = 'click') => {
    under = document.getElementById(id);
    const View = document.defaultView ?? globalThis;
    const init = { bubbles: true, cancelable: true, button: 0, detail: 1, altKey: true, ...wish };
    const event = new View.MouseEvent(type, init);
    if (origin === 'reader') Object.defineProperty(event, 'isTrusted', { value: true });
    under?.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return { jumps, heard, press, stop };
}

describe('a press with Alt', () => {
  test('on a word that is read is taken: neither the page nor the browser learns of it', () => {
    const { jumps, heard, press } = setUp();
    expect([press('text'), press('link'), press('text', {}, 'reader', 'mousedown')]).toEqual([true, true, true]);
    expect([jumps, heard]).toEqual([['text', 'link'], []]);
  });

  test.each<[string, string, MouseEventInit]>([
    ['without Alt', 'text', { altKey: false }],
    ['with Control too', 'text', { ctrlKey: true }],
    ['with Shift too', 'text', { shiftKey: true }],
    ['with Meta too', 'text', { metaKey: true }],
    ['of another button', 'text', { button: 1 }],
    ['that a key made', 'link', { detail: 0 }],
    ['in a field', 'field', {}],
    ['in text that is being written', 'edited', {}],
  ])('%s is the page’s own', (_what, id, wish) => {
    const { jumps, heard, press } = setUp();
    expect([press(id, wish), jumps, heard]).toEqual([false, [], ['click']]);
  });

  test('that a script made, or that leads nowhere, is the page’s own; and so is any once Hark has gone', () => {
    const { jumps, heard, press, stop } = setUp();
    expect(press('text', {}, 'script')).toBe(false);
    stop.abort();
    expect(press('text')).toBe(false);
    const beside = setUp(false);
    expect(beside.press('text')).toBe(false);
    expect([jumps, beside.jumps, heard]).toEqual([[], [], ['click', 'click']]);
  });
});
