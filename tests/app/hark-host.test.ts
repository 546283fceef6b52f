import { describe, expect, test } from 'vitest';
import { adoptStyles, claimHost, leaveHost } from '@/utils/app/hark-host.ts';
import { claimInstance } from '@/utils/app/single-instance.ts';
import { openPage } from '../dom/open-page.ts';

describe('the host element', () => {
  test('stands after the body, and the page is as it was beside it', () => {
    const page = openPage('<body><p>Knees</p></body>');
    const before = page.body.outerHTML;
    const root = claimHost(page, {});
    expect(page.documentElement.lastElementChild).toBe(root.host);
    expect(page.body.outerHTML).toBe(before);
  });

  test('is one for all scripts of the same world', () => {
    const page = openPage('<p>Knees</p>');
    const world = {};
    const first = claimHost(page, world);
    adoptStyles(first, '.panel { color: red; }');
    const second = claimHost(page, world);
    expect(second).toBe(first);
    expect(page.querySelectorAll('hark-host')).toHaveLength(1);
    expect(second.adoptedStyleSheets).toHaveLength(2);
  });

  test('goes with the last part of Hark that stands in it', () => {
    const page = openPage('<p>Knees</p>');
    const root = claimHost(page, {});
    const [panel, button] = [page.createElement('div'), page.createElement('button')];
    root.append(panel, button);
    leaveHost(root, panel);
    expect([root.host.isConnected, root.childElementCount]).toEqual([true, 1]);
    leaveHost(root, button);
    expect(page.querySelectorAll('hark-host')).toHaveLength(0);
  });

  test("is never the page's own element of that name", () => {
    const page = openPage('<hark-host id="trap"></hark-host><p>Knees</p>');
    const trap = page.getElementById('trap');
    trap?.attachShadow({ mode: 'open' });
    const root = claimHost(page, {});
    expect(root.host).not.toBe(trap);
    expect(trap?.shadowRoot?.childNodes).toHaveLength(0);
  });

  test('comes back when the page took it away', () => {
    const page = openPage('<p>Knees</p>');
    const world = {};
    const root = claimHost(page, world);
    root.host.remove();
    expect(claimHost(page, world)).toBe(root);
    expect(root.host.isConnected).toBe(true);
  });

  test('is another one in another document', () => {
    const world = {};
    const first = claimHost(openPage('<p>One</p>'), world);
    const page = openPage('<p>Two</p>');
    const second = claimHost(page, world);
    expect([second === first, second.host.ownerDocument === page]).toEqual([false, true]);
  });
});

describe('one instance', () => {
  test('of each script runs in a world', () => {
    const world = {};
    const { signal } = new AbortController();
    expect([
      claimInstance('reader', signal, world),
      claimInstance('reader', new AbortController().signal, world),
      claimInstance('listen-button', signal, world),
      claimInstance('reader', signal, {}),
    ]).toEqual(['first', 'already-running', 'first', 'first']);
  });

  test('makes room for a new one when the extension was reloaded', () => {
    const world = {};
    const old = new AbortController();
    claimInstance('reader', old.signal, world);
    old.abort();
    expect(claimInstance('reader', new AbortController().signal, world)).toBe('first');
    expect(claimInstance('reader', new AbortController().signal, world)).toBe('already-running');
  });
});
