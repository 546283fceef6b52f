import { describe, expect, test } from 'vitest';
import { createSpeechHost } from '@/utils/app/speech-host.ts';
import { NO_MEMORY, type TempoMemory } from '@/utils/app/tempo-keeper.ts';
import type { NowPlaying } from '@/utils/core/interface/now-playing.ts';
import type { FromHost } from '@/utils/core/messages/from-host.ts';
import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import type { KeptTempos } from '@/utils/core/speech/kept-tempos.ts';
import { createLine, type FakeConnection } from '../fakes/fake-connection.ts';
import { createFakeSpeechEngine, type Personality } from '../fakes/fake-speech-engine.ts';
import { sentencesOf } from '../fakes/player-script.ts';
import { settle } from '../fakes/settle.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

const TEXTS = ['Take one tablet daily.', 'Do not crush it.', 'Call us.'];
const WORDING = { reading: 'natural', alternatives: 'read' } as const;
const PASSAGE = { start: 0, end: 99 };

function setUp(personality: Personality = 'words', tempos: TempoMemory = NO_MEMORY) {
  const clock = createVirtualClock();
  const engine = createFakeSpeechEngine({ clock, personalities: [personality] });
  let awake = 0;
  const playing: (NowPlaying | null)[] = [];
  const host = createSpeechHost({
    engine,
    clock,
    tempos,
    mediaKeys: { show: (now) => playing.push(now) },
    keepAwake: () => {
      awake += 1;
      return () => {
        awake -= 1;
      };
    },
  });
  const addReader = (window: 'normal' | 'private' = 'normal') => {
    const { near, far } = createLine();
    host.addReader(far, window);
    return near;
  };
  const addView = () => {
    const { near, far } = createLine();
    host.addView(far);
    return near;
  };
  return {
    clock,
    engine,
    host,
    addReader,
    addView,
    playing: () => playing.at(-1),
    awake: () => awake,
    said: () => engine.requests.map(({ text }) => text),
  };
}

type Open = Extract<ReaderToHost, { type: 'open' }>;

function openMessage(texts: readonly string[], wishes: Partial<Open> = {}): Open {
  const sentences = sentencesOf(texts);
  return {
    type: 'open',
    passageId: 1,
    title: 'Your tablets',
    lang: 'en',
    passage: { start: 0, end: sentences.at(-1)?.span.end ?? 0 },
    sentences,
    extent: 'complete',
    place: { sentence: 0, offset: 0 },
    begin: 'speaking',
    wishes: { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'normal', wording: WORDING },
    ...wishes,
  };
}

function lastOf(connection: FakeConnection): FromHost {
  return connection.received.at(-1) as FromHost;
}

/** What the reader was last told that the player does. */
function statusOf(connection: FakeConnection): string {
  const message = lastOf(connection);
  return message.type === 'view' ? message.view.activity.status : message.type;
}

function statusesOf(connection: FakeConnection): readonly string[] {
  return connection.received.map((message) => {
    const told = message as FromHost;
    return told.type === 'view' ? told.view.activity.status : told.type;
  });
}

describe('a passage', () => {
  test('is spoken from its first sentence as soon as it is opened', () => {
    const { addReader, said } = setUp();
    const reader = addReader();
    reader.post(openMessage(TEXTS));
    expect(said()).toEqual(['Take one tablet daily.']);
    expect(lastOf(reader)).toMatchObject({ type: 'view', passageId: 1, title: 'Your tablets' });
  });

  test('is spoken to its end, and its reader hears of each word where it is written', () => {
    const { clock, addReader, said } = setUp();
    const reader = addReader();
    reader.post(openMessage(TEXTS));
    clock.advance(60_000);
    expect(said()).toEqual(TEXTS);
    const words = reader.received.flatMap((message) => {
      const told = message as FromHost;
      const word = told.type === 'view' ? told.view.position?.word : undefined;
      return word ? [TEXTS.join(' ').slice(word.start, word.end)] : [];
    });
    expect([...new Set(words)].join(' ')).toBe('Take one tablet daily Do not crush it Call us');
    expect(statusOf(reader)).toBe('finished');
  });

  test('begins where its reader left it', () => {
    const { addReader, said } = setUp();
    addReader().post(openMessage(TEXTS, { place: { sentence: 1, offset: 7 } }));
    expect(said()).toEqual(['crush it.']);
  });

  test('stands paused at its place when that is asked for, and says nothing', () => {
    const { clock, addReader, said } = setUp();
    const reader = addReader();
    reader.post(openMessage(TEXTS, { place: { sentence: 1, offset: 7 }, begin: 'paused' }));
    clock.advance(60_000);
    expect(statusesOf(reader)).toEqual(['paused']);
    expect(said()).toEqual([]);
    expect(lastOf(reader)).toMatchObject({ view: { position: { place: { sentence: 1, offset: 7 } } } });
  });

  test('is first heard of as loading, never as what was before it', () => {
    const { clock, addReader } = setUp();
    const reader = addReader();
    reader.post(openMessage(['One.'], { passageId: 1 }));
    clock.advance(60_000);
    const before = reader.received.length;
    reader.post(
      openMessage(['Two.'], {
        passageId: 2,
        wishes: {
          rate: 2,
          preferred: { en: 'Ben|en-GB' },
          builtIn: 'when-needed',
          dialects: 'apart',
          pauses: 'normal',
          wording: WORDING,
        },
      }),
    );
    expect(reader.received.slice(before)).toMatchObject([
      { type: 'view', passageId: 2, view: { activity: { status: 'loading' }, rate: 2 } },
    ]);
  });

  test('goes on with the portions that follow', () => {
    const { clock, addReader, said } = setUp();
    const reader = addReader();
    const sentences = sentencesOf(TEXTS);
    reader.post(openMessage(TEXTS, { sentences: sentences.slice(0, 1), extent: 'growing' }));
    clock.advance(5000);
    expect(said()).toEqual(['Take one tablet daily.']);
    expect(reader.received).toContainEqual({ type: 'want-text', passageId: 1, from: 1 });
    reader.post({ type: 'append', passageId: 1, sentences: sentences.slice(1), extent: 'complete', passage: PASSAGE });
    clock.advance(60_000);
    expect(said()).toEqual(TEXTS);
  });

  test('takes no portion of the passage before it', () => {
    const { clock, addReader, said } = setUp();
    const reader = addReader();
    reader.post(openMessage(['Old.'], { extent: 'growing' }));
    reader.post(openMessage(['New.'], { passageId: 2, extent: 'growing' }));
    reader.post({
      type: 'append',
      passageId: 1,
      sentences: sentencesOf(['Old rest.']),
      extent: 'complete',
      passage: PASSAGE,
    });
    reader.post({
      type: 'append',
      passageId: 2,
      sentences: sentencesOf(['New rest.']),
      extent: 'complete',
      passage: PASSAGE,
    });
    clock.advance(60_000);
    expect(said()).toEqual(['Old.', 'New.', 'New rest.']);
  });
});

describe('commands', () => {
  test('of the reader pause, go on from the interrupted word, move and stop', () => {
    const { clock, addReader, said } = setUp();
    const reader = addReader();
    reader.post(openMessage(TEXTS));
    clock.advance(50 + 9 * 60);
    reader.post({ type: 'command', command: 'pause' });
    expect(statusOf(reader)).toBe('paused');
    reader.post({ type: 'command', command: 'toggle' });
    reader.post({ type: 'command', command: 'forward' });
    reader.post({ type: 'command', command: 'back' });
    expect(said()).toEqual(['Take one tablet daily.', 'tablet daily.', 'Do not crush it.', 'Take one tablet daily.']);
    reader.post({ type: 'command', command: 'stop' });
    expect(statusOf(reader)).toBe('idle');
  });

  test('to stop by itself come with the reader’s choices, and for a time from elsewhere', () => {
    const { clock, host, addReader, said } = setUp();
    const reader = addReader();
    expect(host.sleep(10)).toBe('nothing-open');
    const wishes = { ...openMessage(TEXTS).wishes, stops: 'sentence' } as const;
    reader.post(openMessage(TEXTS, { wishes }));
    clock.advance(60_000);
    expect([said(), statusOf(reader)]).toEqual([['Take one tablet daily.'], 'paused']);
    expect(host.sleep(10)).toBe('done');
    expect(lastOf(reader)).toMatchObject({ view: { sleep: { minutes: 10 } } });
  });

  test('from elsewhere reach whatever is open', () => {
    const { host, addReader } = setUp();
    const reader = addReader();
    expect(host.command('pause')).toBe('nothing-open');
    reader.post(openMessage(TEXTS));
    expect(host.command('pause')).toBe('done');
    expect(statusOf(reader)).toBe('paused');
  });
});

describe('the system’s media keys', () => {
  test('show what is read while it is under way, and nothing once the page has gone', () => {
    const { host, addReader, playing } = setUp();
    const reader = addReader();
    expect(playing()).toBeUndefined();
    reader.post(openMessage(TEXTS));
    expect(playing()).toMatchObject({ status: 'playing', title: 'Your tablets' });
    host.command('pause');
    expect(playing()).toMatchObject({ status: 'paused', title: 'Your tablets' });
    reader.close();
    expect(playing()).toBe(null);
  });
});

describe('two readers', () => {
  function takeOver() {
    const world = setUp();
    const first = world.addReader();
    const second = world.addReader();
    first.post(openMessage(TEXTS));
    second.post(openMessage(['Second tab.', 'Its end.'], { title: 'Other' }));
    return { ...world, first, second };
  }

  test('do not speak at once: the second takes over and the first is told', () => {
    const { first, second, engine } = takeOver();
    expect(lastOf(first)).toEqual({ type: 'taken-over' });
    expect(lastOf(second)).toMatchObject({ type: 'view', title: 'Other' });
    expect(engine.inFlight()).toBe(1);
  });

  test('the first one hears no more and changes nothing until it opens again', () => {
    const { clock, first, second, said } = takeOver();
    const heard = first.received.length;
    first.post({ type: 'command', command: 'stop' });
    first.post({
      type: 'wishes',
      wishes: { rate: 3, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'normal', wording: WORDING },
    });
    first.post({
      type: 'append',
      passageId: 1,
      sentences: sentencesOf(['Foreign.']),
      extent: 'complete',
      passage: PASSAGE,
    });
    clock.advance(60_000);
    expect(first.received).toHaveLength(heard);
    expect(said()).toEqual(['Take one tablet daily.', 'Second tab.', 'Its end.']);
    expect(lastOf(second)).toMatchObject({ view: { activity: { status: 'finished' }, rate: 1 } });
    first.post(openMessage(TEXTS, { place: { sentence: 2, offset: 0 } }));
    expect(said().at(-1)).toBe('Call us.');
    expect(lastOf(second)).toEqual({ type: 'taken-over' });
  });

  test('the page that goes silences its own text only', () => {
    const { first, second, engine, host } = takeOver();
    first.close();
    expect([engine.inFlight(), host.command('pause')]).toEqual([1, 'done']);
    host.command('play');
    second.close();
    expect([engine.inFlight(), host.command('play')]).toEqual([0, 'nothing-open']);
  });
});

describe('wishes', () => {
  test('change the speed from the current word on', () => {
    const { clock, engine, addReader } = setUp();
    const reader = addReader();
    reader.post(openMessage(TEXTS));
    clock.advance(50 + 9 * 60);
    reader.post({
      type: 'wishes',
      wishes: {
        rate: 1.5,
        preferred: {},
        builtIn: 'when-needed',
        dialects: 'apart',
        pauses: 'normal',
        wording: WORDING,
      },
    });
    expect(engine.requests.map(({ text, rate }) => [text, rate])).toEqual([
      ['Take one tablet daily.', 1],
      ['tablet daily.', 1.5],
    ]);
  });

  test('change the voice, and give the choice back', () => {
    const { engine, addReader } = setUp();
    const reader = addReader();
    reader.post(
      openMessage(TEXTS, {
        wishes: {
          rate: 1,
          preferred: { en: 'Ben|en-GB' },
          builtIn: 'when-needed',
          dialects: 'apart',
          pauses: 'normal',
          wording: WORDING,
        },
      }),
    );
    reader.post({
      type: 'wishes',
      wishes: { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'normal', wording: WORDING },
    });
    reader.post({
      type: 'wishes',
      wishes: {
        rate: 1,
        preferred: { en: 'Ben|en-GB' },
        builtIn: 'when-needed',
        dialects: 'apart',
        pauses: 'normal',
        wording: WORDING,
      },
    });
    expect(engine.requests.map(({ voiceId }) => voiceId)).toEqual(['Ben|en-GB', 'Anna|en-US', 'Ben|en-GB']);
  });

  test('take all dialects for one, and apart again', () => {
    const { engine, addReader } = setUp();
    const reader = addReader();
    const sentences = sentencesOf(TEXTS, { lang: 'en-GB' });
    reader.post(openMessage(TEXTS, { sentences }));
    for (const dialects of ['alike', 'alike', 'apart'] as const)
      reader.post({
        type: 'wishes',
        wishes: { rate: 1, preferred: {}, builtIn: 'when-needed', dialects, pauses: 'normal', wording: WORDING },
      });
    expect(engine.requests.map(({ voiceId }) => voiceId)).toEqual(['Ben|en-GB', 'Anna|en-US', 'Ben|en-GB']);
  });

  test('set the pauses after each block, at once', () => {
    const { clock, engine, addReader } = setUp('instant');
    const reader = addReader();
    const sentences = sentencesOf(TEXTS, { ends: 'block' });
    reader.post(
      openMessage(TEXTS, {
        sentences,
        wishes: { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'long', wording: WORDING },
      }),
    );
    // This voice says each sentence 50 ms after it was asked to.
    clock.advance(1049);
    expect([engine.requests.length, statusOf(reader)]).toEqual([1, 'speaking']);
    clock.advance(1);
    expect(engine.requests.length).toBe(2);
    reader.post({
      type: 'wishes',
      wishes: { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'none', wording: WORDING },
    });
    clock.advance(50);
    expect(engine.requests.length).toBe(3);
  });

  test('change what is said from the current word on, and are kept for what follows', () => {
    const { clock, addReader, said } = setUp();
    const reader = addReader();
    const sentences = sentencesOf(['Take 5 mg at 7 a.m. daily.', 'Then 8 mg.'], { lang: 'en' });
    reader.post(openMessage([], { sentences, extent: 'growing' }));
    // In the middle of "milligrams".
    clock.advance(50 + 10 * 60);
    const wording = { ...WORDING, reading: 'as-written' } as const;
    reader.post({
      type: 'wishes',
      wishes: { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'normal', wording },
    });
    const more = sentencesOf(['And 9 mg.'], { lang: 'en' });
    reader.post({ type: 'append', passageId: 1, sentences: more, extent: 'complete', passage: PASSAGE });
    clock.advance(60_000);
    expect(said()).toEqual(['Take 5 milligrams at 7 AM daily.', 'mg at 7 a.m. daily.', 'Then 8 mg.', 'And 9 mg.']);
  });

  test('say the reader’s own words from the current word on', () => {
    const { clock, addReader, said } = setUp();
    const reader = addReader();
    reader.post(openMessage([], { sentences: sentencesOf(['Take Ozempic as told. Ozempic helps.'], { lang: 'en' }) }));
    // In the middle of "as".
    clock.advance(50 + 14 * 60);
    const entry = { text: 'ozempic', say: 'owe zem pick', language: null, where: 'word', letters: 'any case' } as const;
    const wording = { ...WORDING, pronunciations: [entry] } as const;
    reader.post({
      type: 'wishes',
      wishes: { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'normal', wording },
    });
    clock.advance(60_000);
    expect(said()).toEqual(['Take Ozempic as told. Ozempic helps.', 'as told. owe zem pick helps.']);
  });

  test('say where reading stands in the text as it is written, and a new host begins there', () => {
    const { clock, addReader, said } = setUp();
    const reader = addReader();
    const sentences = sentencesOf(['Take 5 mg at 7 a.m. daily.'], { lang: 'en' });
    reader.post(openMessage([], { sentences }));
    // In the middle of "daily": the 28th character of what is said.
    clock.advance(50 + 28 * 60);
    reader.post({ type: 'command', command: 'pause' });
    const message = lastOf(reader);
    const position = message.type === 'view' ? message.view.position : null;
    expect(position).toMatchObject({ place: { sentence: 0, offset: 20 }, word: { start: 20, end: 25 } });
    const other = setUp();
    other.addReader().post(openMessage([], { sentences, place: { sentence: 0, offset: 20 } }));
    expect([said(), other.said()]).toEqual([['Take 5 milligrams at 7 AM daily.'], ['daily.']]);
  });

  test('that change nothing interrupt nothing', () => {
    const { engine, addReader } = setUp();
    const reader = addReader();
    const wishes = {
      rate: 2,
      preferred: { en: 'Ben|en-GB', pl: 'Ewa|pl-PL' },
      builtIn: 'when-needed',
      dialects: 'apart',
      pauses: 'normal',
      wording: WORDING,
    } as const;
    reader.post(openMessage(TEXTS, { wishes }));
    reader.post({ type: 'wishes', wishes });
    expect(engine.requests).toHaveLength(1);
  });
});

describe("Hark's own pages", () => {
  test('hear at once that nothing is open, then what is read, then that it is over', () => {
    const { clock, addReader, addView } = setUp();
    const view = addView();
    expect(view.received).toEqual([{ type: 'nothing-open' }]);
    const reader = addReader();
    reader.post(openMessage(['Hi.']));
    clock.advance(60_000);
    reader.close();
    const told = statusesOf(view);
    expect([...told].filter((status, index) => status !== told[index - 1])).toEqual([
      'nothing-open',
      'loading',
      'speaking',
      'finished',
      'nothing-open',
    ]);
  });

  test('that come later hear how it stands', () => {
    const { addReader, addView } = setUp();
    addReader().post(openMessage(TEXTS));
    expect(addView().received).toMatchObject([{ type: 'view', title: 'Your tablets' }]);
  });

  test('hear nothing more once they are closed', () => {
    const { addReader, addView } = setUp();
    const view = addView();
    view.close();
    addReader().post(openMessage(TEXTS));
    expect(view.received).toHaveLength(1);
  });
});

describe('the context that speaks', () => {
  test('is kept awake while it speaks and only then', () => {
    const { clock, awake, addReader } = setUp();
    const reader = addReader();
    const seen = [awake()];
    const note = () => seen.push(awake());
    reader.post(openMessage(TEXTS));
    note();
    reader.post({ type: 'command', command: 'pause' });
    note();
    reader.post({ type: 'command', command: 'play' });
    note();
    clock.advance(60_000);
    note();
    reader.post(openMessage(TEXTS, { passageId: 2 }));
    reader.post(openMessage(TEXTS, { passageId: 3 }));
    note();
    reader.close();
    note();
    expect(seen).toEqual([0, 1, 0, 1, 0, 1, 0]);
  });
});

describe('a message that is none', () => {
  test.each([
    [null],
    ['stop'],
    [{ type: 'stop' }],
    [{ type: 'command', command: 'explode' }],
    [{ ...openMessage(TEXTS), place: null }],
    [{ type: 'append', passageId: 1, sentences: 'all', extent: 'complete', passage: PASSAGE }],
  ])('changes nothing: %j', (message) => {
    const { engine, addReader } = setUp();
    const reader = addReader();
    reader.post(openMessage(TEXTS));
    const told = [...reader.received];
    reader.post(message);
    expect(reader.received).toEqual(told);
    expect([engine.requests.length, engine.silences()]).toEqual([1, 0]);
  });
});

describe('how fast a voice is', () => {
  const LONG = Array.from({ length: 6 }, (_, at) => `Take one tablet daily with a glass of water, part ${at}.`);

  /** Storage that outlives hosts. */
  function createMemory(stored: KeptTempos = {}) {
    const kept: KeptTempos[] = [stored];
    const memory: TempoMemory = {
      recall: async () => kept.at(-1) ?? {},
      keep: async (tempos) => void kept.push(tempos),
    };
    return { memory, kept };
  }
  const timeLeft = (reader: FakeConnection) => {
    const message = reader.received.find((told) => (told as FromHost).type === 'view') as FromHost;
    return message.type === 'view' ? message.view.leftMs : undefined;
  };

  test('is kept when reading rests, and the next host tells the time left from the first sentence on', async () => {
    const { memory, kept } = createMemory();
    const first = setUp('words', memory);
    await settle();
    const reader = first.addReader();
    reader.post(openMessage(LONG));
    first.clock.advance(8000);
    expect([timeLeft(reader), kept.length]).toEqual([undefined, 1]);
    reader.post({ type: 'command', command: 'pause' });
    expect(kept.slice(1).map((tempos) => Object.keys(tempos))).toEqual([['Anna|en-US']]);
    const second = setUp('words', memory);
    await settle();
    const again = second.addReader();
    again.post(openMessage(LONG));
    const [tempo] = Object.values(kept.at(-1) ?? {});
    const { end } = openMessage(LONG).passage;
    expect(timeLeft(again)).toBe(Math.round((end / (tempo?.written ?? 0)) * 60_000));
    second.clock.advance(300_000);
    expect([statusOf(again), kept.length]).toEqual(['finished', 2]);
  });

  test('is kept when the page goes away in the middle', async () => {
    const { memory, kept } = createMemory();
    const { clock, addReader } = setUp('words', memory);
    await settle();
    const reader = addReader();
    reader.post(openMessage(LONG));
    clock.advance(8000);
    reader.close();
    expect(kept).toHaveLength(2);
  });

  test('is not written over by a host that has not read it yet', async () => {
    const { memory, kept } = createMemory({ 'Ewa|pl-PL': { rate: 1, words: 120, written: 800, ms: 60_000 } });
    const { clock, addReader } = setUp('words', memory);
    const reader = addReader();
    reader.post(openMessage(LONG));
    clock.advance(8000);
    reader.post({ type: 'command', command: 'pause' });
    expect(kept).toHaveLength(1);
    await settle();
    expect(Object.keys(kept.at(-1) ?? {})).toEqual(['Ewa|pl-PL', 'Anna|en-US']);
  });

  test('is forgotten with a private window: nothing is kept, and nobody else is told', async () => {
    const { memory, kept } = createMemory();
    const { clock, addReader } = setUp('words', memory);
    await settle();
    const secret = addReader('private');
    secret.post(openMessage(LONG));
    clock.advance(8000);
    expect(lastOf(secret)).toHaveProperty('view.leftMs');
    secret.close();
    const reader = addReader();
    reader.post(openMessage(LONG));
    expect([timeLeft(reader), kept.length]).toEqual([undefined, 1]);
    reader.post({ type: 'command', command: 'stop' });
    expect(kept).toHaveLength(1);
  });
});
