import '../fakes/install-fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';
import { collectText } from '@/utils/app/collect-text.ts';
import { lendText } from '@/utils/app/lend-text.ts';
import { openSaveAudio } from '@/utils/app/save-audio.ts';
import type { AudioFormat } from '@/utils/core/audio-file/audio-file.ts';
import type { SaveAudioModel } from '@/utils/core/interface/save-audio-model.ts';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';
import { type SiteWords, withSiteWords } from '@/utils/core/site-words/site-words.ts';
import { SAMPLE_RATE } from '@/utils/core/speech/synthesis.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { type AudioFileWriter, FileTooLongError } from '@/utils/platform/audio-file/audio-file-writer.ts';
import { createWavWriter } from '@/utils/platform/audio-file/wav-writer.ts';
import { createVoiceStudio } from '@/utils/platform/built-in-voice/voice-studio.ts';
import { onTextWanted } from '@/utils/platform/tab-ports.ts';
import { articleOf } from '../fakes/article.ts';
import { english } from '../fakes/english.ts';
import { createFakeSynthesizers, type SynthesizerPersonality, WORD_MS } from '../fakes/fake-synthesizer.ts';
import { fakeBrowser } from '../fakes/install-fake-browser.ts';
import { pageSettings } from '../fakes/page-settings.ts';
import { settle } from '../fakes/settle.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

beforeEach(fakeBrowser.reset);

type Blocks = Parameters<typeof articleOf>[0];

const KNEES: Blocks = [
  { kind: 'heading', text: 'Your knee' },
  { text: 'Take 5 mg a day 🦵. Rest.' },
  { kind: 'list item', text: 'Beugen Sie das Knie.', lang: 'de' },
];

interface Circumstances {
  readonly blocks?: Blocks | null;
  readonly settings?: Partial<Settings>;
  /** What the reader accepted, on any site; the tab's is https://knees.example. */
  readonly siteWords?: readonly SiteWords[];
  readonly personalities?: readonly SynthesizerPersonality[];
  readonly formats?: readonly AudioFormat[];
  readonly passage?: 'selection' | 'page' | 'open';
  readonly writer?: () => AudioFileWriter;
  readonly tab?: 'with a reader' | 'without one' | 'closed';
}

/** The page beside a tab with the real way to its text, and the real writer of WAV files. */
async function open(circumstances: Circumstances = {}) {
  const { blocks = KNEES, settings = {}, personalities = ['prompt'], formats = ['opus', 'wav'] } = circumstances;
  const {
    siteWords = [],
    passage = 'page',
    writer = () => createWavWriter(SAMPLE_RATE),
    tab = 'with a reader',
  } = circumstances;
  const stored = parseSettings(settings);
  const clock = createVirtualClock();
  const synthesizers = createFakeSynthesizers(clock, personalities);
  const asked: string[] = [];
  const read = (what: string) => () => {
    asked.push(what);
    return blocks === null ? null : ({ article: articleOf(blocks, { title: 'Knees: 1/2' }) } as PageText);
  };
  fakeBrowser.addTab({
    id: 3,
    access: tab === 'closed' ? 'closed' : 'open',
    receiver: tab === 'with a reader' ? () => null : null,
  });
  onTextWanted((connection) =>
    lendText(connection, {
      readSettings: async () => pageSettings(stored),
      readSelection: read('selection'),
      readArticle: read('article'),
      readOpen: read('open'),
      doInSlices: async (work) => finishWork(work),
      fallbackLang: 'en',
      origin: 'https://knees.example',
    }),
  );
  const held = new Map<string, Blob>();
  const models: SaveAudioModel[] = [];
  const control = openSaveAudio({
    readSettings: async (origin) => withSiteWords(stored, siteWords, origin),
    collect: () => collectText({ tabId: 3, frameId: 0, passage }),
    openStudio: () => createVoiceStudio({ clock, startSynthesizer: synthesizers.start }),
    openWriter: writer,
    findFormats: async () => formats,
    hold(blob) {
      const address = `blob:${models.length}`;
      held.set(address, blob);
      return address;
    },
    drop: (address) => void held.delete(address),
    translate: english,
    locale: 'en',
    onModel: (model) => models.push(model),
  });
  const model = () => models.at(-1) as SaveAudioModel;
  for (let turns = 0; turns < 5; turns += 1) await settle();
  const pass = async (isSo: (now: SaveAudioModel) => boolean) => {
    for (let turns = 0; turns < 400 && !isSo(model()); turns += 1) {
      clock.advance(50);
      await settle();
    }
  };
  return { control, model, models, synthesizers, held, asked, clock, pass };
}

const isMade = ({ file }: SaveAudioModel) => file !== null;

describe('the page that makes a file', () => {
  test('shows what the file will be like, and makes none before it is asked', async () => {
    const { model, models, synthesizers, asked } = await open({
      settings: { rate: 1.5, voices: { en: 'Anna|en-US' } },
    });
    expect(models[0]).toMatchObject({ title: '', main: null, status: 'Getting the text…' });
    expect(model()).toMatchObject({
      title: 'Knees: 1/2',
      main: { action: 'make', label: 'Make the file' },
      status: '',
      notes: ['This will be less than a minute of sound.'],
      fields: {
        state: 'open',
        voice: { chosen: 'Hark|en-US' },
        speed: { chosen: '1.5' },
        format: {
          chosen: 'opus',
          choices: [
            { choice: 'opus', words: 'Ogg, small' },
            { choice: 'wav', words: 'WAV, large' },
          ],
        },
      },
      file: null,
    });
    expect([synthesizers.started(), asked]).toEqual([0, ['article']]);
  });

  test('makes it of what is heard: words, voices, speeds and pauses', async () => {
    const { control, model, synthesizers, held, pass } = await open({
      settings: { rates: { de: 2 }, voiceRates: { 'Hark 2|en-GB': 3 } },
    });
    control.chooseVoice('Hark 2|en-GB');
    control.chooseSpeed(1.3);
    control.chooseFormat('wav');
    control.make();
    await pass(isMade);
    expect(synthesizers.requests.map(({ text, file, rate }) => [text, file, rate])).toEqual([
      ['Your knee', 'gmw/en+f2', 1.3],
      ['Take 5 milligrams a day 🦵.', 'gmw/en+f2', 1.3],
      ['Rest.', 'gmw/en+f2', 1.3],
      ['Beugen Sie das Knie.', 'gmw/de', 2],
    ]);
    const words = 2 + 6 + 1 + 4;
    const ms = words * WORD_MS + Math.round(700 / 1.3) + Math.round(500 / 1.3);
    const [blob] = held.values();
    expect(blob?.type).toBe('audio/wav');
    const bytes = Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(bytes.readUInt32LE(40) / 2 / SAMPLE_RATE).toBeCloseTo(ms / 1000, 3);
    const notes = bytes.toString('utf8', bytes.indexOf('LIST'));
    expect(notes.match(/adtl|labl|INFO|INAM|Your knee|Knees: 1\/2/g)).toEqual([
      'adtl',
      'labl',
      'Your knee',
      'INFO',
      'INAM',
      'Knees: 1/2',
    ]);
    expect(model()).toMatchObject({
      status: 'The file is ready. It plays for less than a minute and takes 0.2 megabytes.',
      main: { action: 'give-up', label: 'Make another file' },
      file: { name: 'Knees 1-2.wav', label: 'Save Knees 1-2.wav' },
      fields: null,
      progress: null,
    });
    expect(synthesizers.running()).toBe(0);
  });

  test('says words as the reader accepted them for the site of the text, and for no other', async () => {
    const word = { text: 'knee', language: 'en', where: 'word', letters: 'any case' } as const;
    const siteWords = [
      { origin: 'https://other.example', entries: [{ ...word, say: 'elbow' }] },
      { origin: 'https://knees.example', entries: [{ ...word, say: 'nee' }] },
    ];
    const { control, synthesizers, pass } = await open({ siteWords });
    control.make();
    await pass(isMade);
    expect(synthesizers.requests[0]?.text).toBe('Your nee');
  });

  test('shows how far it has come', async () => {
    const { control, models, pass } = await open();
    control.make();
    await pass(isMade);
    const shown = models.flatMap(({ progress }) => (progress === null ? [] : [progress]));
    expect(shown.map(({ fraction }) => fraction)).toEqual([0, 0.16, 0.51, 0.62, 1]);
    expect(shown[1]?.text).toBe('16% done');
    expect(
      models.filter(({ progress }) => progress !== null).every(({ status }) => status === 'Making the file…'),
    ).toBe(true);
  });

  test('is cancelled and leaves nothing: no synthesizer, no file, no timer', async () => {
    const { control, model, synthesizers, held, pass, clock } = await open({ personalities: ['prompt', 'slow'] });
    control.make();
    await pass(({ progress }) => (progress?.fraction ?? 0) > 0);
    control.giveUp();
    expect(model()).toMatchObject({
      status: 'Cancelled. Nothing was kept.',
      progress: null,
      fields: { state: 'open' },
    });
    await settle();
    expect([synthesizers.running(), held.size]).toEqual([0, 0]);
    clock.advance(10_000);
    await settle();
    expect([synthesizers.started(), clock.pending(), model().file]).toEqual([1, 0, null]);
    control.make();
    await pass(isMade);
    expect(held.size).toBe(1);
    control.giveUp();
    expect([held.size, model().status]).toEqual([0, '']);
  });

  test('tries another synthesizer, and says what to do where that fails too', async () => {
    const once = await open({ personalities: ['fails', 'prompt'] });
    once.control.make();
    await once.pass(isMade);
    expect(once.synthesizers.requests.map(({ text }) => text).slice(0, 3)).toEqual([
      'Your knee',
      'Your knee',
      'Take 5 milligrams a day 🦵.',
    ]);
    fakeBrowser.reset();
    const { control, model, synthesizers, held, pass } = await open({ personalities: ['prompt', 'hangs'] });
    control.make();
    await pass(({ main }) => main?.action === 'make');
    expect(model().status).toBe(
      'The voice could not say a part of the text, so no file was made. Press Make the file to try again.',
    );
    expect([synthesizers.running(), held.size]).toEqual([0, 0]);
  });

  test.each([
    [new FileTooLongError('too long'), /^This text is too long for this kind of file\./],
    [new Error('no encoder'), /^The file could not be made\./],
  ])('says why the file came to nothing (%s)', async (error, words) => {
    let discarded = 0;
    const writer = (): AudioFileWriter => ({
      add: () => Promise.reject(error),
      finish: () => Promise.reject(error),
      discard: () => {
        discarded += 1;
      },
    });
    const { control, model, pass, synthesizers } = await open({ writer });
    control.make();
    await pass(({ main }) => main?.action === 'make');
    expect(model().status).toMatch(words);
    expect([discarded, synthesizers.running()]).toEqual([1, 0]);
  });

  test('tells before and after what it must leave out', async () => {
    const blocks = [{ text: 'Rest.' }, { text: '膝を休めてください。', lang: 'ja' }];
    const { control, model, pass, synthesizers } = await open({ blocks });
    const note = 'Hark’s own voice does not speak Japanese. 1 sentence is left out of the file.';
    expect(model().notes).toEqual(['This will be less than a minute of sound.', note]);
    control.make();
    await pass(isMade);
    expect(synthesizers.requests.map(({ text }) => text)).toEqual(['Rest.']);
    expect(model().notes).toEqual([note]);
  });

  test.each([
    [{ blocks: [{ text: '膝を休めてください。', lang: 'ja' }] }, /^Hark’s own voice does not speak Japanese/],
    [{ blocks: null }, /^Hark found no text to read on this page\./],
    [{ blocks: [{ text: '•' }] }, /^Hark found no text to read on this page\./],
    [{ blocks: null, passage: 'selection' }, /^Nothing is highlighted\./],
    [{ tab: 'closed' }, /^Browsers do not let extensions read this page\./],
  ] as const)('says why there is nothing to make a file of: %j', async (circumstances, words) => {
    const { model } = await open(circumstances as Circumstances);
    expect(model()).toMatchObject({ main: null, fields: null });
    expect(model().status).toMatch(words);
  });

  test('puts a reader into a tab that has none', async () => {
    const { model } = await open({ tab: 'without one' });
    expect(fakeBrowser.tab(3).injected).toEqual(['/reader.js']);
    expect(model().title).toBe('Knees: 1/2');
  });

  test('takes the passage that is open in the tab', async () => {
    expect((await open({ passage: 'open' })).asked).toEqual(['open']);
  });
});
