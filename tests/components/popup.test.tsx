import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { listRareSteps } from '@/components/panel/list-rare-steps.ts';
import { LanguageSelect } from '@/components/popup/LanguageSelect.tsx';
import { LeaveOutFields } from '@/components/popup/LeaveOutFields.tsx';
import { Popup } from '@/components/popup/Popup.tsx';
import { SleepSelect } from '@/components/popup/SleepSelect.tsx';
import { VoiceSelect } from '@/components/popup/VoiceSelect.tsx';
import type { LeaveOutModel, PopupModel, VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import type { ReadingModel } from '@/utils/core/interface/reading-model.ts';
import { english } from '../fakes/english.ts';
import { choose, press, pressKey, tick } from './happenings.ts';
import { findFaults, show } from './show.ts';

const VOICES: VoiceChoices = {
  chosen: null,
  inForce: null,
  favourite: null,
  favourites: [],
  silence: null,
  groups: [
    {
      language: 'en',
      name: 'English',
      more: [{ id: 'Bells|en-US', name: 'Bells' }],
      voices: [
        { id: 'Anna|en-US', name: 'Anna' },
        { id: 'Ben|en-GB', name: 'Ben' },
      ],
    },
    { language: 'pl', name: 'Polish', more: [], voices: [{ id: 'Ewa|pl-PL', name: 'Ewa' }] },
  ],
};
const EMPTY: PopupModel = {
  page: 'page',
  reading: null,
  elsewhere: null,
  sleep: null,
  speedText: 'Speed 1',
  locked: [],
  settingsPage: 'shown',
  voices: VOICES,
  language: { chosen: null, found: null, languages: VOICES.groups },
  site: 'off',
  leaveOut: 'offered',
  siteWords: 'none',
};
const SPEAKING: ReadingModel = {
  status: 'speaking',
  active: true,
  statusText: 'Reading aloud.',
  progressText: '26% read',
  speedText: 'Speed 1',
  note: null,
  help: 'none',
};

function showPopup(model: Partial<PopupModel> = {}, room: 'popup' | 'page' = 'popup') {
  const asked: unknown[] = [];
  const ask =
    (what: string) =>
    (...values: unknown[]) =>
      void asked.push([what, ...values]);
  const popup = (now: Partial<PopupModel>) => (
    <Popup
      model={{ ...EMPTY, ...now }}
      translate={english}
      direction="ltr"
      room={room}
      Sleep={SleepSelect}
      rareSteps={listRareSteps(english, ask('command'))}
      Voices={VoiceSelect}
      Languages={LanguageSelect}
      LeaveOut={LeaveOutFields}
      onListen={ask('listen')}
      onSiteWords={ask('site words')}
      onCommand={ask('command')}
      onSpeed={ask('speed')}
      onSleep={ask('sleep')}
      onVoices={ask('voices')}
      onVoice={ask('voice')}
      onTry={ask('try')}
      onLanguage={ask('language')}
      onFavourite={ask('favourite')}
      onSite={ask('site')}
      onLeaveOut={ask('open leave out')}
      onKind={ask('kind')}
      onAllSites={ask('all sites')}
      onReadingView={ask('reading-view')}
      onSettings={ask('settings')}
      onSave={ask('save')}
      onSoundCheck={ask('sound-check')}
      onPage={ask('page')}
      onHelp={ask('help')}
    />
  );
  const shown = show(popup(model));
  return { ...shown, asked, change: (now: Partial<PopupModel>) => shown.show(popup(now)) };
}

describe('the popup', () => {
  test.each(['selection', 'page'] as const)('offers to save the %s as audio', (page) => {
    const { button, asked } = showPopup({ page });
    press(button('Save as audio'));
    expect(asked).toEqual([['save', page]]);
  });

  test('offers no file of a page that is closed to extensions', () => {
    expect(showPopup({ page: 'closed' }).buttons()).not.toContain('Save as audio');
  });

  test.each([
    ['selection', 'Click to listen highlighted text!'],
    ['page', 'Listen to the page'],
  ] as const)('offers the %s as "%s"', (page, name) => {
    const { button, asked } = showPopup({ page });
    press(button(name));
    expect(asked).toEqual([['listen', page]]);
  });

  test.each(['selection', 'page'] as const)('offers to listen from here, with a %s to read', (page) => {
    const { button, asked } = showPopup({ page });
    press(button('Listen from here'));
    expect(asked).toEqual([['listen', 'here']]);
  });

  test('says of a page closed to extensions that it is one, and offers no reading of it', () => {
    const { announced, buttons } = showPopup({ page: 'closed' });
    expect(announced('status')[0]).toMatch(
      /^Hark cannot read this page\.Browsers do not let extensions read this page\./,
    );
    expect(buttons()).toEqual([
      'Slower',
      'Faster',
      'Try this voice',
      'Open in a tab',
      'Settings',
      "Why can't I hear it?",
      'Help',
    ]);
  });

  test('steers what is read', () => {
    const { button, asked, container } = showPopup({ reading: SPEAKING });
    for (const name of ['Pause', 'Stop', 'Back', 'Forward', 'Slower', 'Faster']) press(button(name));
    expect(asked).toEqual([
      ['command', 'pause'],
      ['command', 'stop'],
      ['command', 'back'],
      ['command', 'forward'],
      ['speed', 'slower'],
      ['speed', 'faster'],
    ]);
    expect(container.textContent).toContain('Reading aloud. 26% read');
  });

  test('shows the rarer steps when asked', () => {
    const { button, buttons, asked } = showPopup({ reading: SPEAKING });
    act(() => press(button('More')));
    press(button('Again, slower'));
    expect(asked).toEqual([['command', 'repeat-slower']]);
    expect(buttons()).toContain('Heading back');
  });

  test('stops the reading after some minutes, and takes it back', () => {
    const { select, asked } = showPopup({ reading: SPEAKING, sleep: 15 });
    const { value, options } = select('Stop after');
    expect([value, Array.from(options, ({ text }) => text)]).toEqual([
      '15',
      ['Do not stop', '5 minutes', '10 minutes', '15 minutes', '30 minutes', '60 minutes'],
    ]);
    choose(select('Stop after'), '30');
    choose(select('Stop after'), '');
    choose(select('Stop after'), '60', 'script');
    expect(asked).toEqual([
      ['sleep', 30],
      ['sleep', null],
    ]);
  });

  test('offers play when reading is paused', () => {
    const { button, asked } = showPopup({ reading: { ...SPEAKING, status: 'paused', active: false } });
    press(button('Play'));
    expect(asked).toEqual([['command', 'play']]);
  });

  test.each([
    ['page', 'Ready to read this page.'],
    ['selection', 'Ready to read what you highlighted.'],
    ['none', 'Open a page, then open the Hark menu there.'],
  ] as const)('says in a sentence what it is ready for: %s', (page, sentence) => {
    const { announced } = showPopup({ page });
    expect(announced('status')).toEqual([sentence]);
  });

  test('A-4.1.3, A-SR3: has one polite live region, which is silent while Hark speaks', () => {
    const { container, change } = showPopup();
    const live = () => [...container.querySelectorAll('[role=status], [role=alert], [aria-live]')];
    const politeness = () => live().map((region) => region.getAttribute('aria-live'));
    expect(politeness()).toEqual(['polite']);
    change({ reading: SPEAKING });
    expect(politeness()).toEqual(['off']);
    change({ reading: { ...SPEAKING, status: 'paused', active: false } });
    expect(politeness()).toEqual(['polite']);
  });

  test('A-3.2.6: has its one main button first, and help last, whatever goes on', () => {
    const { container, change, buttons } = showPopup();
    const main = () => [...container.querySelectorAll('.main')].map((button) => button.textContent);
    expect([main(), buttons()[0], buttons().at(-1)]).toEqual([['Listen to the page'], 'Listen to the page', 'Help']);
    change({ reading: SPEAKING, site: 'denied' });
    expect([main(), buttons()[0], buttons().at(-1)]).toEqual([['Pause'], 'Pause', 'Help']);
    change({ page: 'closed' });
    expect([main(), buttons().at(-1)]).toEqual([[], 'Help']);
  });

  test('has what steers the reading right behind the main button, then the other places to read', () => {
    const { buttons, change } = showPopup();
    expect(buttons().slice(0, 5)).toEqual([
      'Listen to the page',
      'Slower',
      'Faster',
      'Listen from here',
      'Open the reading view',
    ]);
    change({ reading: SPEAKING });
    expect(buttons().slice(0, 10)).toEqual([
      'Pause',
      'Stop',
      'Back',
      'Forward',
      'Slower',
      'Faster',
      'More',
      'Listen to the page',
      'Listen from here',
      'Open the reading view',
    ]);
  });

  test('offers no reading view where there is no page to show in it', () => {
    const { buttons, change } = showPopup({ page: 'none' });
    expect(buttons()).not.toContain('Open the reading view');
    change({ page: 'none', reading: SPEAKING, elsewhere: 'Knees' });
    expect(buttons()).not.toContain('Open the reading view');
  });

  test('A-4.1.2: play and pause are one button, without a pressed state', () => {
    const { button, change } = showPopup({ reading: SPEAKING });
    const before = button('Pause');
    change({ reading: { ...SPEAKING, status: 'paused', active: false } });
    expect([button('Play') === before, before.hasAttribute('aria-pressed')]).toEqual([true, false]);
  });

  test.each([
    ['popup', ['Open in a tab', 'Settings', "Why can't I hear it?", 'Help']],
    ['page', ['Settings', "Why can't I hear it?", 'Help']],
  ] as const)('as a %s leads elsewhere', (room, ways) => {
    const { button, buttons, asked } = showPopup({}, room);
    expect(buttons().slice(-ways.length)).toEqual(ways);
    for (const way of ways) press(button(way));
    const reached = ['page', 'settings', 'sound-check', 'help'].slice(-ways.length);
    expect(asked).toEqual(reached.map((place) => [place]));
  });

  test('says why the button cannot be switched for one site while it is on for all', () => {
    const { checkbox, container } = showPopup({ site: 'everywhere' });
    const box = checkbox('Show the listen button on this site');
    expect([box.checked, box.disabled]).toEqual([true, true]);
    expect(container.querySelector('#site-lock')?.textContent).toBe(
      'The button is on for all sites. You can change that in the settings.',
    );
  });

  test('A-2.4.3: keeps the focus on its main button when reading begins', () => {
    const { button, change } = showPopup();
    button('Listen to the page').focus();
    change({ reading: SPEAKING });
    expect(document.activeElement?.textContent).toBe('Pause');
  });

  test('names what is read in another tab', () => {
    const { container } = showPopup({ reading: SPEAKING, elsewhere: '<b>Knees</b>' });
    expect(container.textContent).toContain('Reading in another tab: <b>Knees</b>');
  });

  test('tells a problem at once', () => {
    const { announced } = showPopup({
      reading: {
        ...SPEAKING,
        status: 'blocked',
        active: false,
        statusText: 'Paused.',
        note: 'The voice did not start.',
      },
    });
    expect(announced('status')).toEqual(['Paused. 26% readThe voice did not start.']);
  });

  test('leads to the words of a site that has some', () => {
    const { container: root, asked } = showPopup({ siteWords: 'offered' });
    press(root.querySelector('[data-action="site-words"]') as HTMLElement);
    expect(asked).toEqual([['site words']]);
    expect(showPopup().container.querySelector('[data-action="site-words"]')).toBe(null);
  });

  test('shows what a clinic has set, and offers no way around it', () => {
    const { container, buttons, select } = showPopup({
      locked: ['speed', 'voice'],
      settingsPage: 'hidden',
      site: 'wanted',
    });
    expect(Array.from(container.querySelectorAll('.lock'), ({ textContent }) => textContent)).toEqual([
      'Set by your clinic.',
      'Set by your clinic.',
    ]);
    expect(['Slower', 'Faster', 'Settings'].filter((name) => buttons().includes(name))).toEqual([]);
    expect(select('Voice').disabled).toBe(true);
    expect(container.textContent).toContain('Your clinic wants the button on this site.');
  });

  test('leads to the settings', () => {
    const { button, asked } = showPopup();
    press(button('Settings'));
    expect(asked).toEqual([['settings']]);
  });

  test('leads to the sound check', () => {
    const { button, asked } = showPopup();
    press(button("Why can't I hear it?"));
    expect(asked).toEqual([['sound-check']]);
  });

  test('does nothing that a script presses', () => {
    const { button, buttons, select, checkbox, asked } = showPopup({ reading: SPEAKING });
    for (const name of buttons()) press(button(name), 'script');
    choose(select('Voice'), 'Ben|en-GB', 'script');
    tick(checkbox('Show the listen button on this site'), 'script');
    expect(asked).toEqual([]);
  });

  test('keeps a button within reach of the Tab key when buttons go', async () => {
    const { button, container, change } = showPopup({ reading: SPEAKING });
    button('Pause').focus();
    pressKey(button('Pause'), { key: 'ArrowRight' });
    change({ reading: null });
    const stops = [...container.querySelectorAll('.toolbar button')].filter(
      (each) => each.getAttribute('tabindex') === '0',
    );
    expect(stops.map(({ textContent }) => textContent)).toEqual(['Slower']);
  });

  test.each<readonly [string, Partial<PopupModel>]>([
    ['with nothing open', {}],
    ['reading', { reading: { ...SPEAKING, note: 'The voice did not start.' }, elsewhere: 'Knees', site: 'denied' }],
    [
      'on a closed page without a voice',
      { page: 'closed', voices: { ...VOICES, groups: [] }, language: null, site: 'none' },
    ],
  ])('has no fault that axe knows, %s', async (_how, model) => {
    expect(await findFaults(showPopup(model).container)).toEqual([]);
  });
});

describe('what is left out on this site', () => {
  const LEFT_OUT: LeaveOutModel = {
    kinds: [
      { kind: 'alternatives', wish: 'read', by: 'all' },
      { kind: 'citations', wish: 'leave-out', by: 'site' },
      { kind: 'links', wish: 'leave-out', by: 'clinic' },
      { kind: 'closedSections', wish: 'leave-out', by: 'all' },
    ],
    own: 'some',
    reading: 'natural',
  };

  test('is asked for when its part is opened', () => {
    const { container, asked, change } = showPopup();
    const part = container.querySelector('[data-part="leave-out"]') as HTMLDetailsElement;
    expect([part.querySelector('summary')?.textContent, part.querySelector('input')]).toEqual([
      'Leave out on this site',
      null,
    ]);
    part.open = true;
    expect(asked).toEqual([['open leave out']]);
    change({ leaveOut: 'none' });
    expect(container.querySelector('[data-part="leave-out"]')).toBe(null);
  });

  test('is a tick for each kind, and one press makes it as on all sites', () => {
    const { checkbox, button, asked, container } = showPopup({ leaveOut: LEFT_OUT });
    expect(container.querySelector('fieldset')?.getAttribute('aria-label')).toBe('Leave out on this site');
    const names = ['What pictures show', 'Numbers of notes', 'Web addresses', 'Closed sections and lists of sources'];
    expect(names.map((name) => [checkbox(name).checked, checkbox(name).disabled])).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [true, false],
    ]);
    tick(checkbox('What pictures show'));
    tick(checkbox('Numbers of notes'));
    tick(checkbox('Numbers of notes'), 'script');
    press(button('As on all sites'));
    press(button('As on all sites'), 'script');
    expect(asked).toEqual([['kind', 'alternatives', 'leave-out'], ['kind', 'citations', 'read'], ['all sites']]);
  });

  test('says whether it is this site’s own, and what reading exactly as written does to it', () => {
    const { announced, container, change } = showPopup({ leaveOut: LEFT_OUT });
    expect(announced('status')).toEqual(['Ready to read this page.This site has its own choices.']);
    expect(container.textContent).not.toContain('exactly as written');
    change({ leaveOut: { ...LEFT_OUT, own: 'none', reading: 'as-written' } });
    expect(announced('status')).toEqual(['Ready to read this page.Hark leaves out the same here as on all sites.']);
    expect(container.textContent).toContain('Hark now reads exactly as written.');
  });

  test('has no fault that axe knows', async () => {
    expect(await findFaults(showPopup({ leaveOut: LEFT_OUT }).container)).toEqual([]);
  });
});

describe('the choice of a voice', () => {
  test('is asked for when its part is opened', async () => {
    const { container, asked, change } = showPopup({ voices: null, language: null });
    const part = container.querySelector('details') as HTMLDetailsElement;
    expect([part.querySelector('summary')?.textContent, container.querySelector('select')]).toEqual([
      'Choose a voice or language',
      null,
    ]);
    part.open = true;
    expect(asked).toEqual([['voices']]);
    change({ voices: VOICES });
    expect(part.querySelector('select')?.name).toBe('voice');
  });

  test('stands beside the language of the page, which Hark finds or the reader sets', () => {
    const { select, asked, change } = showPopup();
    const words = () => [...select('Language of this page').options].map(({ textContent }) => textContent);
    expect(words()).toEqual(['Let Hark find it', 'English', 'Polish']);
    change({ language: { chosen: 'pl', found: 'Spanish', languages: VOICES.groups } });
    expect(words()).toEqual(['Found by Hark: Spanish', 'English', 'Polish']);
    expect(select('Language of this page').value).toBe('pl');
    choose(select('Language of this page'), 'en');
    choose(select('Language of this page'), '');
    expect(asked).toEqual([
      ['language', 'en'],
      ['language', null],
    ]);
  });

  test('has the voices in groups by language, and Hark choosing first', () => {
    const options = [...showPopup().select('Voice').querySelectorAll('option')];
    expect(
      options.map(({ textContent, parentElement }) => [parentElement?.getAttribute('label'), textContent]),
    ).toEqual([
      [null, 'Choose for me'],
      ['English', 'Anna'],
      ['English', 'Ben'],
      ['English', 'More voices: English'],
      ['Polish', 'Ewa'],
    ]);
  });

  test('marks a voice that sends text away', () => {
    const far = { id: 'Far|en-US', name: 'Far', reach: 'network' } as const;
    const group = { language: 'en', name: 'English', voices: [far], more: [] };
    const options = [...showPopup({ voices: { ...VOICES, groups: [group] } }).select('Voice').options];
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Choose for me',
      'Far (sends text over the internet)',
    ]);
  });

  test('shows the voice that was chosen', () => {
    expect(showPopup({ voices: { ...VOICES, chosen: 'Ben|en-GB' } }).select('Voice').value).toBe('Ben|en-GB');
  });

  test('shows the rest of a language’s voices when asked, and keeps what was chosen', () => {
    const { select, asked } = showPopup({ voices: { ...VOICES, chosen: 'Ben|en-GB' } });
    act(() => choose(select('Voice'), '|more|en'));
    expect(asked).toEqual([]);
    expect([...select('Voice').options].map(({ textContent }) => textContent)).toEqual([
      'Choose for me',
      'Anna',
      'Ben',
      'Bells',
      'Ewa',
    ]);
    expect(select('Voice').value).toBe('Ben|en-GB');
  });

  test('shows the chosen voice although it is folded away', () => {
    const shown = showPopup({ voices: { ...VOICES, chosen: 'Bells|en-US' } });
    expect(shown.select('Voice').value).toBe('Bells|en-US');
  });

  test('has twenty voices of a language before “more”, with the chosen one among them', () => {
    const named = (name: string) => ({ id: `${name}|la`, name });
    const voices = Array.from({ length: 20 }, (_, index) => named(`Voice ${index}`));
    const groups = [{ language: 'la', name: 'Latin', voices, more: [named('Voice 20'), named('Voice 21')] }];
    const { select } = showPopup({ voices: { ...VOICES, chosen: 'Voice 21|la', groups } });
    const names = [...select('Voice').options].map(({ textContent }) => textContent);
    expect([names.length, names[1], names[19], names[20], names[21]]).toEqual([
      22,
      'Voice 0',
      'Voice 18',
      'Voice 21',
      'More voices: Latin',
    ]);
  });

  test('asks for a voice, and for none', () => {
    const { select, asked } = showPopup();
    choose(select('Voice'), 'Ewa|pl-PL');
    choose(select('Voice'), '');
    expect(asked).toEqual([
      ['voice', 'Ewa|pl-PL'],
      ['voice', null],
    ]);
  });

  test('A-4.1.2: stays as it was chosen while that is stored, so that a screen reader is told of it', () => {
    const { select } = showPopup();
    choose(select('Voice'), 'Ewa|pl-PL');
    expect(select('Voice').value).toBe('Ewa|pl-PL');
  });

  test('is tried with a press, and what goes wrong is told', () => {
    const { button, asked, announced, change } = showPopup();
    press(button('Try this voice'));
    expect([asked, announced('status')]).toEqual([[['try']], ['Ready to read this page.']]);
    change({ voices: { ...VOICES, silence: 'Hark could not speak with this voice.' } });
    expect(announced('status')).toEqual(['Ready to read this page.Hark could not speak with this voice.']);
  });

  test('has the favourites first, and none of them twice', () => {
    const ewa = { id: 'Ewa|pl-PL', name: 'Ewa (Polish)' };
    const voices = { ...VOICES, chosen: 'Ben|en-GB', favourite: 'yes', favourites: [ewa] } as const;
    const options = [...showPopup({ voices }).select('Voice').options];
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Choose for me',
      'Ewa (Polish)',
      'Anna',
      'Ben',
      'More voices: English',
    ]);
  });

  test('makes the chosen voice a favourite, and takes it back', () => {
    const { checkbox, change, asked, container } = showPopup({
      voices: { ...VOICES, chosen: 'Ben|en-GB', favourite: 'no' },
    });
    tick(checkbox('Favourite'));
    change({ voices: { ...VOICES, chosen: 'Ben|en-GB', favourite: 'yes' } });
    tick(checkbox('Favourite'));
    expect(asked).toEqual([
      ['favourite', 'yes'],
      ['favourite', 'no'],
    ]);
    change({ voices: VOICES });
    expect(container.querySelector('[name=favourite]')).toBeNull();
  });

  test('says so where there is none', () => {
    const options = showPopup({ voices: { ...VOICES, groups: [] } }).select('Voice').options;
    expect([...options].map(({ textContent }) => textContent)).toEqual(['No voice for this language']);
  });
});

describe('the switch of a site', () => {
  const NAME = 'Show the listen button on this site';

  test('asks for the site and gives it back', () => {
    const { checkbox, change, asked } = showPopup({ site: 'off' });
    tick(checkbox(NAME));
    change({ site: 'on' });
    tick(checkbox(NAME));
    expect(asked).toEqual([
      ['site', 'on'],
      ['site', 'off'],
    ]);
  });

  test('is explained to a screen reader too', () => {
    const { checkbox, container } = showPopup();
    const id = checkbox(NAME).getAttribute('aria-describedby');
    expect(container.querySelector(`#${id}`)?.textContent).toMatch(/^The button shows beside text you highlight\./);
  });

  test('goes back to off when the browser was told no, and says so', () => {
    const { checkbox, change, announced } = showPopup({ site: 'off' });
    tick(checkbox(NAME));
    change({ site: 'denied' });
    expect(checkbox(NAME).checked).toBe(false);
    expect(announced('status')).toEqual([
      'Ready to read this page.The button stays off on this site. You can still listen with the key or this menu.',
    ]);
  });

  test('is not there where a site cannot have the button', () => {
    expect(showPopup({ site: 'none' }).container.querySelector('[name=site]')).toBeNull();
  });

  test('is not offered in a private window, and says where it can be switched on', async () => {
    const { container } = showPopup({ site: 'private' });
    expect(container.querySelector('[name=site]')).toBeNull();
    expect(container.textContent).toContain('Hark keeps nothing from a private window.');
    expect(await findFaults(container)).toEqual([]);
  });
});
