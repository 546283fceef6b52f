import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_KINDS } from '@/utils/core/article/article.ts';
import { SENTENCE_ENDS, type SpokenSentence } from '@/utils/core/article/script.ts';
import { step } from '@/utils/core/reading/player.ts';
import type { PlayerEffect } from '@/utils/core/reading/player-effect.ts';
import type { PlayerScript } from '@/utils/core/reading/player-script.ts';
import { createPlayerState } from '@/utils/core/reading/player-state.ts';
import { planRecording, type RecordingStep, type RecordingWishes } from '@/utils/core/recording/plan-recording.ts';
import { PAUSES } from '@/utils/core/settings/pauses.ts';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

const WISHES: RecordingWishes = { rate: 1, preferred: {}, dialects: 'apart', pauses: 'normal' };

type Look = Partial<Pick<SpokenSentence, 'kind' | 'ends' | 'lang' | 'within'>>;

function scriptWith(texts: readonly string[], looks: readonly Look[]): PlayerScript {
  const sentences = sentencesOf(texts).map((sentence, index) => ({ ...sentence, ...looks[index] }));
  return scriptOf(texts, 'complete', sentences);
}

/** What was said and how long it was silent, in short. */
function tell(steps: Iterable<RecordingStep>): readonly unknown[] {
  return Array.from(steps, tellStep);
}

function tellStep(step: RecordingStep): unknown {
  switch (step.type) {
    case 'say':
      return [step.voice.id, step.text, step.rate];
    case 'silence':
      return step.ms;
    case 'chapter':
      return `# ${step.title}`;
    case 'leave-out':
      return `no ${step.lang}`;
  }
}

/** The same of the player, with nothing but Hark's own voice, on a machine on which nothing goes wrong. */
function hearPlayer(script: PlayerScript, wishes: RecordingWishes): readonly unknown[] {
  let state = createPlayerState({ ...wishes, builtIn: 'always' });
  const heard: unknown[] = [];
  let queue: PlayerEffect[] = [];
  const send = (event: Parameters<typeof step>[1]) => {
    const next = step(state, event, script);
    state = next.state;
    queue = [...next.effects];
  };
  send({ type: 'voices-changed', voices: builtInVoices, supply: 'settled', at: 0 });
  send({ type: 'play', at: 0 });
  while (queue.length > 0) {
    const effects = queue;
    queue = [];
    for (const effect of effects) {
      if (effect.type === 'speak') {
        const { turn, voiceId, text, rate } = effect.request;
        heard.push([voiceId, text, rate]);
        send({ type: 'started', turn, at: 0 });
        send({ type: 'ended', turn, at: 4000 });
      }
      if (effect.type === 'set-timer' && effect.timer === 'between') {
        heard.push(effect.ms);
        send({ type: 'timer-fired', timer: 'between', turn: effect.turn, at: 0 });
      }
    }
  }
  expect(state.status).toBe('finished');
  return heard;
}

describe('a recording', () => {
  test('says each sentence with Hark’s own voice of its language, and is silent after each block', () => {
    const script = scriptWith(
      ['Your knee', 'Walk a little 🚶.', 'Rest after it.', 'Ruhen Sie sich danach aus.', 'Call us.'],
      [
        { kind: 'heading', ends: 'block' },
        {},
        { ends: 'block' },
        { lang: 'de', ends: 'block' },
        { lang: 'en-GB', ends: 'block' },
      ],
    );
    expect(tell(planRecording(script, { ...WISHES, rates: { de: 2 } }))).toEqual([
      '# Your knee',
      ['Hark|en-US', 'Your knee', 1],
      700,
      ['Hark|en-US', 'Walk a little 🚶.', 1],
      ['Hark|en-US', 'Rest after it.', 1],
      500,
      ['Hark|de', 'Ruhen Sie sich danach aus.', 2],
      250,
      ['Hark|en-GB', 'Call us.', 1],
    ]);
  });

  test('passes over what says nothing, and begins at the first word', () => {
    const script = scriptWith(
      ['***', 'First.', '•', 'Last.', '🎉'],
      [{ ends: 'block' }, {}, { ends: 'block' }, {}, {}],
    );
    expect(tell(planRecording(script, WISHES))).toEqual([['Hark|en-US', 'First.', 1], 500, ['Hark|en-US', 'Last.', 1]]);
  });

  test('leaves out what none of its voices speaks, and says so', () => {
    const script = scriptWith(
      ['Rest.', '膝を休めてください。', '膝', 'Call us.'],
      [{ ends: 'block' }, { lang: 'ja', ends: 'block' }, { lang: 'ja', within: 'en', ends: 'block' }, {}],
    );
    expect(tell(planRecording(script, WISHES))).toEqual([
      ['Hark|en-US', 'Rest.', 1],
      500,
      'no ja',
      ['Hark|en-US', '膝', 1],
      500,
      ['Hark|en-US', 'Call us.', 1],
    ]);
  });

  test('takes the voice that the reader chose, if it is one of Hark’s own', () => {
    const script = scriptWith(['Rest.'], []);
    expect(tell(planRecording(script, { ...WISHES, preferred: { en: 'Hark 2|en-GB' } }))).toEqual([
      ['Hark 2|en-GB', 'Rest.', 1],
    ]);
    expect(tell(planRecording(script, { ...WISHES, preferred: { en: 'Samantha|en-US' } }))).toEqual([
      ['Hark|en-US', 'Rest.', 1],
    ]);
  });

  test('has one chapter for a heading of two sentences, and another for the next', () => {
    const heading = { kind: 'heading' } as const;
    const script = scriptWith(
      ['Day 1.', 'Rest.', 'Day 2', 'Walk.'],
      [heading, { ...heading, ends: 'block' }, { ...heading, ends: 'block' }, {}],
    );
    const chapters = Array.from(planRecording(script, WISHES)).flatMap((each) =>
      each.type === 'chapter' ? [each.title] : [],
    );
    expect(chapters).toEqual(['Day 1. Rest.', 'Day 2']);
  });

  test('is what the player would have it say, whatever the text and the wishes are', () => {
    const sentence = fc.record({
      text: fc.constantFrom('Rest a day.', '•', 'Ruhen Sie.', '80 mg', '…', 'نوم', '12', 'a\u0301'),
      kind: fc.constantFrom(...BLOCK_KINDS),
      ends: fc.constantFrom(...SENTENCE_ENDS),
      lang: fc.constantFrom(null, 'en', 'en-GB', 'de', 'ar', 'fr-CA'),
    });
    const wishes = fc.record({
      rate: fc.constantFrom(0.5, 1, 1.3, 4),
      rates: fc.constantFrom({}, { de: 2 }),
      preferred: fc.constantFrom({}, { en: 'Hark 2|en-GB' }, { de: 'Hark 2|de', ar: 'gone|ar' }),
      dialects: fc.constantFrom('apart' as const, 'alike' as const),
      pauses: fc.constantFrom(...PAUSES),
    });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), wishes, (sentences, chosen) => {
        const script = scriptWith(
          sentences.map(({ text }) => text),
          sentences.map(({ text: _text, ...look }) => look),
        );
        const planned = tell(planRecording(script, chosen)).filter((each) => !String(each).startsWith('# '));
        expect(planned).toEqual(hearPlayer(script, chosen));
      }),
      { numRuns: 300 },
    );
  });
});
