import { describe, expect, test } from 'vitest';
import type { BlockKind } from '@/utils/core/article/article.ts';
import type { SentenceEnd } from '@/utils/core/article/script.ts';
import { findBlockAfter, findBlockBefore, findBlockStart } from '@/utils/core/reading/block-places.ts';
import type { PlayerCommand } from '@/utils/core/reading/player-event.ts';
import { viewOf } from '@/utils/core/reading/player-view.ts';
import { EN_VOICE, EN_VOICE_TWO } from '../../fakes/fake-speech-engine.ts';
import { drivePlayer, spokenBy, timerOf } from '../../fakes/player-drive.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

const SENTENCES: readonly (readonly [text: string, kind: BlockKind, ends: SentenceEnd])[] = [
  ['Your tablets 💊.', 'heading', 'block'],
  ['Take one daily.', 'paragraph', 'sentence'],
  ['Do not crush it.', 'paragraph', 'block'],
  ['…', 'paragraph', 'block'],
  ['Call us.', 'paragraph', 'block'],
  ['Side effects.', 'heading', 'block'],
  ['You may feel sick for some hours.', 'list item', 'block'],
];

function scriptWith(extent: 'complete' | 'growing' = 'complete', arrived = SENTENCES.length) {
  const plain = sentencesOf(SENTENCES.map(([text]) => text));
  const sentences = plain.map((sentence, at) => {
    const [, kind, ends] = SENTENCES[at] ?? ['', 'paragraph', 'block'];
    return { ...sentence, kind, ends };
  });
  return scriptOf([], extent, sentences.slice(0, arrived));
}

/** Speaking the sentence, a word heard for each of its words but the last. */
function speaking(sentence: number, extent: 'complete' | 'growing' = 'complete') {
  const script = scriptWith(extent);
  const drive = drivePlayer(script);
  drive.send({ type: 'play', place: { sentence, offset: 0 } }, { type: 'started', turn: drive.turn() + 1 });
  return { drive, script };
}

describe('a block', () => {
  const script = scriptWith();

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [4, 4],
    [99, 6],
  ])('of sentence %d begins with %d', (sentence, start) => {
    expect(findBlockStart(sentence, script)).toBe(start);
  });

  test('without anything to say is passed over either way', () => {
    expect([findBlockAfter(1, 'paragraph', script), findBlockBefore(4, 'paragraph', script)]).toEqual([4, 1]);
  });

  test.each([
    [0, 5, null],
    [5, null, 0],
    [6, null, 5],
  ])('from sentence %d the next heading is %j and the one before %j', (sentence, after, before) => {
    expect([findBlockAfter(sentence, 'heading', script), findBlockBefore(sentence, 'heading', script)]).toEqual([
      after,
      before,
    ]);
  });

  test('is in no empty script', () => {
    expect([findBlockStart(0, scriptOf([])), findBlockBefore(0, 'paragraph', scriptOf([]))]).toEqual([0, null]);
  });
});

describe('a step out of a list or a table', () => {
  const KINDS = 'heading, list item, list item, table cell, table cell, quote, paragraph, paragraph'.split(', ');
  const script = scriptOf(
    [],
    'complete',
    sentencesOf(KINDS.map((kind) => `One ${kind}.`)).map((sentence, at) => ({
      ...sentence,
      kind: KINDS[at] as BlockKind,
      ends: at === 1 ? ('sentence' as const) : ('block' as const),
    })),
  );

  test.each([
    ['a heading', 0, 1],
    ['a list', 1, 3],
    ['a table beside it', 3, 5],
    ['a quote', 5, 6],
    ['no list at all', 6, 7],
    ['the last block', 7, null],
  ])('from %s (sentence %d) leads to what follows it (%j)', (_where, sentence, after) => {
    expect(findBlockAfter(sentence, 'outside', script)).toBe(after);
  });

  test('is said from there', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play', place: { sentence: 3, offset: 0 } }, { type: 'started', turn: drive.turn() + 1 });
    expect(spokenBy(drive.send({ type: 'leave-structure' }))).toBe('One quote.');
    expect(spokenBy(drive.send({ type: 'leave-structure' }))).toBe('One paragraph.');
  });

  test('ends the reading where the list is the end, and waits for the text that comes', () => {
    const { drive } = speaking(6);
    drive.send({ type: 'leave-structure' });
    expect(drive.state().status).toBe('finished');
    const growing = speaking(6, 'growing').drive;
    expect(growing.send({ type: 'leave-structure' })).toEqual([{ type: 'ask-for-text', from: 7 }]);
    expect(growing.state().status).toBe('speaking');
  });
});

describe('a step', () => {
  test.each([
    ['paragraph-forward', 1, 'Call us.'],
    ['paragraph-forward', 0, 'Take one daily.'],
    ['paragraph-back', 2, 'Take one daily.'],
    ['paragraph-back', 4, 'Take one daily.'],
    ['paragraph-back', 0, 'Your tablets 💊.'],
    ['heading-forward', 1, 'Side effects.'],
    ['heading-back', 4, 'Your tablets 💊.'],
    ['heading-back', 6, 'Side effects.'],
    ['heading-back', 5, 'Your tablets 💊.'],
  ] as const)('%s from the beginning of sentence %d leads to "%s"', (type, sentence, text) => {
    expect(spokenBy(speaking(sentence).drive.send({ type }))).toBe(text);
  });

  test('back by paragraphs says a long one-sentence block again when it is well under way', () => {
    const { drive } = speaking(6);
    drive.pass(2500);
    expect(spokenBy(drive.send({ type: 'paragraph-back' }))).toBe('You may feel sick for some hours.');
  });

  test('forward by paragraphs from the last one is the end; by headings it changes nothing', () => {
    const { drive } = speaking(6);
    expect([drive.send({ type: 'heading-forward' }), drive.state().status]).toEqual([[], 'speaking']);
    drive.send({ type: 'paragraph-forward' });
    expect(drive.state().status).toBe('finished');
    drive.send({ type: 'heading-back' });
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 5 } } });
  });

  test('forward where the text is still coming asks for it and goes on meanwhile', () => {
    const { drive } = speaking(6, 'growing');
    expect(drive.send({ type: 'heading-forward' })).toEqual([{ type: 'ask-for-text', from: 7 }]);
    expect(drive.state().status).toBe('speaking');
  });

  test('forward is taken as soon as the text has come that it leads to, and only once', () => {
    const { drive } = speaking(1);
    drive.grow(scriptWith('growing', 3));
    drive.send({ type: 'heading-forward' });
    expect(drive.grow(scriptWith('growing', 5))).toEqual([{ type: 'ask-for-text', from: 5 }]);
    expect(spokenBy(drive.grow(scriptWith('growing', 6)))).toBe('Side effects.');
    expect(drive.grow(scriptWith())).toEqual([]);
  });

  test('forward to text that never comes is the end by paragraphs, and nothing by headings', () => {
    for (const [type, status] of [
      ['paragraph-forward', 'finished'],
      ['heading-forward', 'speaking'],
    ] as const) {
      const { drive } = speaking(6, 'growing');
      drive.send({ type });
      drive.grow(scriptWith());
      expect(drive.state().status).toBe(status);
    }
  });

  test('forward that still waits for its text is forgotten with the next command, not with a change of speed', () => {
    const { drive } = speaking(1, 'growing');
    drive.grow(scriptWith('growing', 3));
    drive.send({ type: 'heading-forward' }, { type: 'rate-changed', rate: 2 });
    drive.send({ type: 'pause' });
    drive.grow(scriptWith());
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 1 } } });
    const paused = speaking(1, 'growing').drive;
    paused.grow(scriptWith('growing', 3));
    paused.send({ type: 'pause' }, { type: 'heading-forward' }, { type: 'rate-changed', rate: 2 });
    paused.grow(scriptWith());
    expect(paused.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 5 } } });
  });

  test('while paused moves the place in silence', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'pause' }, { type: 'paragraph-forward' });
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 4 } } });
  });

  test('between two blocks counts from the one that was heard', () => {
    const { drive } = speaking(2);
    drive.hearOut();
    expect(drive.state()).toMatchObject({ status: 'between', heard: 2 });
    expect(spokenBy(drive.send({ type: 'paragraph-back' }))).toBe('Take one daily.');
  });
});

describe('again', () => {
  const rateOf = (effects: ReturnType<ReturnType<typeof drivePlayer>['send']>) =>
    effects.flatMap((effect) => (effect.type === 'speak' ? [effect.request.rate] : []));

  test('says the sentence from its start, however short it was heard', () => {
    const { drive } = speaking(1);
    expect(spokenBy(drive.send({ type: 'repeat' }))).toBe('Take one daily.');
  });

  test('slower takes a quarter off each time, for this sentence alone, and never below the slowest', () => {
    const { drive } = speaking(1);
    const slower = () => rateOf(drive.send({ type: 'repeat-slower' }));
    expect([slower(), slower(), slower(), slower()]).toEqual([[0.75], [0.56], [0.5], [0.5]]);
    expect(rateOf(drive.hearOut())).toEqual([1]);
  });

  test('slower is over with a stop: the next text is read as usual', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'repeat-slower' }, { type: 'stop' });
    expect(rateOf(drive.send({ type: 'play', place: { sentence: 1, offset: 0 } }))).toEqual([1]);
  });

  test('slower makes no slow voice faster', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'rate-changed', rate: 0.4 });
    expect(rateOf(drive.send({ type: 'repeat-slower' }))).toEqual([0.4]);
  });

  test('slower waits longer for the end', () => {
    const plain = speaking(1);
    const slow = speaking(1);
    slow.drive.send({ type: 'repeat-slower' });
    const limit = ({ drive }: typeof slow) =>
      timerOf(drive.send({ type: 'word-reached', turn: drive.turn(), offset: 0 }), 'end');
    expect([limit(plain), limit(slow)]).toEqual([5133, 5844]);
  });

  test('is over with a change of speed, and with "repeat"', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'repeat-slower' });
    expect(rateOf(drive.send({ type: 'repeat' }))).toEqual([1]);
    drive.send({ type: 'repeat-slower' });
    expect(rateOf(drive.send({ type: 'rate-changed', rate: 1.5 }))).toEqual([1.5]);
  });

  test('goes on slowly after a pause in it, and follows it into a script that was written anew', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'repeat-slower' }, { type: 'pause' });
    drive.send({ type: 'script-rewritten', speech: 'begins', place: { sentence: 2, offset: 0 } });
    expect(rateOf(drive.send({ type: 'play' }))).toEqual([0.75]);
  });

  test('between two blocks means the one that was heard; at the end the last one; paused it speaks', () => {
    const { drive } = speaking(2);
    drive.hearOut();
    expect(spokenBy(drive.send({ type: 'repeat' }))).toBe('Do not crush it.');
    drive.send({ type: 'pause' });
    expect(spokenBy(drive.send({ type: 'repeat' }))).toBe('Do not crush it.');
    drive.send({ type: 'play', place: { sentence: 6, offset: 0 } });
    drive.hearOut();
    expect([drive.state().status, spokenBy(drive.send({ type: 'repeat' }))]).toEqual([
      'finished',
      'You may feel sick for some hours.',
    ]);
  });

  test('means nothing where nothing is open', () => {
    expect(drivePlayer(scriptWith()).send({ type: 'repeat-slower' })).toEqual([]);
  });
});

describe('stopping by itself', () => {
  test('after each sentence: the mark stays on what was heard, Play goes on, "repeat" says it again', () => {
    const { drive, script } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'sentence' });
    expect(drive.hearOut()).toEqual([{ type: 'clear-timers' }]);
    expect(viewOf(drive.state(), script)).toMatchObject({
      activity: { status: 'paused', because: 'stop' },
      position: { place: { sentence: 2, offset: 0 }, sentence: script.sentences[1]?.span },
    });
    expect(spokenBy(drive.send({ type: 'repeat' }))).toBe('Take one daily.');
    drive.hearOut();
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Do not crush it.');
  });

  test('"forward" from there leads to the sentence that was not heard yet', () => {
    const { drive, script } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'sentence' });
    drive.hearOut();
    drive.send({ type: 'forward' });
    expect(viewOf(drive.state(), script)).toMatchObject({
      activity: { status: 'paused' },
      position: { place: { sentence: 2, offset: 0 }, sentence: script.sentences[2]?.span },
    });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Do not crush it.');
  });

  test('after each block, not within it, and not at the very end', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'block' });
    expect(spokenBy(drive.hearOut())).toBe('Do not crush it.');
    expect(spokenBy(drive.hearOut())).toBe(null);
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'stop', heard: 2 });
    drive.send({ type: 'play', place: { sentence: 6, offset: 0 } });
    drive.hearOut();
    expect(drive.state().status).toBe('finished');
  });

  test('keeps its place when the page is written anew', () => {
    const { drive, script } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'sentence' });
    drive.hearOut();
    drive.send({ type: 'script-rewritten', speech: 'goes on', place: { sentence: 4, offset: 0 } });
    expect(viewOf(drive.state(), script).position).toMatchObject({
      place: { sentence: 4, offset: 0 },
      sentence: script.sentences[3]?.span,
    });
  });
});

describe('the sleep timer', () => {
  test('stops with the sentence in which the minutes end, and Play goes on for good', () => {
    const { drive } = speaking(0);
    drive.send({ type: 'sleep', minutes: 10 });
    expect(drive.state().memory.sleep?.minutes).toBe(10);
    drive.pass(599_999);
    drive.hearOut();
    expect(drive.state().status).toBe('between');
    drive.fire('between');
    drive.pass(1);
    drive.hearOut();
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'sleep', heard: 1 });
    expect(drive.state().memory.sleep).toBeNull();
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Do not crush it.');
    drive.hearOut();
    expect(drive.state().status).toBe('between');
  });

  test('is forgotten by whoever plays on after its end, and when it is taken back', () => {
    const { drive } = speaking(0);
    drive.send({ type: 'sleep', minutes: 10 }, { type: 'pause' });
    drive.pass(700_000);
    drive.send({ type: 'play' });
    drive.hearOut();
    expect(drive.state().status).toBe('between');
    drive.send({ type: 'sleep', minutes: 10 }, { type: 'sleep', minutes: null });
    drive.pass(700_000);
    drive.fire('between');
    expect(spokenBy(drive.hearOut())).toBe('Do not crush it.');
  });
});

describe('spelling', () => {
  const asked = (effects: ReturnType<ReturnType<typeof drivePlayer>['send']>) =>
    effects.flatMap((effect) => (effect.type === 'speak' ? [[effect.request.text, effect.request.rate]] : []));

  test('says the word and its letters, no faster than the voice’s own speed, then goes on with the word', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'rate-changed', rate: 2 });
    drive.send({ type: 'word-reached', turn: drive.turn(), offset: 9 });
    expect(asked(drive.send({ type: 'spell' }))).toEqual([['daily: D, A, I, L, Y.', 1]]);
    // A voice that begins with a word may tell of the word alone.
    drive.send({ type: 'word-reached', turn: drive.turn(), offset: 0 });
    expect(drive.state().status).toBe('speaking');
    expect(spokenBy(drive.send({ type: 'ended', turn: drive.turn() }))).toBe('daily.');
  });

  test('leaves what was paused paused, also when the voice fails at it', () => {
    for (const end of ['ended', 'failed'] as const) {
      const { drive } = speaking(1);
      drive.send({ type: 'word-reached', turn: drive.turn(), offset: 5 }, { type: 'pause' });
      const before = drive.state();
      expect(asked(drive.send({ type: 'spell' }))).toEqual([['one: O, N, E.', 1]]);
      drive.send({ type: 'started', turn: drive.turn() });
      const { turn } = drive.state().memory;
      drive.send(end === 'ended' ? { type: end, turn } : { type: end, turn, fault: 'synthesis-failed' });
      expect(drive.state()).toEqual({ ...before, memory: { ...before.memory, turn } });
    }
  });

  test('of a voice without words guesses by its pace, and says which word it spells', () => {
    const { drive } = speaking(6);
    drive.pass(3000);
    drive.hearOut();
    const again = { type: 'play', place: { sentence: 6, offset: 0 } } as const;
    drive.send(again, { type: 'started', turn: drive.turn() + 1 });
    drive.pass(1800);
    const [[text] = []] = asked(drive.send({ type: 'spell' }));
    expect(text).toBe('for: F, O, R.');
  });

  test('after a sentence means its last word, and keeps which one was heard', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'sentence' });
    drive.hearOut();
    expect(asked(drive.send({ type: 'spell' }))).toEqual([['daily: D, A, I, L, Y.', 1]]);
    drive.hearOut();
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'stop', heard: 1 });
  });

  test('spells what is written, not what is said for it', () => {
    const [sentence] = sentencesOf(['Take 5 mg.']);
    const spoken = {
      text: 'Take 5 milligrams.',
      alignment: [
        { kind: 'copy', written: { start: 0, end: 7 }, spoken: { start: 0, end: 7 } },
        { kind: 'replace', written: { start: 7, end: 9 }, spoken: { start: 7, end: 17 } },
        { kind: 'copy', written: { start: 9, end: 10 }, spoken: { start: 17, end: 18 } },
      ],
    } as const;
    const script = scriptOf([], 'complete', sentence ? [{ ...sentence, spoken }] : []);
    const drive = drivePlayer({ ...script, wordsOf: () => [{ start: 7, end: 17 }] });
    drive.send({ type: 'play' }, { type: 'word-reached', turn: 1, offset: 7 });
    expect(asked(drive.send({ type: 'spell' }))).toEqual([['mg: M, G.', 1]]);
  });

  const CHANGES: readonly PlayerCommand[] = [
    { type: 'rate-changed', rate: 2 },
    { type: 'sound-changed', sound: { pitch: 1.2, volume: 0.5 } },
    { type: 'voice-changed', lang: 'en', voiceId: EN_VOICE_TWO.id },
  ];

  test.each(CHANGES)('is not broken off by $type, and begins no reading that was paused', (change) => {
    const { drive } = speaking(1);
    drive.send({ type: 'word-reached', turn: drive.turn(), offset: 5 }, { type: 'pause' }, { type: 'spell' });
    expect(drive.send(change)).toEqual([]);
    drive.hearOut();
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'reader', spot: { place: { offset: 5 } } });
    drive.send({ type: 'play' }, { type: 'started', turn: drive.turn() + 1 }, { type: 'spell' });
    expect(drive.send({ ...change, ...(change.type === 'rate-changed' && { rate: 3 }) })).toEqual([]);
    expect(spokenBy(drive.hearOut())).toBe('one daily.');
  });

  test('by a voice on a server is over once no text may go there, and what was paused stays so', () => {
    const drive = drivePlayer(scriptWith(), { voices: [{ ...EN_VOICE, reach: 'network' }] });
    drive.send({ type: 'reach-changed', reach: 'network' }, { type: 'play' }, { type: 'pause' }, { type: 'spell' });
    expect(drive.state()).toMatchObject({ status: 'loading', attempt: { reach: 'network' } });
    expect(drive.send({ type: 'reach-changed', reach: 'device' })).toEqual([
      { type: 'clear-timers' },
      { type: 'silence' },
    ]);
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'reader' });
  });

  test.each([
    ['back', 0],
    ['forward', 2],
    ['paragraph-forward', 4],
    ['paragraph-back', 0],
    ['heading-forward', 5],
    ['heading-back', 0],
  ] as const)('of what was paused is over with "%s", which stays silent', (type, sentence) => {
    const { drive } = speaking(1);
    drive.send({ type: 'pause' }, { type: 'spell' });
    expect(drive.send({ type })).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence, offset: 0 } } });
  });

  test('of what was paused stays silent when the page is written anew', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'pause' }, { type: 'spell' });
    drive.send({ type: 'script-rewritten', speech: 'begins', place: { sentence: 4, offset: 0 } });
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'reader', spot: { place: { sentence: 4 } } });
  });

  test('after a sentence goes on over a page written anew, and keeps what was heard', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'sentence' });
    drive.hearOut();
    drive.send({ type: 'spell' });
    expect(drive.send({ type: 'script-rewritten', speech: 'goes on', place: { sentence: 4, offset: 0 } })).toEqual([]);
    drive.hearOut();
    expect(drive.state()).toMatchObject({ status: 'paused', heard: 3, spot: { place: { sentence: 4, offset: 0 } } });
  });

  test('ends with Play in reading, and with Pause as it was', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'sentence' });
    drive.hearOut();
    drive.send({ type: 'spell' }, { type: 'started', turn: drive.turn() + 1 }, { type: 'pause' });
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'stop', heard: 1 });
    drive.send({ type: 'spell' });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Do not crush it.');
  });

  test('once more means the same word', () => {
    const { drive } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'sentence' });
    drive.hearOut();
    drive.send({ type: 'spell' }, { type: 'started', turn: drive.turn() + 1 });
    expect(asked(drive.send({ type: 'spell' }))).toEqual([['daily: D, A, I, L, Y.', 1]]);
    drive.hearOut();
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'stop', heard: 1 });
  });

  test('once more means the same word where that was a guess', () => {
    const { drive } = speaking(6);
    drive.pass(3000);
    drive.hearOut();
    const again = { type: 'play', place: { sentence: 6, offset: 0 } } as const;
    drive.send(again, { type: 'started', turn: drive.turn() + 1 });
    drive.pass(1800);
    drive.send({ type: 'spell' }, { type: 'started', turn: drive.turn() + 1 });
    drive.pass(900);
    expect(asked(drive.send({ type: 'spell' }))).toEqual([['for: F, O, R.', 1]]);
  });

  test('between two paragraphs keeps which sentence was heard', () => {
    for (const [step, said] of [
      ['repeat', 'Do not crush it.'],
      ['forward', 'Call us.'],
    ] as const) {
      const { drive } = speaking(2);
      drive.hearOut();
      expect(asked(drive.send({ type: 'spell' }))).toEqual([['it: I, T.', 1]]);
      expect(spokenBy(drive.send({ type: step }))).toBe(said);
    }
  });

  test('is shown at its word', () => {
    const { drive, script } = speaking(1);
    drive.send({ type: 'stops-changed', stops: 'sentence' });
    drive.hearOut();
    drive.send({ type: 'spell' });
    const { start = 0 } = script.sentences[1]?.span ?? {};
    expect(viewOf(drive.state(), script).position).toEqual({
      place: { sentence: 2, offset: 0 },
      sentence: script.sentences[1]?.span,
      word: { start: start + 9, end: start + 15 },
      heard: 1,
    });
  });

  test('means nothing where nothing is open, or the script has not come', () => {
    expect(drivePlayer(scriptWith()).send({ type: 'spell' })).toEqual([]);
    const { drive } = speaking(99, 'growing');
    expect(drive.send({ type: 'spell' })).toEqual([]);
  });
});
