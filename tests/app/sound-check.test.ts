import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { createSoundCheck } from '@/utils/app/sound-check.ts';
import { createSoundProbes } from '@/utils/app/sound-probes.ts';
import { tellSentences } from '@/utils/app/tell-sentences.ts';
import type { SoundCheckModel } from '@/utils/core/interface/sound-check-model.ts';
import type { BuiltInUse } from '@/utils/core/settings/built-in-use.ts';
import type { QueueResult, ToneResult } from '@/utils/core/sound-check/check-results.ts';
import { createSettingsStore } from '@/utils/platform/settings-store.ts';
import { createWebSpeechEngine } from '@/utils/platform/web-speech-engine.ts';
import { english } from '../fakes/english.ts';
import type { FakeTab } from '../fakes/fake-browser.ts';
import { createFakeSpeechEngine, type Personality } from '../fakes/fake-speech-engine.ts';
import {
  createFakeSynthesis,
  fakeVoice,
  PERSONALITIES,
  type SynthesisPersonality,
} from '../fakes/fake-speech-synthesis.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { endsWithoutStart, failsAtOnce, neverEnds, neverStarts, type Perform } from '../fakes/speech-performance.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

beforeEach(fakeBrowser.reset);

const SENTENCE = 'If you hear this, the voice works.';
const PLAYED: ToneResult = { tone: 'played', outputs: 'some', latencyMs: 32 };

interface World {
  readonly traits: Partial<SynthesisPersonality>;
  /** How the first utterances go, if otherwise. */
  readonly plan: readonly Perform[];
  readonly voices: readonly SpeechSynthesisVoice[];
  readonly languages: readonly string[];
  readonly queue: QueueResult;
  readonly tone: ToneResult;
  readonly own: FakeTab['sound'];
  readonly builtIn: BuiltInUse;
  /** How Hark's own voice speaks. */
  readonly builtInVoice: Personality;
  readonly page: Partial<FakeTab>;
  readonly copying: 'allowed' | 'refused';
  readonly host: 'reads' | 'has gone';
}

const WELL: World = {
  traits: {},
  plan: [],
  voices: [fakeVoice('Anna', 'en-US'), fakeVoice('Ben', 'en-GB'), fakeVoice('Net', 'en-US', { localService: false })],
  languages: ['en-US', 'en'],
  queue: 'free',
  tone: PLAYED,
  own: 'on',
  builtIn: 'never',
  builtInVoice: 'words',
  page: {},
  copying: 'allowed',
  host: 'has gone',
};

/** Without the timers of the machine: there are hundreds of moments in a test. */
async function keepPromises(): Promise<void> {
  for (let step = 0; step < 20; step += 1) await Promise.resolve();
}

function setUp(change: Partial<World> = {}) {
  const world = { ...WELL, ...change };
  fakeBrowser.addTab({ id: 1, sound: world.own });
  fakeBrowser.addTab({ id: 2, ...world.page });
  fakeBrowser.setOwnTab(1);
  const commands: unknown[] = [];
  if (world.host === 'reads') {
    fakeBrowser.api.runtime.onMessage.addListener((message, _sender, respond) => {
      commands.push(message);
      (respond as (answer: unknown) => void)('done');
      return true;
    });
  }
  const clock = createVirtualClock();
  const store = createSettingsStore();
  const personality = { ...PERSONALITIES.wellBehaved, ...world.traits };
  const fake = createFakeSynthesis({ clock, personality, voices: world.voices });
  fake.plan(world.plan);
  const { synthesis, Utterance } = fake;
  const engine = createWebSpeechEngine({ synthesis, Utterance, clock, platform: { browser: 'chromium' } });
  const builtInEngine = createFakeSpeechEngine({
    clock,
    personalities: [world.builtInVoice],
    voices: [{ id: 'Hark|en-US', name: 'Hark', lang: 'en-US' }],
  });
  const copied: string[] = [];
  const models: SoundCheckModel[] = [];
  let tones = 0;
  let turn = 0;
  const nextTurn = () => ++turn;
  const check = createSoundCheck({
    probes: createSoundProbes({
      engine,
      builtInEngine,
      clock,
      store,
      platform: { browser: 'chromium' },
      from: 2,
      languages: world.languages,
      translate: english,
      locale: 'en',
      readOfferedVoices: () => synthesis.getVoices(),
      readSpeechQueue: () => world.queue,
      async playTone() {
        tones += 1;
        return world.tone;
      },
      nextTurn,
    }),
    clock,
    tell: (sentences, speaker, signal) =>
      tellSentences(sentences, {
        engine: speaker === 'browser' ? engine : builtInEngine,
        clock,
        store,
        lang: 'en',
        nextTurn,
        signal,
      }),
    async copyText(text) {
      copied.push(text);
      return world.copying === 'allowed';
    },
    system: { os: 'linux', browser: 'chrome', version: '156.0' },
    version: '0.1.0',
    translate: english,
    locale: 'en',
    onModel: (model) => models.push(model),
  });
  /** Lets time pass, and everything happen that only waits for promises meanwhile. */
  const wait = async (ms = 20_000) => {
    await keepPromises();
    for (let passed = 0; passed < ms; passed += 50) {
      clock.advance(50);
      await keepPromises();
    }
  };
  return {
    check,
    fake,
    clock,
    store,
    commands,
    copied,
    models,
    wait,
    tones: () => tones,
    texts: () => fake.utterances.map(({ text, voice }) => `${voice?.name}: ${text}`),
    isSpeaking: () => synthesis.speaking,
    findings: () => check.model().outcome?.findings.map(({ name }) => name),
    ownTexts: () => builtInEngine.requests.map(({ text, voiceId }) => `${voiceId}: ${text}`),
    async run(...answers: readonly ('yes' | 'no')[]) {
      await store.update(() => ({ builtIn: world.builtIn }));
      check.start();
      await wait();
      for (const heard of answers) {
        check.answer(heard);
        await wait();
      }
    },
  };
}

describe('the sound check', () => {
  test('plays and says nothing before it is started', async () => {
    const { check, fake, tones, models, wait } = setUp();
    await wait();
    check.answer('yes');
    check.again();
    check.tell();
    await check.copy();
    expect([fake.calls, tones(), models]).toEqual([[], 0, []]);
    expect(check.model().main.label).toBe('Check the sound');
  });

  test('plays a tone, then speaks as Hark would, and asks after each', async () => {
    const { check, run, texts, tones, findings } = setUp();
    await run();
    expect([check.model().question?.text, tones(), texts()]).toEqual(['Did you hear the tone?', 1, []]);
    check.again();
    await keepPromises();
    expect([check.model().question?.text, tones()]).toEqual(['Did you hear the tone?', 2]);
    await run('yes');
    expect([check.model().question?.text, texts()]).toEqual(['Did you hear the voice?', [`Anna: ${SENTENCE}`]]);
    check.answer('yes');
    expect(findings()).toEqual(['all-well']);
  });

  test('takes the voice and the speed that the reader chose', async () => {
    const { run, store, fake } = setUp();
    await store.update(() => ({ voices: { en: 'Ben|en-GB' }, rate: 1.5 }));
    await run('yes');
    expect(fake.utterances[0]).toMatchObject({ voice: { name: 'Ben' }, rate: 1.5 });
  });

  test('lets a voice of another language count, since it has its own words for that', async () => {
    const { run, texts } = setUp({ voices: [fakeVoice('Ewa', 'pl-PL')], languages: ['pl'] });
    await run('yes');
    expect(texts()).toEqual(['Ewa: 1, 2, 3, 4, 5.']);
  });

  test('speaks with what there is where the reader’s language has no voice, and says so', async () => {
    const { run, texts, check } = setUp({ voices: [fakeVoice('Ewa', 'pl-PL')], languages: ['fi-FI'] });
    await run('yes', 'yes');
    expect(texts()).toEqual(['Ewa: 1, 2, 3, 4, 5.']);
    expect(check.model().outcome?.findings[0]?.title).toBe('There is no Finnish voice on this device.');
  });

  test.each<[string, Partial<World>, ('yes' | 'no')[], string[]]>([
    ['no voice is there', { voices: [] }, ['yes'], ['no-voices']],
    [
      'all voices are online',
      { voices: [fakeVoice('Net', 'en', { localService: false })] },
      ['yes'],
      ['only-online-voices'],
    ],
    ['no voice starts', { traits: { speech: neverStarts } }, ['yes'], ['voice-silent']],
    ['only the other voice starts', { plan: [neverStarts] }, ['yes', 'yes'], ['one-voice-fails']],
    ['the voice ends before it starts', { traits: { speech: endsWithoutStart } }, ['yes'], ['voice-unstarted']],
    ['the voice does not end', { traits: { speech: neverEnds } }, ['yes'], ['voice-stuck']],
    ['the voice is taken', { traits: { speech: failsAtOnce('interrupted') } }, ['yes'], ['voice-taken']],
    ['the voice tells no words', { traits: { boundaries: 'none' } }, ['yes', 'yes'], ['all-well', 'no-words']],
    ['nothing is heard', {}, ['no', 'no'], ['tone-unheard']],
    ['the voice is not heard', {}, ['yes', 'no'], ['voice-unheard']],
    ['no sound can be played', { tone: { tone: 'missing', outputs: 'none', latencyMs: null } }, ['no'], ['no-output']],
    ['something was speaking', { queue: 'speaking' }, ['yes', 'yes'], ['all-well', 'queue-speaking']],
    ['its own tab is muted', { own: 'muted' }, [], ['own-tab-muted']],
    ['the page’s tab is muted', { page: { sound: 'muted' } }, ['yes', 'yes'], ['all-well', 'page-tab-muted']],
  ])('finds, where %s, what it is', async (_where, world, answers, names) => {
    const { run, findings, isSpeaking, clock } = setUp(world);
    await run(...answers);
    expect(findings()).toEqual(names);
    expect([isSpeaking(), clock.pending()]).toEqual([false, 0]);
  });

  test.each<[string, Partial<World>, ('yes' | 'no')[], string[]]>([
    ['has no voice', { voices: [] }, ['yes', 'yes'], ['built-in-voice-works', 'no-voices']],
    [
      'has a silent voice',
      { traits: { speech: neverStarts } },
      ['yes', 'yes'],
      ['built-in-voice-works', 'voice-silent'],
    ],
    [
      'has no voice and Hark’s fails too',
      { voices: [], builtInVoice: 'never-starts' },
      ['yes'],
      ['no-voices', 'built-in-voice-fails'],
    ],
    [
      'has no voice and Hark’s is not heard',
      { voices: [], tone: PLAYED },
      ['yes', 'no'],
      ['no-voices', 'voice-unheard'],
    ],
  ])('tries Hark’s own voice where the browser %s', async (_what, world, answers, names) => {
    const { run, findings, ownTexts } = setUp({ ...world, builtIn: 'when-needed' });
    await run(...answers);
    expect([findings(), ownTexts()]).toEqual([names, [`Hark|en-US: ${SENTENCE}`]]);
  });

  test('tries Hark’s own voice alone where the reader always wants it, and says the result with it', async () => {
    const { check, run, findings, texts, ownTexts, wait } = setUp({ voices: [], builtIn: 'always' });
    await run('yes', 'yes');
    expect([findings(), texts(), ownTexts().length]).toEqual([['all-well'], [], 1]);
    check.tell();
    await wait();
    expect([texts(), ownTexts().length]).toEqual([[], 5]);
  });

  test('leaves Hark’s own voice alone where the browser’s works, or somebody has taken it', async () => {
    for (const traits of [{}, { speech: failsAtOnce('interrupted') }]) {
      fakeBrowser.reset();
      const { run, ownTexts } = setUp({ traits, builtIn: 'when-needed' });
      await run('yes', 'yes');
      expect(ownTexts()).toEqual([]);
    }
  });

  test('pauses Hark first, which would take the voice back', async () => {
    const { run, commands, findings } = setUp({ host: 'reads' });
    await run('yes', 'yes');
    expect([commands, findings()]).toEqual([[{ to: 'host', type: 'command', command: 'pause' }], ['all-well']]);
  });

  test('falls silent when it is stopped, and what it was about to find is no news', async () => {
    const { check, run, isSpeaking, wait, clock, findings } = setUp();
    await run();
    check.answer('yes');
    await wait(200);
    expect(isSpeaking()).toBe(true);
    check.stop();
    expect(isSpeaking()).toBe(false);
    expect(check.model().main.label).toBe('Check the sound');
    await wait();
    expect([check.model().question, findings(), clock.pending()]).toEqual([null, undefined, 0]);
  });
});

describe('the result', () => {
  const WELL_WORDS = [
    'The sound and the voice work.',
    'Go back to your page and press Play.',
    'If it stays quiet there, load the page again.',
    'If that does not help, close the browser and open it again.',
  ];

  test('is said when asked for, and no more when asked again', async () => {
    const { check, run, isSpeaking, texts, wait } = setUp();
    await run('yes', 'yes');
    expect(check.model().outcome?.telling).toBe('silent');
    check.tell();
    expect(check.model().outcome?.telling).toBe('telling');
    await wait();
    expect(texts().slice(1)).toEqual(WELL_WORDS.map((words) => `Anna: ${words}`));
    expect(check.model().outcome?.telling).toBe('silent');
    check.tell();
    await wait(300);
    check.tell();
    expect(isSpeaking()).toBe(false);
    await wait();
    expect([check.model().outcome?.telling, texts().length]).toEqual(['silent', 6]);
  });

  test('falls silent when the check begins again', async () => {
    const { check, run, isSpeaking, wait } = setUp();
    await run('yes', 'yes');
    check.tell();
    await wait(300);
    check.start();
    expect(isSpeaking()).toBe(false);
  });

  test.each<[string, Partial<World>, ('yes' | 'no')[]]>([
    ['the voice was not heard', {}, ['yes', 'no']],
    ['no voice speaks its words', { voices: [fakeVoice('Ewa', 'pl-PL')], languages: ['pl'] }, ['yes', 'yes']],
  ])('cannot be said where %s', async (_where, world, answers) => {
    const { check, run, fake } = setUp(world);
    await run(...answers);
    const before = fake.utterances.length;
    check.tell();
    await keepPromises();
    expect([check.model().outcome?.telling, fake.utterances.length - before]).toEqual(['impossible', 0]);
  });

  test('is copied as it stands, with nothing of the page', async () => {
    const page = { url: 'https://clinic.example/positive-result', highlighted: 'Take 5 mg', lang: 'cy' };
    const { check, run, copied } = setUp({ page });
    await run('yes', 'yes');
    await check.copy();
    expect(check.model()).toMatchObject({
      status: 'The report is copied.',
      outcome: { copied: 'The report is copied.' },
    });
    expect(copied).toEqual([check.model().outcome?.report]);
    expect(copied[0]).toBe(
      [
        'Hark 0.1.0',
        'Browser: Chrome or Chromium 156.0',
        'System: Linux',
        'Tabs: this one: not muted, the one you came from: not muted (0 ms)',
        'Voice when the check began: free (0 ms)',
        'Tone: played, an output is there, 32 ms to the speakers (0 ms)',
        'Tone heard: yes',
        'Voices: 2 on this device, 1 online, languages: 1 (0 ms)',
        'Speech: English, began after 50 ms, ended after 2,090 ms, told 7 words (2,150 ms)',
        'Voice heard: yes',
        'Languages wanted: en',
        '2 on this device, 1 online: en',
      ].join('\n'),
    );
  });

  test('says where the browser does not let it be copied', async () => {
    const { check, run } = setUp({ copying: 'refused' });
    await run('yes', 'yes');
    await check.copy();
    expect(check.model().status).toBe('The report was not copied. Select it and copy it yourself.');
  });
});
