import { describe, expect, test } from 'vitest';
import { Help } from '@/components/help/Help.tsx';
import { applyManaged } from '@/utils/core/settings/apply-managed.ts';
import { parseManaged } from '@/utils/core/settings/parse-managed.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { english } from '../fakes/english.ts';
import { press } from './happenings.ts';
import { findFaults, show } from './show.ts';

const LISTEN = { name: 'listen', description: 'Listen, or pause', keys: '⌥⇧L' };
const STOP = { name: 'stop', description: 'Stop', keys: '' };

function showHelp(shortcuts = [LISTEN, STOP], policy: object = {}) {
  const managed = parseManaged(policy);
  const asked: string[] = [];
  const shown = show(
    <Help
      shortcuts={shortcuts}
      settings={applyManaged(parseSettings({}), managed)}
      managed={managed}
      nameLanguage={(tag) => tag}
      locale="en"
      version="1.2.3"
      translate={english}
      onShortcuts={() => asked.push('shortcuts')}
      onSettings={() => asked.push('settings')}
      onSoundCheck={() => asked.push('sound check')}
    />,
  );
  return { ...shown, asked };
}

describe('the help', () => {
  test('names the clinic, where it helps, and what of its policy was not taken', async () => {
    const policy = { clinic: 'Klinik Grün 🌿', help: 'tel:+1-555-0100', rate: 'fast', hideSettings: true };
    const { container } = showHelp([LISTEN, STOP], policy);
    const note = container.querySelector('[data-note="clinic"]');
    expect(note?.querySelector('a')?.href).toBe('tel:+1-555-0100');
    expect(note?.textContent).toContain('did not take some of what your clinic has set: rate.');
    expect(container.querySelector('[data-action="settings"]')).toBe(null);
    expect(await findFaults(container)).toEqual([]);
    expect(showHelp().container.querySelector('[data-note="clinic"]')).toBe(null);
  });

  test('U-3.2.1, U-2.3.4: says how to listen with the key that is really set', () => {
    expect(showHelp().container.textContent).toContain('Press ⌥⇧L. Hark reads what is highlighted');
    const without = showHelp([{ ...LISTEN, keys: '' }, STOP]).container.textContent;
    expect(without).toContain('Open the Hark menu with the Hark sign beside the address');
    expect(without).toContain('2 more things can have a key.Listen, or pauseStop');
  });

  test('U-3.2.3, U-5.1.5: tells what Hark has for all readers, and where to report what is hard', () => {
    const { container } = showHelp();
    const headings = Array.from(container.querySelectorAll('h2'), ({ textContent }) => textContent);
    expect(headings).toEqual([
      'How to listen',
      'Keys',
      'If you hear nothing',
      'What Hark does with your data',
      'Made for all readers',
      'Tell us about a problem',
    ]);
    expect(container.querySelectorAll('[aria-labelledby=access] li').length).toBeGreaterThanOrEqual(8);
    expect(container.querySelector('[aria-labelledby=report]')?.textContent).toContain('You have Hark 1.2.3.');
  });

  test('A-2.4.1, A-2.4.5: leads to each of its parts from the top', () => {
    const { container } = showHelp();
    const links = Array.from(container.querySelectorAll<HTMLAnchorElement>('nav a'), (link) =>
      link.getAttribute('href'),
    );
    expect(links).toHaveLength(6);
    for (const link of links) expect(container.querySelector(link ?? '')?.localName).toBe('h2');
  });

  test('leads to the keys, the sound check and the settings, and heeds no script', () => {
    const { button, asked } = showHelp();
    press(button('Change the keys'), 'script');
    for (const name of ['Change the keys', "Why can't I hear it?", 'Open the settings']) press(button(name));
    expect(asked).toEqual(['shortcuts', 'sound check', 'settings']);
  });

  test('has no fault that axe knows, and asks nothing of the network', async () => {
    const { container } = showHelp();
    expect(await findFaults(container)).toEqual([]);
    expect(container.innerHTML).not.toMatch(/https?:/);
  });
});
