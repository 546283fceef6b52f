import { describe, expect, test } from 'vitest';
import { Welcome } from '@/components/welcome/Welcome.tsx';
import { type Managed, NOT_MANAGED } from '@/utils/core/settings/managed.ts';
import { english } from '../fakes/english.ts';
import { choose, press, tick } from './happenings.ts';
import { findFaults, show } from './show.ts';

const VOICES = {
  chosen: null,
  inForce: null,
  favourite: null,
  favourites: [],
  silence: null,
  groups: [{ language: 'en', name: 'English', more: [], voices: [{ id: 'Anna|en-US', name: 'Anna' }] }],
};

interface Around {
  readonly keys?: string;
  readonly silence?: { readonly words: string } | null;
  readonly managed?: Managed;
  readonly everySite?: 'on' | 'off' | 'denied';
}

function showWelcome(around: Around = {}) {
  const asked: unknown[] = [];
  const ask =
    (what: string) =>
    (...values: unknown[]) =>
      void asked.push([what, ...values]);
  const welcome = ({ keys = 'Alt+Shift+L', silence = null, managed = NOT_MANAGED, everySite = 'off' }: Around) => (
    <Welcome
      voices={VOICES}
      language="en"
      managed={managed}
      speedText="Speed 1"
      silence={silence}
      everySite={everySite}
      shortcuts={[{ name: 'listen', description: 'Listen, or pause', keys }]}
      translate={english}
      onHear={ask('hear')}
      onVoice={ask('voice')}
      onTry={ask('try')}
      onFavourite={ask('favourite')}
      onSpeed={ask('speed')}
      onEverySite={ask('every site')}
      onShortcuts={ask('shortcuts')}
      onSettings={ask('settings')}
      onSoundCheck={ask('sound check')}
      onHelp={ask('help')}
    />
  );
  const shown = show(welcome(around));
  return { ...shown, asked, change: (now: Around) => shown.show(welcome(now)) };
}

describe('the welcome', () => {
  test('cannot change what the clinic has set, says so, and leads to no settings that it has hidden', () => {
    const managed: Managed = {
      ...NOT_MANAGED,
      choices: [
        { place: { name: 'rate', key: null }, value: 1.5 },
        { place: { name: 'voices', key: 'en' }, value: 'Anna|en-US' },
      ],
      hidden: ['settings'],
    };
    const { container, button, asked } = showWelcome({ managed });
    press(button('Faster'));
    expect(asked).toEqual([]);
    expect(container.querySelector<HTMLSelectElement>('[name=voice]')?.disabled).toBe(true);
    const locks = [...container.querySelectorAll('.lock')];
    expect(locks.map(({ id, textContent }) => [id, textContent])).toEqual([
      ['voice-lock', 'Set by your clinic.'],
      ['speed-lock', 'Set by your clinic.'],
    ]);
    expect(container.querySelector('[data-action="settings"]')).toBe(null);
    expect(showWelcome().container.querySelectorAll('.lock, [data-action="settings"]').length).toBe(1);
  });

  test('A-1.4.2: lets a sample be heard when asked, and nothing before', () => {
    const { button, asked } = showWelcome();
    expect(asked).toEqual([]);
    press(button('Hear this example'), 'script');
    press(button('Hear this example'));
    expect(asked).toEqual([
      [
        'hear',
        [
          {
            kind: 'paragraph',
            text: 'You can sit back and listen. Hark reads at your pace, and waits when you want it to.',
          },
        ],
      ],
    ]);
  });

  test('lets voice and speed be chosen by ear, and where the button shows', () => {
    const { button, select, checkbox, asked } = showWelcome();
    choose(select('Voice'), 'Anna|en-US');
    for (const name of ['Try this voice', 'Faster', 'Normal speed']) press(button(name));
    tick(checkbox('Show the listen button on all sites'));
    expect(asked).toEqual([
      ['voice', 'Anna|en-US'],
      ['try'],
      ['speed', 'faster'],
      ['speed', 'normal'],
      ['every site', 'on'],
    ]);
  });

  test('U-2.3.4: names the key that is set; where none is, it leads to where one is', () => {
    expect(showWelcome().container.textContent).toContain('Press Alt+Shift+L now.');
    const { container, button, asked } = showWelcome({ keys: '' });
    expect(container.textContent).toContain('You can set one for “Listen, or pause” on a page of your browser.');
    press(button('Change the keys'));
    expect(asked).toEqual([['shortcuts']]);
  });

  test('A-2.4.3: keeps the focus of whoever comes back with a key set', () => {
    const { button, change } = showWelcome({ keys: '' });
    button('Change the keys').focus();
    change({ keys: 'Alt+Shift+K' });
    expect([document.activeElement, button('Change the keys').isConnected]).toEqual([button('Change the keys'), true]);
  });

  test('A-3.3.1: says why nothing is heard, to eyes and to ears', () => {
    const { container, announced } = showWelcome({ silence: { words: 'Hark could not say this.' } });
    expect(container.querySelector('[data-note]')?.textContent).toBe('Hark could not say this.');
    expect(announced('status')).toEqual(['Hark could not say this.']);
  });

  test('A-4.1.3: says that the button stays off, to eyes and to ears', () => {
    const { container, announced } = showWelcome({ everySite: 'denied' });
    const words =
      'The button stays off. You can still listen with the key, the menu or the Hark sign beside the address.';
    expect([container.querySelector('.note')?.textContent, announced('status')]).toEqual([words, [words]]);
  });

  test('A-3.2.6: has settings and help last, and no fault that axe knows', async () => {
    const { container, buttons, button, asked } = showWelcome();
    expect(buttons().slice(-3)).toEqual(['Settings', "Why can't I hear it?", 'Help']);
    for (const name of ['Settings', "Why can't I hear it?", 'Help']) press(button(name));
    expect(asked).toEqual([['settings'], ['sound check'], ['help']]);
    expect(await findFaults(container)).toEqual([]);
  });
});
