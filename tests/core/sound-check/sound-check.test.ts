import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckResults, Heard } from '@/utils/core/sound-check/check-results.ts';
import {
  READY,
  type SoundCheckEvent,
  type SoundCheckState,
  stepSoundCheck,
} from '@/utils/core/sound-check/sound-check.ts';
import { ALL_WELL, speechOf, WELL } from './results.ts';

const SILENT = { speech: 'silent' } as const;

/** Runs a whole check; its steps, and the state at its end. */
function runCheck(results: CheckResults, answers: readonly Heard[], from: SoundCheckState = READY) {
  const steps: string[] = [];
  const left = [...answers];
  let state = stepSoundCheck(from, { type: 'start' });
  while (state.status === 'checking' || state.status === 'asking') {
    if (state.status === 'asking') {
      steps.push(`ask ${state.question}`);
      state = stepSoundCheck(state, { type: 'answer', heard: left.shift() ?? 'yes' });
    } else {
      steps.push(state.check);
      state = stepSoundCheck(state, find(state, results));
    }
  }
  return { steps, state };
}

function find(state: Extract<SoundCheckState, { status: 'checking' }>, results: CheckResults): SoundCheckEvent {
  return { type: 'found', run: state.run, found: { [state.check]: results[state.check] }, ms: 5 };
}

describe('the sound check', () => {
  test.each<[string, Partial<CheckResults>, string[]]>([
    ['all is well', {}, ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech', 'ask voice-heard']],
    ['its own tab is muted', { mute: { own: 'muted', from: 'none' } }, ['mute', 'queue', 'voices']],
    [
      'the tab it came from is muted',
      { mute: { own: 'on', from: 'muted' } },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech', 'ask voice-heard'],
    ],
    [
      'no sound can be opened',
      { tone: { tone: 'missing', outputs: 'none', latencyMs: null } },
      ['mute', 'queue', 'tone', 'voices', 'speech', 'ask voice-heard'],
    ],
    [
      'there is no voice',
      { voices: { counts: [], wanted: ['en'], builtIn: 'never' } },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices'],
    ],
    [
      'all voices are online',
      { voices: { counts: [{ language: 'en', onDevice: 0, online: 9 }], wanted: ['en'], builtIn: 'never' } },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices'],
    ],
    [
      'the only voice does not start',
      { speech: speechOf(SILENT) },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech'],
    ],
    [
      'the first voice does not start and another does',
      { speech: speechOf(SILENT, 1) },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech', 'other-voice', 'ask voice-heard'],
    ],
    [
      'no voice starts',
      { speech: speechOf(SILENT, 1), 'other-voice': speechOf(SILENT, 1) },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech', 'other-voice'],
    ],
    [
      'something else takes the voice',
      { speech: speechOf({ speech: 'taken' }, 3) },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech'],
    ],
    [
      'the browser forbids speech',
      { speech: speechOf({ speech: 'failed', fault: 'not-allowed' }, 3) },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech'],
    ],
    [
      'Hark’s own voice stands in for none',
      { voices: { counts: [], wanted: ['en'], builtIn: 'when-needed' } },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'built-in-voice', 'ask voice-heard'],
    ],
    [
      'Hark’s own voice stands in for one that fails',
      { voices: { ...WELL.voices, builtIn: 'when-needed' }, speech: speechOf(SILENT) },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech', 'built-in-voice', 'ask voice-heard'],
    ],
    [
      'Hark’s own voice is always wanted',
      { voices: { ...WELL.voices, builtIn: 'always' } },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'built-in-voice', 'ask voice-heard'],
    ],
    [
      'Hark’s own voice fails too',
      { voices: { counts: [], wanted: ['en'], builtIn: 'when-needed' }, 'built-in-voice': speechOf(SILENT) },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'built-in-voice'],
    ],
    [
      'Hark’s own voice is not to talk over who took the voice',
      { voices: { ...WELL.voices, builtIn: 'when-needed' }, speech: speechOf({ speech: 'taken' }) },
      ['mute', 'queue', 'tone', 'ask tone-heard', 'voices', 'speech'],
    ],
  ])('where %s takes these steps', (_where, results, steps) => {
    expect(runCheck({ ...WELL, ...results }, []).steps).toEqual(steps);
  });

  test('goes on to the voice where the tone was not heard', () => {
    expect(runCheck(WELL, ['no', 'no']).steps.at(-1)).toBe('ask voice-heard');
  });

  test('ends with all that was found, and how long each check took', () => {
    const { state } = runCheck(WELL, ['yes', 'yes']);
    expect(state).toEqual({
      status: 'done',
      run: 5,
      known: ALL_WELL,
      times: { mute: 5, queue: 5, tone: 5, voices: 5, speech: 5 },
    });
  });

  test('begins anew with nothing known', () => {
    const { state } = runCheck(WELL, ['no', 'no']);
    expect(stepSoundCheck(state, { type: 'start' })).toEqual({
      status: 'checking',
      run: 6,
      check: 'mute',
      known: {},
      times: {},
    });
  });

  test('plays the tone again, and asks again', () => {
    const asking = stepThrough(WELL, 'tone-heard');
    const again = stepSoundCheck(asking, { type: 'again' });
    expect(again).toMatchObject({ status: 'checking', run: 4, check: 'tone' });
    expect(stepSoundCheck(again, { type: 'found', run: 4, found: { tone: WELL.tone }, ms: 7 })).toMatchObject({
      status: 'asking',
      question: 'tone-heard',
      times: { tone: 7 },
    });
  });

  test.each([
    ['first', WELL.speech, 'speech'],
    ['other', speechOf(SILENT, 1), 'other-voice'],
  ] as const)('plays the %s voice again, where that one was to be heard', (_which, speech, check) => {
    const asking = stepThrough({ ...WELL, speech }, 'voice-heard');
    expect(stepSoundCheck(asking, { type: 'again' })).toMatchObject({ status: 'checking', check });
  });

  test('is ready again when it is stopped, and hears no more of the check that ran', () => {
    const running = stepSoundCheck(READY, { type: 'start' });
    const stopped = stepSoundCheck(running, { type: 'stop' });
    expect(stopped).toEqual({ status: 'ready', run: 2 });
    const anew = stepSoundCheck(stopped, { type: 'start' });
    expect(anew).toMatchObject({ status: 'checking', run: 3 });
    expect(stepSoundCheck(anew, { type: 'found', run: 1, found: { mute: WELL.mute }, ms: 5 })).toBe(anew);
  });

  const results = fc.record({
    mute: fc.record({ own: fc.constantFrom('on', 'muted', 'unknown'), from: fc.constantFrom('on', 'muted', 'none') }),
    queue: fc.constantFrom('free', 'speaking', 'paused'),
    tone: fc.record({
      tone: fc.constantFrom('played', 'held', 'missing'),
      outputs: fc.constantFrom('some', 'none', 'unknown'),
      latencyMs: fc.constant(null),
    }),
    voices: fc.constantFrom(WELL.voices, { counts: [], wanted: [], builtIn: 'never' }),
    speech: fc.constantFrom(WELL.speech, speechOf(SILENT, 1), speechOf({ speech: 'taken' }, 1)),
    'other-voice': fc.constantFrom(WELL.speech, speechOf(SILENT, 1)),
    'built-in-voice': fc.constantFrom(WELL.speech, speechOf(SILENT)),
  }) as fc.Arbitrary<CheckResults>;
  const moves = fc.array(fc.constantFrom('start', 'stop', 'found', 'late', 'yes', 'no', 'again'), { maxLength: 60 });

  test('sounds only between a start and its end, whatever is pressed when', () => {
    fc.assert(
      fc.property(results, moves, (found, pressed) => {
        let state: SoundCheckState = READY;
        let runs = 0;
        for (const move of pressed) {
          const before: SoundCheckState = state;
          state = stepSoundCheck(before, toEvent(move, before, found));
          // A check runs anew only under a new number.
          if (state !== before && state.status === 'checking') expect(state.run).toBeGreaterThan(runs);
          runs = Math.max(runs, state.run);
          if (before.status === 'ready' || before.status === 'done') {
            expect(state === before || move === 'start').toBe(true);
          }
        }
        // However it was left, it comes to its end.
        expect(runCheck(found, [], stepSoundCheck(state, { type: 'stop' })).state.status).toBe('done');
      }),
    );
  });
});

function toEvent(move: string, state: SoundCheckState, found: CheckResults): SoundCheckEvent {
  if (move === 'start' || move === 'stop' || move === 'again') return { type: move };
  if (move === 'yes' || move === 'no') return { type: 'answer', heard: move };
  const run = move === 'late' ? state.run - 1 : state.run;
  const check = state.status === 'checking' ? state.check : 'tone';
  return { type: 'found', run, found: { [check]: found[check] }, ms: 1 };
}

/** The state in which this is asked. */
function stepThrough(results: CheckResults, question: string): SoundCheckState {
  let state = stepSoundCheck(READY, { type: 'start' });
  while (!(state.status === 'asking' && state.question === question)) {
    if (state.status === 'asking') state = stepSoundCheck(state, { type: 'answer', heard: 'yes' });
    else if (state.status === 'checking') state = stepSoundCheck(state, find(state, results));
    else throw new Error(`"${question}" is never asked.`);
  }
  return state;
}
