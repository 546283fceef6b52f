import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPanelMount } from '@/utils/app/panel-mount.ts';
import { pressKey } from '../components/happenings.ts';
import { stubTopLayer } from '../fakes/top-layer.ts';

let stop = new AbortController();
beforeEach(() => {
  stubTopLayer();
  stop = new AbortController();
});
afterEach(() => stop.abort());

function setUp() {
  document.body.innerHTML = '<input id="field"><div id="host"></div>';
  const field = document.getElementById('field') as HTMLInputElement;
  const root = (document.getElementById('host') as HTMLElement).attachShadow({ mode: 'open' });
  const mount = createPanelMount({
    root,
    styles: '.panel { color: red; }',
    lang: 'en',
    direction: 'ltr',
    signal: stop.signal,
  });
  mount.container.innerHTML =
    '<p>Paused.</p><section><button tabindex="-1">Stop</button><button tabindex="0">Play</button></section>';
  const panel = mount.container.querySelector('section') as HTMLElement;
  return { field, root, mount, panel, focused: () => root.activeElement?.textContent ?? document.activeElement?.id };
}

describe('the place of the panel', () => {
  test('is empty until it is shown, and takes no room while it is hidden', () => {
    const { mount } = setUp();
    expect([mount.isShown(), mount.inset()]).toEqual([false, { top: 0, bottom: 0 }]);
    mount.show();
    expect([mount.isShown(), mount.container.hidden]).toEqual([true, false]);
    mount.container.getBoundingClientRect = () => ({ height: 96 }) as DOMRect;
    expect(mount.inset()).toEqual({ top: 0, bottom: 96 });
    mount.hide();
    expect([mount.isShown(), mount.inset()]).toEqual([false, { top: 0, bottom: 0 }]);
  });

  test('is the lower edge until the panel has to give way, and again when it is shown anew', () => {
    const { mount } = setUp();
    mount.show();
    mount.container.getBoundingClientRect = () => ({ height: 96 }) as DOMRect;
    expect([mount.inset(), mount.insetAcross()]).toEqual([
      { top: 0, bottom: 96 },
      { top: 96, bottom: 0 },
    ]);
    mount.cross();
    expect([mount.inset(), mount.insetAcross()]).toEqual([
      { top: 96, bottom: 0 },
      { top: 0, bottom: 96 },
    ]);
    mount.hide();
    mount.show();
    expect(mount.inset()).toEqual({ top: 0, bottom: 96 });
  });

  test('A-2.4.11: is the edge that the reader chose, at once and whenever it is shown', () => {
    const { mount } = setUp();
    const heard: string[] = [];
    const stopWatching = mount.watch(() => heard.push(mount.container.dataset.edge ?? ''));
    mount.show();
    mount.dock('top');
    expect(mount.container.dataset.edge).toBe('top');
    mount.cross();
    mount.dock('top');
    expect(mount.container.dataset.edge).toBe('bottom');
    mount.hide();
    mount.show();
    expect(mount.container.dataset.edge).toBe('top');
    stopWatching();
    mount.dock('bottom');
    expect(heard).toEqual(['top']);
  });

  test('A-3.1.1: has a language and a direction of its own', () => {
    const { mount } = setUp();
    expect([mount.container.lang, mount.container.dir]).toEqual(['en', 'ltr']);
  });

  test('A-2.4.3: leaves the focus where it is when it is shown', () => {
    const { field, mount, focused } = setUp();
    field.focus();
    mount.show();
    expect(focused()).toBe('field');
  });

  test('A-2.1.2, A-2.4.3: takes the focus to the current button when asked, and Escape brings it back', () => {
    const { field, root, mount, focused } = setUp();
    field.focus();
    mount.show();
    mount.focus();
    expect(focused()).toBe('Play');
    pressKey(root.activeElement as Element, { key: 'Escape' }, 'script');
    expect(focused()).toBe('Play');
    pressKey(root.activeElement as Element, { key: 'Escape' });
    expect(focused()).toBe('field');
  });

  test('A-2.4.3: is gone for a moment where nothing of the page had the focus, so that a screen reader goes back too', () => {
    vi.useFakeTimers();
    try {
      const { root, mount, panel, focused } = setUp();
      mount.show();
      mount.focus();
      pressKey(root.activeElement as Element, { key: 'Escape' });
      expect([document.activeElement, panel.inert]).toEqual([document.body, true]);
      vi.advanceTimersByTime(299);
      expect(panel.inert).toBe(true);
      vi.advanceTimersByTime(1);
      expect(panel.inert).toBe(false);
      mount.focus();
      pressKey(root.activeElement as Element, { key: 'Escape' });
      mount.focus();
      expect([focused(), panel.inert]).toEqual(['Play', false]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('A-2.4.3: stays where it is when Escape leads to a field of the page', () => {
    const { field, root, mount, panel } = setUp();
    field.focus();
    mount.show();
    mount.focus();
    pressKey(root.activeElement as Element, { key: 'Escape' });
    expect([document.activeElement, panel.inert ?? false]).toEqual([field, false]);
  });

  test('still knows where to go back to when it was asked twice', () => {
    const { field, root, mount, focused } = setUp();
    field.focus();
    mount.show();
    mount.focus();
    mount.focus();
    pressKey(root.activeElement as Element, { key: 'Escape' });
    expect(focused()).toBe('field');
  });

  test('A-2.4.3: gives the focus back when it is closed', () => {
    const { field, mount, focused } = setUp();
    field.focus();
    mount.show();
    mount.focus();
    mount.hide();
    expect(focused()).toBe('field');
  });

  test.each(['closed', 'left with Escape'])(
    'A-2.4.3: gives the focus back that a press or the Tab key took to it, when it is %s',
    (how) => {
      const { field, mount, focused } = setUp();
      mount.show();
      field.focus();
      const [stop, play] = mount.container.querySelectorAll('button');
      const comeFrom = (relatedTarget: Element | null | undefined) =>
        stop?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, relatedTarget: relatedTarget ?? null }));
      stop?.focus();
      comeFrom(field);
      // From one of its own buttons to the next.
      comeFrom(play);
      if (how === 'closed') mount.hide();
      else if (stop) pressKey(stop, { key: 'Escape' });
      expect(focused()).toBe('field');
    },
  );

  test('is taken out when its script ends', () => {
    const { root, mount } = setUp();
    mount.show();
    stop.abort();
    expect(root.querySelector('.panel-mount')).toBeNull();
  });
});
