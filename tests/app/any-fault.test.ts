import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ScriptSentence } from '@/utils/core/article/script.ts';
import { PLAYER_COMMANDS, STEP_COMMANDS } from '@/utils/core/messages/player-command.ts';
import { isActive } from '@/utils/core/reading/is-active.ts';
import { DIALECTS } from '@/utils/core/settings/dialects.ts';
import { EARCON_CHOICES } from '@/utils/core/settings/earcons.ts';
import { OUTPUTS } from '@/utils/core/settings/output.ts';
import { PAUSES } from '@/utils/core/settings/pauses.ts';
import { FASTEST, SLOWEST } from '@/utils/core/settings/speed.ts';
import { STOPS } from '@/utils/core/settings/stops.ts';
import { isSpeakable } from '@/utils/core/text/is-speakable.ts';
import { REACHES } from '@/utils/core/voices/reach.ts';
import {
  BROWSERS,
  type BrowserProfile,
  HAPPENINGS,
  type Happening,
  UTTERANCE_FAULTS,
  type UtteranceFault,
} from '../fakes/fault-catalogue.ts';
import { good } from '../fakes/speech-performance.ts';
import { createSpeechWorld, type SpeechWorld } from '../fakes/speech-world.ts';
import { findPlace, whatFollows } from '../fakes/spoken-order.ts';

/** `npm run soak -- player` tries more. */
const RUNS = Number(process.env.HARK_SOAK_RUNS ?? 1000);
/** Against a test that hangs: a life takes about 5 ms where the machine has other work. */
const LIMIT_MS = 60_000 + RUNS * 50;

/** Every sentence has words of its own, so that an utterance tells its place. The third says nothing. */
const TEXTS = [
  'Take one tablet daily 🩺 with water.',
  'Ne prenez pas café brûlé or crème & <thé>.',
  '•••',
  'Stop.',
  'Call 116 117 if resumé pain re\u0301turns within 24 h.',
  'אל תיקח שתי כמוסות today.',
  '请不要服用两片药 tonight 😀 please.',
  'All is well now.',
];

const SENTENCES: readonly ScriptSentence[] = toSentences(TEXTS);

function toSentences(texts: readonly string[]): readonly ScriptSentence[] {
  let start = 0;
  return texts.map((text, index) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    const ends = (['block', 'sentence', 'row', 'sentence'] as const)[index % 4] ?? 'sentence';
    return { span, text, cues: [], alternatives: [], lang: null, kind: 'paragraph', ends };
  });
}

type Action =
  | { readonly kind: 'command'; readonly command: (typeof PLAYER_COMMANDS)[number] }
  | { readonly kind: 'listen'; readonly sentence: number }
  | { readonly kind: 'wish'; readonly wish: Parameters<SpeechWorld['wish']>[0] }
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'second tab' }
  | { readonly kind: 'happen'; readonly what: Happening };

const oneOf = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
/** As it is printed when a run fails. */
const named = <T extends { readonly id: string }>(values: readonly T[]): fc.Arbitrary<T> =>
  oneOf(values.map((value) => ({ ...value, [fc.toStringMethod]: () => value.id })));

const wish = fc.oneof(
  oneOf([SLOWEST, 1, 2, FASTEST]).map((rate) => ({ rate })),
  oneOf([...PAUSES, { sentence: 100, item: 0, paragraph: 1200, heading: 700 }]).map((pauses) => ({ pauses })),
  oneOf(DIALECTS).map((dialects) => ({ dialects })),
  oneOf(OUTPUTS).map((output) => ({ output })),
  oneOf(EARCON_CHOICES).map((earcons) => ({ earcons })),
  oneOf(STOPS).map((stops) => ({ stops })),
  oneOf(REACHES).map((reach) => ({ reach })),
  oneOf([0.5, 1]).map((volume) => ({ sound: { pitch: 1.2, volume } })),
  oneOf(BROWSERS.flatMap(({ voices }) => voices)).map(({ name, lang }) => ({ voiceRates: { [`${name}|${lang}`]: 2 } })),
  oneOf(BROWSERS.flatMap(({ voices }) => voices)).map(({ name, lang }) => ({ preferred: { en: `${name}|${lang}` } })),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: oneOf(PLAYER_COMMANDS).map((command): Action => ({ kind: 'command', command })) },
  { weight: 6, arbitrary: oneOf([1, 60, 150, 400, 900, 1500, 2500, 6000]).map((ms): Action => ({ kind: 'pass', ms })) },
  { weight: 2, arbitrary: fc.nat(TEXTS.length - 1).map((sentence): Action => ({ kind: 'listen', sentence })) },
  { weight: 2, arbitrary: wish.map((one): Action => ({ kind: 'wish', wish: one })) },
  { weight: 1, arbitrary: fc.constant<Action>({ kind: 'second tab' }) },
  { weight: 5, arbitrary: named(HAPPENINGS).map((what): Action => ({ kind: 'happen', what })) },
);

const isError = ({ id }: UtteranceFault) => id.startsWith('error');
/** The errors are many and alike. */
const fault = fc.oneof(
  { weight: 3, arbitrary: named(UTTERANCE_FAULTS.filter((one) => !isError(one))) },
  { weight: 1, arbitrary: named(UTTERANCE_FAULTS.filter(isError)) },
);
/** All sorts, most of them among good ones, or a voice that is bad for a while. */
const faults = fc.oneof(
  fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fault }), { maxLength: 10 }),
  fc.tuple(fault, fc.integer({ min: 1, max: 12 })).map(([one, count]) => Array.from({ length: count }, () => one)),
);

interface Life {
  readonly profile: BrowserProfile;
  readonly faults: readonly (UtteranceFault | null)[];
  /** Null: the faults come to an end. */
  readonly forEver: UtteranceFault | null;
  readonly actions: readonly Action[];
  readonly first: number;
  /** The sentence that is asked for first. */
  readonly start: number;
  readonly voices: 'there' | 'late';
}

const life: fc.Arbitrary<Life> = fc.record({
  profile: named(BROWSERS),
  faults,
  forEver: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fault }),
  actions: fc.array(action, { maxLength: 25 }),
  first: fc.integer({ min: 1, max: TEXTS.length }),
  start: fc.nat(TEXTS.length - 2),
  voices: oneOf(['there', 'there', 'late'] as const),
});

/** Holds what happens against what may. */
function watch(world: SpeechWorld, knowledge: 'exact' | 'rough') {
  const { fake, spoken } = world;
  let checked = 0;
  let openings = 0;
  /** The last one that was ours. */
  let last: number | null = null;
  /** Whether the next utterance may begin anywhere. */
  let jumped = true;
  /** A step to a block whose text was still on its way: it is taken once that has come. */
  let seeks = false;
  const isSought = (sentence: number, due: number) => {
    const isIt = seeks && sentence > due && SENTENCES[sentence - 1]?.ends !== 'sentence';
    if (isIt) seeks = false;
    return isIt;
  };

  const due = (how: 'exact' | 'rough') =>
    last === null || jumped ? null : whatFollows(fake.heardAt(last), spoken, isSpeakable, how);
  const check = () => {
    for (; checked < fake.count(); checked += 1) {
      const { text } = fake.heardAt(checked);
      const place = findPlace(text, spoken);
      if (place === null) continue;
      const follows = due(openings === world.openings() ? knowledge : 'rough');
      const where = `"${text}" behind ${JSON.stringify(last === null ? null : fake.heardAt(last))}`;
      last = checked;
      openings = world.openings();
      jumped = false;
      if (follows === null) continue;
      const { sentence, from, to } = follows;
      if (isSought(place.sentence, sentence)) continue;
      expect([where, place.sentence]).toEqual([where, sentence]);
      expect([where, place.offset >= from, place.offset <= to]).toEqual([where, true, true]);
    }
  };
  return {
    check,
    /** The reader asked for another place: what comes next is not to be foreseen here. */
    jump() {
      check();
      jumped = true;
    },
    seek() {
      seeks = true;
    },
    seekNoMore() {
      check();
      // Where reading stood still it was taken without a word.
      const follows = due('rough');
      const at = world.view().position?.place.sentence;
      if (follows !== null && at !== undefined && isSought(at, follows.sentence)) jumped = true;
      seeks = false;
    },
    /** Where reading stands, in the spoken forms, held against what was heard last. */
    checkPlace() {
      check();
      const { activity, position } = world.view();
      const follows = activity.status === 'idle' ? null : due('rough');
      if (follows === null) return;
      const at = activity.status === 'finished' ? TEXTS.length : position?.place.sentence;
      // A sentence that says nothing is passed over when reading goes on.
      const next = spoken.findIndex((one, index) => index >= (at ?? 0) && isSpeakable(one));
      if (isSought(next < 0 ? TEXTS.length : next, follows.sentence)) return;
      expect([activity, next < 0 ? TEXTS.length : next]).toEqual([activity, follows.sentence]);
    },
  };
}

function isJump(each: Action, world: SpeechWorld): boolean {
  const rests = ['idle', 'finished'].includes(world.view().activity.status);
  if (each.kind === 'listen') return true;
  if (each.kind !== 'command') return false;
  const { command } = each;
  // A word that is spelled is in no script: its utterance tells no place, and reading goes on where it was.
  const jumps: readonly string[] = ['stop', ...STEP_COMMANDS.filter((step) => step !== 'spell')];
  return jumps.includes(command) || (rests && (command === 'play' || command === 'toggle'));
}

function perform(each: Action, world: SpeechWorld): void {
  switch (each.kind) {
    case 'command':
      world.command(each.command);
      break;
    case 'listen':
      world.listen({ sentence: each.sentence, offset: 0 });
      break;
    case 'wish':
      world.wish(each.wish);
      break;
    case 'pass':
      world.advance(each.ms);
      break;
    case 'second tab':
      world.takeOver();
      break;
    case 'happen':
      each.what.happen(world);
  }
}

/** What holds at every moment. */
function checkMoment(world: SpeechWorld): void {
  if (world.holder() !== 'this-tab') return;
  const { player } = world.timers();
  const { activity } = world.view();
  if (isActive(activity)) expect([activity, player > 0]).toEqual([activity, true]);
  else expect([activity, player]).toEqual([activity, 0]);
}

/** So long a moment may last in which nothing changes: a sentence at the slowest speed, and the time to see that it died. */
const LONGEST_MOMENT_MS = 40_000;

function live({ profile, faults, forEver, actions, first, start, voices }: Life): {
  world: SpeechWorld;
  order: ReturnType<typeof watch>;
} {
  const world = createSpeechWorld({ profile, sentences: SENTENCES, first, voices });
  world.fake.plan(faults.map((fault) => fault?.perform ?? good));
  if (forEver !== null) world.fake.setSpeech(forEver.perform);
  const isExact = [...faults, forEver].every((fault) => fault === null || !/^offsets|order/.test(fault.id));
  const order = watch(world, isExact ? 'exact' : 'rough');
  world.listen({ sentence: start, offset: 0 });
  order.check();
  for (const each of actions) {
    if (isJump(each, world)) order.jump();
    if (each.kind === 'command' || each.kind === 'listen') order.seekNoMore();
    perform(each, world);
    if (each.kind === 'command' && /^(?:(?:paragraph|heading)-forward|leave-structure)$/.test(each.command))
      order.seek();
    order.check();
    checkMoment(world);
  }
  return { world, order };
}

function endWell(world: SpeechWorld): void {
  const { fake } = world;
  expect(fake.mostAtOnce()).toBeLessThanOrEqual(1);
  expect(fake.calls).not.toContain('pause');
  expect(fake.utterances.filter(({ text }) => !isSpeakable(text) || /[&<>]/.test(text))).toEqual([]);
  expect(world.end()).toEqual({ timers: 0, listeners: 0 });
}

/**
 * Each life in a job of its own. What an engine refers to weakly lives to the end of its job (ECMAScript, KeepDuringJob),
 * and promises wait for it: 100,000 lives in one job need more memory than there is.
 */
const endJob = () => new Promise<void>((resolve) => setImmediate(resolve));

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('any commands to any browser with any faults', { timeout: LIMIT_MS }, () => {
  test('nothing is lost or said twice unasked; nothing is left behind', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (one) => {
        await endJob();
        const { world, order } = live(one);
        for (let quiet = 0; isActive(world.view().activity); quiet += 1) {
          world.advance(LONGEST_MOMENT_MS);
          order.check();
          checkMoment(world);
          if (quiet > 40) expect(world.view().activity).toBe('at an end');
        }
        order.checkPlace();
        endWell(world);
      }),
      { numRuns: RUNS },
    );
  });

  test('once the faults are over, all is heard to its end', async () => {
    await fc.assert(
      fc.asyncProperty(life, async (one) => {
        await endJob();
        const { world, order } = live({ ...one, forEver: null });
        fc.pre(world.holder() !== 'lost for good');
        world.fake.plan([]);
        world.wish({ stops: 'never' });
        world.fake.setVoices(one.profile.voices, { event: 'voiceschanged' });
        for (let presses = 0; world.view().activity.status !== 'finished'; presses += 1) {
          const before = JSON.stringify([world.view(), world.fake.calls.length]);
          if (!isActive(world.view().activity)) {
            if (world.view().activity.status === 'idle') order.jump();
            world.command('play');
          }
          world.advance(LONGEST_MOMENT_MS);
          order.check();
          checkMoment(world);
          expect(JSON.stringify([world.view(), world.fake.calls.length])).not.toBe(before);
          // Each press goes on: what is left is in the faults that were under way.
          expect(presses).toBeLessThan(20);
        }
        order.checkPlace();
        endWell(world);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test('at most two faults in a row are got over without a press', async () => {
    // These are told at once: to try the same again would be in vain.
    const isFinal = ({ id }: UtteranceFault) => /not-allowed|voice-unavailable|language-unavailable/.test(id);
    const fault = named(UTTERANCE_FAULTS.filter((one) => !isFinal(one)));
    const inARow = fc.array(fault, { minLength: 1, maxLength: 2 }).map((some) => [...some, null]);
    const some = fc.array(inARow, { maxLength: 8 }).map((rows) => rows.flat());
    await fc.assert(
      fc.asyncProperty(
        named(BROWSERS),
        some,
        fc.integer({ min: 1, max: TEXTS.length }),
        async (profile, faults, first) => {
          await endJob();
          const { world, order } = live({
            profile,
            faults,
            first,
            start: 0,
            forEver: null,
            actions: [],
            voices: 'there',
          });
          world.advance(600_000);
          order.checkPlace();
          expect(world.view().activity).toEqual({ status: 'finished' });
          endWell(world);
        },
      ),
      { numRuns: RUNS / 4 },
    );
  });

  const alike = UTTERANCE_FAULTS.filter((one) => !isError(one) || one.id.startsWith('error-synthesis-failed'));
  test.each(alike.map(({ id }) => id))(
    'paused at any moment of a sentence (%s), reading goes on where it was',
    (id) => {
      const faults = UTTERANCE_FAULTS.filter((one) => one.id === id);
      const profile = BROWSERS.find((one) => one.id === 'chromium-windows');
      if (profile === undefined) throw new Error('There is no such browser in the catalogue.');
      for (const start of [0, 1, 5, 6]) {
        for (let ms = 130; ms < 2500; ms += 170) {
          const actions: readonly Action[] = [
            { kind: 'pass', ms },
            { kind: 'command', command: 'pause' },
            { kind: 'command', command: 'play' },
            { kind: 'pass', ms: 5000 },
          ];
          const { world, order } = live({
            ...{ profile, faults, forEver: null, voices: 'there' },
            ...{ start, actions, first: TEXTS.length },
          });
          order.checkPlace();
          endWell(world);
        }
      }
    },
  );
});
