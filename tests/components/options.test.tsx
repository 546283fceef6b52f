import { readFileSync } from 'node:fs';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Options } from '@/components/options/Options.tsx';
import type { VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import { applyManaged } from '@/utils/core/settings/apply-managed.ts';
import { parseManaged } from '@/utils/core/settings/parse-managed.ts';
import { writePlace } from '@/utils/core/settings/setting-place.ts';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';
import { writeSettingsFile } from '@/utils/core/settings/settings-file.ts';
import type { SiteChoices } from '@/utils/core/settings/site-choices.ts';
import { takeChanges } from '@/utils/core/settings/take-changes.ts';
import { openSettingsFile } from '@/utils/dom/open-settings-file.ts';
import { english } from '../fakes/english.ts';
import { settle } from '../fakes/settle.ts';
import { choose, chooseFile, press, pressKey, slide, submit, tick, type } from './happenings.ts';
import { findFaults, show } from './show.ts';

const AS_WRITTEN = 'Read exactly as written';
const DIALECTS = 'One voice for each language';
const PAUSES = 'Pauses';
const BUILT_IN = 'Hark’s own voice';
const PICTURES = 'Read what pictures show';
const FAR_VOICES = 'Offer voices that send text away';
const SECTIONS = 'Read closed sections and lists of sources too';

const VOICES: VoiceChoices = {
  chosen: null,
  inForce: 'Anna|en-US',
  favourite: null,
  favourites: [],
  silence: null,
  groups: [
    { language: 'en', name: 'English', more: [], voices: [{ id: 'Anna|en-US', name: 'Anna' }] },
    { language: 'pl', name: 'Polish', more: [], voices: [{ id: 'Ewa|pl-PL', name: 'Ewa' }] },
  ],
};
const SHORTCUTS = [
  { name: 'listen', description: 'Listen, or pause', keys: 'Alt+Shift+L' },
  { name: 'slower', description: 'Slower', keys: '' },
];

const SITES: readonly SiteChoices[] = [
  { origin: 'https://clinic.example', kinds: { links: 'leave-out', citations: 'read' } },
  { origin: 'https://other.example', kinds: { alternatives: 'leave-out' } },
];

interface Around {
  readonly policy?: object;
  readonly managedSites?: 'none' | 'off' | 'on' | 'denied';
  readonly silence?: { readonly of: 'word' | 'example'; readonly words: string };
  readonly everySite?: 'on' | 'off' | 'denied';
  readonly sites?: readonly SiteChoices[];
  readonly voices?: VoiceChoices;
  readonly locale?: string;
}

function showOptions(
  settings: Partial<Settings> = {},
  {
    policy,
    managedSites = 'none',
    silence,
    everySite = 'off',
    sites = [],
    voices = VOICES,
    locale = 'en',
  }: Around = {},
) {
  const changes: Partial<Settings>[] = [];
  const all = { ...parseSettings({}), ...settings };
  const managed = parseManaged(policy);
  const asked: unknown[] = [];
  const ask =
    (what: string) =>
    (...values: unknown[]) =>
      void asked.push([what, ...values]);
  let now = all;
  let sitesNow = sites;
  let managedSitesNow = managedSites;
  const content = () => (
    <Options
      settings={applyManaged(now, managed)}
      voices={voices}
      language="en"
      speedText="Speed 1"
      everySite={everySite}
      shortcuts={SHORTCUTS}
      translate={english}
      nameLanguage={(tag) => (tag === 'pl' ? 'Polish' : tag === 'en' ? 'English' : tag)}
      locale={locale}
      readFile={async () => ({ result: 'refused', fault: { line: 1, reason: 'file-empty' } })}
      openFile={openSettingsFile}
      silence={silence ?? null}
      version="1.2.3"
      own={now}
      managed={managed}
      managedSites={managedSitesNow}
      sites={sitesNow}
      onSites={(next) => {
        sitesNow = next;
        shown.show(content());
      }}
      onManagedSites={ask('managed sites')}
      onChange={(change) => {
        changes.push(change);
        now = { ...now, ...change };
        shown.show(content());
      }}
      onTake={(after, places) => {
        asked.push(['take', places.map(writePlace)]);
        now = takeChanges(now, after, places);
        shown.show(content());
      }}
      onListen={ask('listen')}
      onHear={ask('hear')}
      onLanguage={ask('language')}
      onSpeed={ask('speed')}
      onVoice={ask('voice')}
      onTry={ask('try')}
      onFavourite={ask('favourite')}
      onEverySite={ask('every site')}
      onShortcuts={ask('shortcuts')}
      onSoundCheck={ask('sound check')}
      onHelp={ask('help')}
    />
  );
  const shown = show(content());
  /** Names of the settings that are shown. */
  const found = () =>
    Array.from(shown.container.querySelectorAll<HTMLElement>('.setting:not([hidden])'))
      .filter((setting) => setting.parentElement?.closest('.setting[hidden]') === null)
      .map(({ dataset }) => dataset.setting);
  const noted = () => Array.from(shown.container.querySelectorAll('[data-note]'), ({ textContent }) => textContent);
  const search = (words: string) => act(() => type(shown.field('Find a setting'), words));
  const open = (content: BlobPart) =>
    act(async () => {
      chooseFile(shown.field('Use settings from a file'), new File([content], 'settings.json'));
      await settle();
    });
  /** What the browser answers about the clinic's sites. */
  const answer = (next: typeof managedSites) => {
    managedSitesNow = next;
    shown.show(content());
  };
  return { ...shown, changes, asked, found, noted, search, open, answer, now: () => now, sites: () => sitesNow };
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
    expect([value, Array.from(options, ({ text }) => text)]).toEqual([
      'short',
      ['None', 'Short', 'Normal', 'Long', 'My own'],
    ]);
    choose(select(PAUSES), 'long');
    expect(changes).toEqual([{ pauses: 'long' }]);
  });

  test('show the pauses of the reader’s own, say each in seconds, and change one', () => {
    const pauseLengths = { sentence: 0, item: 300, paragraph: 1000, heading: 1500 };
    const { container, changes } = showOptions({ pauses: 'own', pauseLengths });
    const sliders = Array.from(container.querySelectorAll<HTMLInputElement>('input[type="range"]'));
    const said = (slider: Element) => [
      slider.closest('label')?.querySelector('span')?.textContent,
      slider.getAttribute('aria-valuetext'),
    ];
    expect(sliders.map(said)).toEqual([
      ['After a sentence', '0 seconds'],
      ['After a list item or a table cell', '0.3 seconds'],
      ['After a paragraph', '1 second'],
      ['After a heading', '1.5 seconds'],
    ]);
    const [first] = sliders;
    if (first) slide(first, '400');
    expect(changes).toEqual([{ pauseLengths: { ...pauseLengths, sentence: 400 } }]);
    expect(showOptions({ pauses: 'long' }).container.querySelectorAll('input[type="range"]')).toHaveLength(0);
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
    const { button, asked } = showOptions();
    press(button("Why can't I hear it?"), 'script');
    expect(asked).toEqual([]);
    press(button("Why can't I hear it?"));
    expect(asked).toEqual([['sound check']]);
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
    const links = Array.from(container.querySelectorAll('a:not([download])'), (link) => link.getAttribute('href'));
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

describe('voice and speed', () => {
  test('U-1.6.1: are chosen for a language, tried, and set back to normal with one press', () => {
    const { select, button, asked } = showOptions();
    expect(Array.from(select('Language of the voice').options, ({ text }) => text)).toContain('Polish');
    choose(select('Language of the voice'), 'pl');
    choose(select('Voice'), 'Ewa|pl-PL');
    for (const name of ['Try this voice', 'Slower', 'Faster', 'Normal speed']) press(button(name));
    expect(asked).toEqual([
      ['language', 'pl'],
      ['voice', 'Ewa|pl-PL'],
      ['try'],
      ['speed', 'slower'],
      ['speed', 'faster'],
      ['speed', 'normal'],
    ]);
  });

  test('A-3.2.2: nothing is heard before an example is asked for', () => {
    const { checkbox, container, asked, noted } = showOptions(
      {},
      { silence: { of: 'example', words: 'Hark could not say this.' } },
    );
    tick(checkbox('Read numbers digit by digit'));
    expect(asked).toEqual([]);
    press(container.querySelector('[data-action=example-reading]') as Element);
    expect(asked).toEqual([
      [
        'hear',
        [
          { kind: 'heading', text: 'Before your visit' },
          { kind: 'list item', text: 'Do not eat for six hours.' },
          { kind: 'list item', text: 'You may drink water.' },
        ],
      ],
    ]);
    expect(noted()).toEqual(['Hark could not say this.']);
  });
});

describe('what could not be done', () => {
  test.each([
    ['a word', { silence: { of: 'word', words: 'Hark could not say this word.' } }, 'Hark could not say this word.'],
    ['a voice', { voices: { ...VOICES, silence: 'No voice.' } }, 'No voice.'],
    [
      'the button on all sites',
      { everySite: 'denied' },
      'The button stays off. You can still listen with the key, the menu or the Hark sign beside the address.',
    ],
  ] as const)('A-4.1.3: is told to a screen reader: %s', (_what, around, words) => {
    const { announced, container } = showOptions({}, around);
    expect(announced('status')).toEqual([words]);
    expect(container.querySelector('.note')?.textContent).toBe(words);
  });
});

describe('a search', () => {
  afterEach(() => vi.useRealTimers());

  test('leaves what holds its words: name, help, choices and other words for it', () => {
    const { search, found, container } = showOptions();
    const all = found().length;
    search('silence');
    expect(found()).toEqual(['pauses']);
    search('ONLINE');
    expect(found()).toEqual(['network-voices']);
    search('export');
    expect(found()).toEqual(['save-file', 'settings-file']);
    search('digit by digit');
    expect(found()).toEqual(['numbers']);
    expect(container.querySelector('#search-found')?.textContent).toBe('1 setting found.');
    search('');
    expect(found()).toHaveLength(all);
  });

  test('A-4.1.3: says politely how many it found, once the typing rests', () => {
    vi.useFakeTimers();
    const { search, announced } = showOptions();
    search('p');
    search('pa');
    search('pause');
    act(() => void vi.advanceTimersByTime(600));
    expect(announced('status')).toEqual(['']);
    act(() => void vi.advanceTimersByTime(200));
    expect(announced('status')).toEqual(['3 settings found.']);
    search('pausexyz');
    act(() => void vi.advanceTimersByTime(800));
    expect(announced('status')).toEqual(['No setting found. Try another word.']);
  });

  test('ends at Escape, in each browser', () => {
    const { search, field, found } = showOptions();
    const all = found().length;
    search('silence');
    act(() => void pressKey(field('Find a setting'), { key: 'Escape' }, 'script'));
    expect(found()).toEqual(['pauses']);
    act(() => void pressKey(field('Find a setting'), { key: 'Escape' }));
    expect([found().length, field('Find a setting').value]).toEqual([all, '']);
  });

  test('does not heed a script', () => {
    const { field, found } = showOptions();
    const all = found().length;
    act(() => type(field('Find a setting'), 'pause', 'script'));
    expect(found()).toHaveLength(all);
  });
});

describe('a file of settings', () => {
  const CLINIC = writeSettingsFile(
    parseSettings({
      rates: { pl: 0.75 },
      voiceRates: { 'Ewa|pl-PL': 2 },
      pauses: 'long',
      reach: 'network',
      choices: { numbers: 'digits' },
    }),
    '1.2.3',
  );

  test('U-2.6.1: is offered to be saved, and holds what is chosen', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
    const { container } = showOptions({ pauses: 'long' });
    const link = container.querySelector<HTMLAnchorElement>('a[download="hark-settings.json"]');
    const file = saved[Number(link?.href.split(':')[1]) - 1];
    expect(await file?.text()).toBe(writeSettingsFile(parseSettings({ pauses: 'long' }), '1.2.3'));
    vi.restoreAllMocks();
  });

  test('is shown item by item; what is ticked is taken, and brought back when undone', async () => {
    const { open, container, checkbox, button, asked, noted, now, changes } = showOptions({ stops: 'block' });
    await open(CLINIC);
    const items = Array.from(container.querySelectorAll<HTMLInputElement>('.choices input'), (box) => [
      box.closest('label')?.textContent,
      box.checked,
    ]);
    expect(items).toEqual([
      ['Speed (Polish): 0.75. Now: 1.', true],
      ['Speed (Ewa, Polish): 2. Now: 1.', true],
      ['Offer voices that send text away: on. Now: off. Text would leave your device.', false],
      ['Pauses: Long. Now: Normal.', true],
      ['Stop and wait: Never. Now: After each paragraph or list item.', true],
      ['Read numbers digit by digit: on. Now: off.', true],
    ]);
    expect(document.activeElement?.textContent).toBe('This file would change 6 settings.');
    expect(asked).toEqual([]);
    act(() => tick(checkbox('Stop and wait: Never. Now: After each paragraph or list item.')));
    act(() => press(button('Use what is ticked')));
    expect(asked).toEqual([['take', ['rates.pl', 'voiceRates.Ewa|pl-PL', 'pauses', 'choices.numbers']]]);
    expect(now()).toEqual(
      parseSettings({
        rates: { pl: 0.75 },
        voiceRates: { 'Ewa|pl-PL': 2 },
        pauses: 'long',
        stops: 'block',
        choices: { numbers: 'digits' },
      }),
    );
    expect(noted()).toEqual(['Done. 4 settings were changed.Undo']);
    expect(document.activeElement?.textContent).toBe('Done. 4 settings were changed.');
    act(() => press(button('Undo')));
    expect(changes.at(-1)).toEqual(parseSettings({ stops: 'block' }));
    expect(noted()).toEqual(['Your settings are back as they were.']);
  });

  test('is undone without what was chosen since', async () => {
    const { open, button, select, field, now } = showOptions({ stops: 'block' });
    await open(CLINIC);
    act(() => press(button('Use what is ticked')));
    act(() => choose(select('Sounds'), 'all'));
    act(() => type(field('Word on the page'), 'Ozempic'));
    act(() => type(field('Say it like this'), 'owe zem pick'));
    act(() => submit(document.querySelector('form') as HTMLFormElement));
    act(() => press(button('Undo')));
    const words = [{ text: 'Ozempic', say: 'owe zem pick', language: null, where: 'word', letters: 'any case' }];
    expect(now()).toEqual(parseSettings({ stops: 'block', earcons: 'all', pronunciations: words }));
  });

  test('takes the focus when it comes after another one', async () => {
    const { open, field } = showOptions({ stops: 'block' });
    await open(CLINIC);
    field('Use settings from a file').focus();
    await open('{"format":"hark-settings","version":1,"settings":{"rate":2}}');
    expect(document.activeElement?.textContent).toBe('This file would change 1 setting.');
  });

  test('can be left alone', async () => {
    const { open, button, asked, container, noted } = showOptions();
    await open(CLINIC);
    act(() => press(button('Change nothing')));
    expect([asked, container.querySelector('.choices')]).toEqual([[], null]);
    expect([noted(), document.activeElement?.textContent]).toEqual([['Nothing was changed.'], 'Nothing was changed.']);
  });

  test('that says the same changes nothing; what Hark does not know is named', async () => {
    const { open, container, buttons } = showOptions();
    await open('{"format":"hark-settings","version":1,"settings":{"rate":1,"pauses":"normal"}}');
    expect(container.textContent).toContain('This file changes nothing.');
    expect(buttons()).not.toContain('Use what is ticked');
    await open('{"format":"hark-settings","version":1,"settings":{"rate":2,"<b>whispers</b>":1}}');
    expect(container.textContent).toContain('Hark does not know this part of the file: <b>whispers</b>');
  });

  test.each([
    [
      'cut short',
      CLINIC.slice(0, 40),
      'The file is broken or cut short. Nothing was changed. Save it again where it comes from.',
    ],
    [
      'of something else',
      '{"name":"hark"}',
      'This is not a file of Hark settings. Nothing was changed. Choose another file.',
    ],
    [
      'too large',
      'x'.repeat(1_000_001),
      'The file is too large. Nothing was changed. Choose a file that Hark has saved.',
    ],
    [
      'in another encoding',
      new Uint8Array([0x7b, 0xe9, 0x7d]),
      'The file must be saved as UTF-8 (plain text of any language). Nothing was changed. Save it that way and try again.',
    ],
    [
      'of a newer Hark',
      CLINIC.replace('"version": 1', '"version": 9'),
      'The file is from a newer Hark. Nothing was changed. Update Hark, then try again.',
    ],
  ])('A-3.3.1, A-3.3.3: that is %s is refused with what to do', async (_what, content, why) => {
    const { open, noted, announced, asked, changes } = showOptions();
    await open(content);
    expect([noted(), announced('status'), asked, changes]).toEqual([[why], [why], [], []]);
  });

  test('has no fault that axe knows while it is looked at', async () => {
    const { open, container } = showOptions();
    await open(CLINIC);
    expect(await findFaults(container)).toEqual([]);
  });
});

describe('setting all back', () => {
  test('A-3.3.6, U-2.6.2, U-3.1.2: keeps the words, says what it did, and can be undone', () => {
    const words = [
      { text: 'Ozempic', say: 'owe zem pick', language: null, where: 'word', letters: 'any case' },
    ] as const;
    const chosen = { pauses: 'long', voices: { en: 'Anna|en-US' }, pronunciations: [...words] } as const;
    const { button, noted, now } = showOptions(chosen);
    act(() => press(button('Reset all settings'), 'script'));
    expect(now().pauses).toBe('long');
    act(() => press(button('Reset all settings')));
    expect(now()).toEqual(parseSettings({ pronunciations: words }));
    expect(noted()).toEqual(['Done. 2 settings were set back.Undo']);
    act(() => press(button('Undo')));
    expect(now()).toEqual(parseSettings(chosen));
  });

  test('says so each time', () => {
    const { button } = showOptions({ stops: 'block' });
    act(() => press(button('Reset all settings')));
    button('Reset all settings').focus();
    act(() => press(button('Reset all settings')));
    expect(document.activeElement?.textContent).toBe('All settings were as at first.');
  });

  test('takes the choices of single sites with it, and brings them back', () => {
    const { button, noted, sites } = showOptions({ stops: 'block' }, { sites: SITES });
    act(() => press(button('Reset all settings')));
    expect([sites(), noted()]).toEqual([[], ['Done. 3 settings were set back.Undo']]);
    act(() => press(button('Undo')));
    expect(sites()).toEqual(SITES);
  });
});

describe('the sites with their own choices', () => {
  test('are listed and removed one by one, which is said, and the focus stays there', () => {
    const { button, sites, announced, container } = showOptions({}, { sites: SITES });
    const list = () =>
      Array.from(container.querySelectorAll('[data-setting="sites"] li span'), (item) => item.textContent);
    expect(list()).toEqual(['https://clinic.example (2 choices)', 'https://other.example (1 choice)']);
    act(() => press(button('Remove the choices for https://clinic.example'), 'script'));
    expect(sites()).toEqual(SITES);
    act(() => press(button('Remove the choices for https://clinic.example')));
    expect(list()).toEqual(['https://other.example (1 choice)']);
    expect(announced('status')).toEqual(['Removed: https://clinic.example']);
    expect(document.activeElement?.textContent).toBe('Sites with their own choices');
  });

  test('have no fault that axe knows', async () => {
    expect(await findFaults(showOptions({}, { sites: SITES }).container)).toEqual([]);
  });
});

describe('what the clinic has set', () => {
  const policy = { pauses: 'none', rate: 1.5 };

  test('is shown and cannot be changed, by hand or by a file', async () => {
    const { select, button, open, container } = showOptions({}, { policy });
    expect([select('Pauses').disabled, button('Faster').disabled, select('Pitch').disabled]).toEqual([
      true,
      true,
      false,
    ]);
    expect(container.querySelector('#pauses-lock')?.textContent).toBe('Set by your clinic.');
    await open(writeSettingsFile(parseSettings({ pauses: 'long', stops: 'block' }), '1.2.3'));
    expect(Array.from(container.querySelectorAll('.choices li'), (item) => item.textContent)).toEqual([
      'Stop and wait: After each paragraph or list item. Now: Never.',
    ]);
    expect(container.textContent).toContain('Your clinic has set this, so it stays as it is: Pauses');
  });
});

test('what is named in a row stands as the language of the interface has it', async () => {
  const policy = { pauses: 'none', stops: 'sentence', listenButtonSites: ['a.example', 'b.example'] };
  const { open, container } = showOptions({}, { policy, managedSites: 'off', locale: 'ja' });
  const settings = { pauses: 'long', stops: 'block', murmurs: 1, whispers: 2 };
  await open(JSON.stringify({ format: 'hark-settings', version: 1, settings }));
  expect(container.textContent).toContain('so it stays as it is: Pauses、Stop and wait');
  expect(container.textContent).toContain('Hark does not know this part of the file: murmurs、whispers');
  expect(container.querySelector('[data-note="clinic"] bdi')?.textContent).toBe('a.example、b.example');
});

describe('each setting that a policy can set', () => {
  const ways = [
    ['reach', 'device', 'network-voices'],
    ['voices', { en: 'Anna|en-US' }, 'voice'],
    ['dialects', 'alike', 'dialects'],
    ['rate', 1.5, 'speed'],
    ['rates', { en: 1.5 }, 'speed'],
    ['voiceRates', { 'Anna|en-US': 1.5 }, 'speed'],
    ['pitch', 1.2, 'pitch'],
    ['volume', 0.5, 'volume'],
    ['output', 'sleepy', 'output'],
    ['builtIn', 'always', 'built-in'],
    ['reading', 'as-written', 'as-written'],
    ['pauses', 'none', 'pauses'],
    ['pauseLengths', { sentence: 100 }, 'pause-after-sentence'],
    ['pauseLengths', { item: 100 }, 'pause-after-item'],
    ['pauseLengths', { paragraph: 100 }, 'pause-after-paragraph'],
    ['pauseLengths', { heading: 100 }, 'pause-after-heading'],
    ['stops', 'block', 'stops'],
    ['earcons', 'all', 'earcons'],
    ['alternatives', 'skip', 'alternatives'],
    ['closedSections', 'read', 'closed-sections'],
    ['marks', { word: 'colour' }, 'mark-word'],
    ['marks', { sentence: 'none' }, 'mark-sentence'],
    ['marks', { palette: 'blue' }, 'palette'],
    ['marks', { wordColour: '#ff0000' }, 'word-colour'],
    ['marks', { sentenceColour: '#00ff00' }, 'sentence-colour'],
    ['marks', { granularity: 'word' }, 'granularity'],
    ['choices', { numbers: 'digits' }, 'numbers'],
    ['choices', { punctuation: 'spoken' }, 'punctuation'],
    ['choices', { abbreviations: 'explained' }, 'abbreviations'],
    ['choices', { citations: 'skip' }, 'citations'],
    ['choices', { links: 'skip' }, 'links'],
  ] as const;

  test.each(ways)('%s (%j) says who set it and takes no change', (name, value, setting) => {
    // Lengths of pauses and colours of marks stand there where the reader's own count.
    const { marks } = parseSettings({ marks: { palette: 'own' } });
    const { container } = showOptions({ pauses: 'own', marks }, { policy: { [name]: value } });
    const locked = Array.from(container.querySelectorAll('.lock'), (lock) => lock.closest<HTMLElement>('.setting'));
    expect([...new Set(locked.map((one) => one?.dataset.setting))]).toEqual([setting]);
    expect(container.querySelector('.lock')?.textContent).toBe('Set by your clinic.');
    const fields = locked.flatMap((one) => [
      ...(one?.querySelectorAll<HTMLInputElement>('input:not([name="favourite"]), select, [data-action="faster"]') ??
        []),
    ]);
    expect(fields.map(({ disabled }) => disabled)).toEqual(fields.map(() => true));
    expect(fields.length).toBeGreaterThan(0);
  });

  test('is among these', () => {
    const elsewhere = ['clinic', 'help', 'hideSettings', 'hideWelcome', 'listenButtonSites', 'pronunciations'];
    const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(Object.keys(properties).sort()).toEqual([...new Set([...elsewhere, ...ways.map(([name]) => name)])].sort());
    for (const group of ['choices', 'marks', 'pauseLengths']) {
      expect(Object.keys(properties[group].properties).sort()).toEqual(
        ways.flatMap(([name, value]) => (name === group ? Object.keys(value) : [])).sort(),
      );
    }
  });
});

describe('what a clinic has set', () => {
  const policy = {
    clinic: 'Klinik Grün 🌿',
    help: 'mailto:help@clinic.example',
    pauses: 'none',
    rate: 'fast',
    pronunciations: [
      { text: 'Wegovy', say: 'we go vee' },
      { text: 'mg', say: 'grams' },
    ],
    listenButtonSites: ['clinic.example'],
  };

  test('is told, with what was not taken, its words and the way to help', async () => {
    const { container } = showOptions({}, { policy, managedSites: 'off' });
    const note = container.querySelector('[data-note="clinic"]');
    expect(note?.querySelector('p')?.textContent).toBe(
      'Some choices here were made by Klinik Grün 🌿. You cannot change them.',
    );
    expect(note?.textContent).toContain('set: rate and pronunciations (mg). All the rest works.');
    expect(note?.querySelector('a')?.href).toBe('mailto:help@clinic.example');
    expect(note?.querySelector('details')?.textContent).toContain('Wegovy: we go vee (All languages)');
    expect(await findFaults(container)).toEqual([]);
  });

  test('is not among the words, or in the file, of the reader', () => {
    const { container } = showOptions({}, { policy });
    expect(container.querySelector('ul.words')).toBe(null);
    const link = container.querySelector('a[download="hark-settings.json"]') as HTMLAnchorElement;
    expect(link).not.toBe(null);
    expect(container.textContent).not.toContain('we go vee (All languages)Listen');
  });

  test('can ask for its sites with one press', () => {
    const { button, asked } = showOptions({}, { policy, managedSites: 'off' });
    press(button('Show the button on these sites'));
    expect(asked).toEqual([['managed sites']]);
  });

  test('keeps the focus when its sites have the button, and can be asked again when they have not', () => {
    const askFor = (said: 'on' | 'denied') => {
      const { button, buttons, container, answer } = showOptions({}, { policy, managedSites: 'off' });
      button('Show the button on these sites').focus();
      act(() => press(button('Show the button on these sites')));
      answer(said);
      const note = container.querySelector('[data-note="clinic"] [role=status]')?.textContent;
      return [note, document.activeElement?.textContent, buttons().includes('Show the button on these sites')];
    };
    const done = 'The button is on for these sites.';
    expect(askFor('on')).toEqual([done, done, false]);
    expect(askFor('denied')).toEqual([
      'The button stays off on these sites. You can press again when you want it.',
      'Show the button on these sites',
      true,
    ]);
  });

  test('may be that there are no settings to be seen, but help', async () => {
    const { container } = showOptions({}, { policy: { hideSettings: true, help: 'tel:+1-555-0100' } });
    expect(container.querySelectorAll('input, select').length).toBe(0);
    expect(container.textContent).toContain('Your clinic has hidden the settings.');
    expect(container.querySelector('a')?.textContent).toBe('+1-555-0100');
    expect(await findFaults(container)).toEqual([]);
  });

  test('is named where it prepared what the reader can change', () => {
    const { container, select } = showOptions({ clinic: 'Klinik Grün', pauses: 'long' });
    expect(container.querySelector('[data-note="clinic"]')?.textContent).toBe(
      'Klinik Grün prepared these settings. You can change them.',
    );
    expect(select('Pauses').disabled).toBe(false);
  });

  test('is nothing where there is none', () => {
    expect(showOptions().container.querySelector('[data-note="clinic"]')).toBe(null);
  });
});

describe('the keys and the listen button', () => {
  test('U-2.3.4, U-2.3.5: show each key that is set, and lead to where it is changed', () => {
    const { container, button, asked } = showOptions();
    expect(container.querySelector('.keys')?.textContent).toBe('Listen, or pause Alt+Shift+L');
    expect(container.textContent).toContain('1 more thing can have a key.');
    press(button('Change the keys'));
    expect(asked).toEqual([['shortcuts']]);
  });

  test.each([
    ['off', false, 'on', []],
    ['on', true, 'off', []],
    ['denied', false, 'on', ['The button stays off.']],
  ] as const)('show that the button on all sites is %s, and switch it', (everySite, checked, other, notes) => {
    const { checkbox, asked, container } = showOptions({}, { everySite });
    const box = checkbox('Show the listen button on all sites');
    expect(box.checked).toBe(checked);
    tick(box);
    expect(asked).toEqual([['every site', other]]);
    const noted = Array.from(container.querySelectorAll('.note'), ({ textContent }) => textContent.slice(0, 21));
    expect(noted).toEqual(notes);
  });

  test('A-3.2.6: come before the help, which is last', () => {
    const { buttons } = showOptions();
    expect(buttons().slice(-2)).toEqual(["Why can't I hear it?", 'Help']);
  });
});
