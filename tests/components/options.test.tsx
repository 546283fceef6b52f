import { describe, expect, test } from 'vitest';
import { Options } from '@/components/options/Options.tsx';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';
import { english } from '../fakes/english.ts';
import { choose, press, tick } from './happenings.ts';
import { findFaults, show } from './show.ts';

const AS_WRITTEN = 'Read exactly as written';
const DIALECTS = 'One voice for each language';
const PAUSES = 'Pauses';
const BUILT_IN = 'Hark’s own voice';
const PICTURES = 'Read what pictures show';
const FAR_VOICES = 'Offer voices that send text away';
const SECTIONS = 'Read closed sections and lists of sources too';

function showOptions(settings: Partial<Settings> = {}) {
  const changes: Partial<Settings>[] = [];
  const all = { ...parseSettings({}), ...settings };
  const opened: string[] = [];
  const shown = show(
    <Options
      settings={all}
      translate={english}
      nameLanguage={(tag) => tag}
      readFile={async () => ({ result: 'refused', fault: { line: 1, reason: 'file-empty' } })}
      silence={null}
      version="1.2.3"
      onChange={(change) => changes.push(change)}
      onListen={() => {}}
      onSoundCheck={() => opened.push('sound check')}
    />,
  );
  return { ...shown, changes, opened };
}

describe('the options', () => {
  test.each([
    ['natural', false, 'as-written'],
    ['as-written', true, 'natural'],
  ] as const)('show the reading %s and switch it', (reading, checked, other) => {
    const { checkbox, changes } = showOptions({ reading });
    expect(checkbox(AS_WRITTEN).checked).toBe(checked);
    tick(checkbox(AS_WRITTEN));
    expect(changes).toEqual([{ reading: other }]);
  });

  test.each([
    ['announce', false, 'read'],
    ['read', true, 'announce'],
  ] as const)('show that closed sections are to be heard as "%s" and switch it', (closedSections, checked, other) => {
    const { checkbox, changes } = showOptions({ closedSections });
    expect(checkbox(SECTIONS).checked).toBe(checked);
    tick(checkbox(SECTIONS));
    expect(changes).toEqual([{ closedSections: other }]);
  });

  test.each([
    ['read', true, 'skip'],
    ['skip', false, 'read'],
  ] as const)('show whether pictures are %s and switch it', (alternatives, checked, other) => {
    const { checkbox, changes } = showOptions({ alternatives });
    expect(checkbox(PICTURES).checked).toBe(checked);
    tick(checkbox(PICTURES));
    expect(changes).toEqual([{ alternatives: other }]);
  });

  test.each([
    ['apart', false, 'alike'],
    ['alike', true, 'apart'],
  ] as const)('show that dialects are %s and switch it', (dialects, checked, other) => {
    const { checkbox, changes } = showOptions({ dialects });
    expect(checkbox(DIALECTS).checked).toBe(checked);
    tick(checkbox(DIALECTS));
    expect(changes).toEqual([{ dialects: other }]);
  });

  test.each([
    ['Read numbers digit by digit', { numbers: 'digits' }, { numbers: 'natural' }],
    ['Say commas and full stops', { punctuation: 'spoken' }, { punctuation: 'pauses' }],
    ['Skip the numbers of notes', { citations: 'skip' }, { citations: 'read' }],
    ['Skip web addresses', { links: 'skip' }, { links: 'read' }],
    ['Explain short forms', { abbreviations: 'explained' }, { abbreviations: 'plain' }],
  ] as const)('offer to "%s", off unless chosen, and leave the other choices', (name, on, off) => {
    const fresh = showOptions();
    expect(fresh.checkbox(name).checked).toBe(false);
    tick(fresh.checkbox(name));
    expect(fresh.changes).toEqual([{ choices: on }]);
    const all = {
      numbers: 'digits',
      punctuation: 'spoken',
      citations: 'skip',
      links: 'skip',
      abbreviations: 'explained',
    } as const;
    const chosen = showOptions({ choices: all });
    expect(chosen.checkbox(name).checked).toBe(true);
    tick(chosen.checkbox(name));
    expect(chosen.changes).toEqual([{ choices: { ...all, ...off } }]);
  });

  test.each([
    ['device', false, 'network'],
    ['network', true, 'device'],
  ] as const)(
    'show that a text goes no further than the %s, say what that means, and switch it',
    (reach, checked, other) => {
      const { checkbox, changes, container } = showOptions({ reach });
      expect(checkbox(FAR_VOICES).checked).toBe(checked);
      const id = checkbox(FAR_VOICES).getAttribute('aria-describedby');
      expect(container.querySelector(`#${id}`)?.textContent).toContain('They send the words of the page to a company');
      tick(checkbox(FAR_VOICES));
      expect(changes).toEqual([{ reach: other }]);
    },
  );

  test('show how long the pauses are, and change it', () => {
    const { select, changes } = showOptions({ pauses: 'short' });
    const { value, options } = select(PAUSES);
    expect([value, Array.from(options, ({ text }) => text)]).toEqual(['short', ['None', 'Short', 'Normal', 'Long']]);
    choose(select(PAUSES), 'long');
    expect(changes).toEqual([{ pauses: 'long' }]);
  });

  test('show pitch and volume, and change them', () => {
    const { select, changes } = showOptions({ pitch: 0.8, volume: 0.5 });
    const offered = (name: string) => [select(name).value, Array.from(select(name).options, ({ text }) => text)];
    expect([offered('Pitch'), offered('Volume')]).toEqual([
      ['0.8', ['Very low', 'Low', 'Normal', 'High', 'Very high']],
      ['0.5', ['25%', '50%', '75%', '100%']],
    ]);
    choose(select('Pitch'), '1.4');
    choose(select('Volume'), '0.25');
    expect(changes).toEqual([{ pitch: 1.4 }, { volume: 0.25 }]);
  });

  test('show when reading stops by itself, and change it', () => {
    const { select, changes } = showOptions({ stops: 'sentence' });
    const { value, options } = select('Stop and wait');
    expect([value, Array.from(options, ({ text }) => text)]).toEqual([
      'sentence',
      ['Never', 'After each sentence', 'After each paragraph or list item'],
    ]);
    choose(select('Stop and wait'), 'block');
    expect(changes).toEqual([{ stops: 'block' }]);
  });

  test('lead to the sound check', () => {
    const { button, opened } = showOptions();
    press(button("Why can't I hear it?"), 'script');
    expect(opened).toEqual([]);
    press(button("Why can't I hear it?"));
    expect(opened).toEqual(['sound check']);
  });

  test('show when Hark’s own voice speaks, and change it', () => {
    const { select, changes } = showOptions({ builtIn: 'when-needed' });
    const { value, options } = select(BUILT_IN);
    expect([value, Array.from(options, ({ text }) => text)]).toEqual([
      'when-needed',
      ['When needed', 'Always', 'Never'],
    ]);
    choose(select(BUILT_IN), 'never');
    expect(changes).toEqual([{ builtIn: 'never' }]);
  });

  test('say which Hark it is, and lead to the licences in its package', () => {
    const { container } = showOptions();
    const links = Array.from(container.querySelectorAll('a'), (link) => link.getAttribute('href'));
    expect(container.textContent).toContain('This is Hark 1.2.3.');
    expect(links).toEqual([
      '/licenses/espeak-ng.txt',
      '/licenses/readium-speech.txt',
      '/licenses/atkinson-hyperlegible-next.txt',
      '/licenses/lexend.txt',
      '/licenses/opendyslexic.txt',
      '/licenses/libraries.txt',
      '/privacy.html',
      '/hand-out.html',
    ]);
  });

  test('do nothing that a script ticks or chooses', () => {
    const { checkbox, select, changes } = showOptions();
    tick(checkbox(AS_WRITTEN), 'script');
    choose(select(PAUSES), 'none', 'script');
    expect(changes).toEqual([]);
  });

  test('have no fault that axe knows', async () => {
    expect(await findFaults(showOptions().container)).toEqual([]);
  });
});
