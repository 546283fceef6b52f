import { describe, expect, test } from 'vitest';
import type { PlayerEffect } from '@/utils/core/reading/player-effect.ts';
import type { PlayerScript } from '@/utils/core/reading/player-script.ts';
import { EARCON_CHOICES, type EarconChoice } from '@/utils/core/settings/earcons.ts';
import { drivePlayer, timerOf } from '../../fakes/player-drive.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

const TEXTS = ['After your visit.', 'Take one tablet daily.', 'Do not crush it.', 'When to call. At once!', 'Call us.'];
const [TITLE, ONE, TWO, HEADING, LAST] = sentencesOf(TEXTS, { ends: 'block' });
if (!(TITLE && ONE && TWO && HEADING && LAST)) throw new Error('No sentences.');

function scriptWithHeadings(extent: PlayerScript['extent'] = 'complete'): PlayerScript {
  const sentences = [
    { ...TITLE, kind: 'heading' },
    { ...ONE, ends: 'sentence' },
    TWO,
    { ...HEADING, kind: 'heading' },
    LAST,
  ] as PlayerScript['sentences'];
  return scriptOf(TEXTS, extent, sentences);
}

function driveWith(earcons: EarconChoice, script = scriptWithHeadings()) {
  const drive = drivePlayer(script);
  drive.send({ type: 'earcons-changed', earcons }, { type: 'pauses-changed', pauses: 'none' });
  return drive;
}

type Heard = readonly [earcon: string, text: string | null];

/** The sounds asked for, each with the text behind it; null: nothing is said then. */
function soundsOf(effects: readonly PlayerEffect[]): readonly Heard[] {
  return effects.flatMap((effect): readonly Heard[] => {
    if (effect.type === 'earcon') return [[effect.earcon, null]];
    const { earcon, text } = effect.type === 'speak' ? effect.request : {};
    return earcon && text ? [[earcon, text]] : [];
  });
}

describe('sounds while a page is read', () => {
  test.each([
    ['none', []],
    [
      'ends',
      [
        ['start', 'After your visit.'],
        ['end', null],
      ],
    ],
    [
      'headings',
      [
        ['heading', 'After your visit.'],
        ['heading', 'When to call. At once!'],
      ],
    ],
    [
      'all',
      [
        ['start', 'After your visit.'],
        ['heading', 'When to call. At once!'],
        ['end', null],
      ],
    ],
  ] as const)('%s', (choice, sounds) => {
    const drive = driveWith(choice);
    const heard = [...soundsOf(drive.send({ type: 'play' }))];
    while (drive.state().status !== 'finished') heard.push(...soundsOf(drive.hearOut()));
    expect(heard).toEqual(sounds);
    const again = soundsOf(drive.send({ type: 'play' }));
    expect(again).toEqual(sounds.slice(0, choice === 'none' ? 0 : 1));
  });

  test('give the voice so much more time to start', () => {
    const [plain, sounding] = (['none', 'all'] as const).map((choice) =>
      timerOf(driveWith(choice).send({ type: 'play' }), 'start'),
    );
    expect((sounding ?? 0) - (plain ?? 0)).toBe(220);
  });

  test('are as loud as the voice is', () => {
    const drive = driveWith('ends');
    drive.send({ type: 'sound-changed', sound: { pitch: 1, volume: 0.25 } });
    drive.send({ type: 'play', place: { sentence: 4, offset: 0 } });
    expect(drive.hearOut()).toEqual([{ type: 'clear-timers' }, { type: 'earcon', earcon: 'end', volume: 0.25 }]);
  });
});

describe('no sound', () => {
  test.each(EARCON_CHOICES)('goes before what is read on, said again or slower, or spelled (%s)', (choice) => {
    const drive = driveWith(choice);
    drive.send({ type: 'play' });
    for (const type of ['toggle', 'toggle', 'repeat', 'repeat-slower', 'spell'] as const) {
      drive.send({ type: 'started', turn: drive.turn() }, { type: 'word-reached', turn: drive.turn(), offset: 6 });
      expect([type, soundsOf(drive.send({ type }))]).toEqual([type, []]);
    }
  });

  test.each([
    ['was taken', 'interrupted'],
    ['failed', 'synthesis-failed'],
  ] as const)('goes before what is tried again when the voice %s', (_how, fault) => {
    const drive = driveWith('all');
    drive.send({ type: 'play' }, { type: 'started', turn: drive.turn() });
    const effects = [...drive.send({ type: 'failed', turn: drive.turn(), fault }), ...drive.fire('quiet')];
    expect([effects.some(({ type }) => type === 'speak'), soundsOf(effects)]).toEqual([true, []]);
  });

  test('is heard when the reader stops, or pauses behind the last sentence but one', () => {
    const drive = driveWith('all');
    drive.send({ type: 'play', place: { sentence: 3, offset: 0 } }, { type: 'started', turn: drive.turn() });
    expect(soundsOf(drive.send({ type: 'pause' }))).toEqual([]);
    expect(soundsOf(drive.send({ type: 'stop' }))).toEqual([]);
  });

  test('comes twice for one heading: where its text had to be waited for it comes with it', () => {
    const script = scriptWithHeadings('growing');
    const drive = driveWith('headings', { ...script, sentences: script.sentences.slice(0, 3) });
    drive.send({ type: 'play', place: { sentence: 2, offset: 0 } });
    expect(soundsOf(drive.hearOut())).toEqual([]);
    expect(soundsOf(drive.grow(scriptWithHeadings()))).toEqual([['heading', 'When to call. At once!']]);
  });

  test('comes in the middle of a heading', () => {
    const drive = driveWith('headings');
    expect(soundsOf(drive.send({ type: 'play', place: { sentence: 3, offset: 5 } }))).toEqual([]);
    const parts = sentencesOf(['After.', 'Your visit.']).map((part, at) => ({
      ...part,
      kind: 'heading' as const,
      ends: at === 0 ? ('sentence' as const) : ('block' as const),
    }));
    const cut = driveWith('headings', scriptOf([], 'complete', parts));
    expect(soundsOf(cut.send({ type: 'play' }))).toEqual([['heading', 'After.']]);
    expect(soundsOf(cut.hearOut())).toEqual([]);
  });
});

test('a voice list that comes late is a beginning all the same, and a step to a heading has its sound', () => {
  const drive = drivePlayer(scriptWithHeadings(), { voices: [], supply: 'settling' });
  drive.send({ type: 'earcons-changed', earcons: 'all' });
  expect(soundsOf(drive.send({ type: 'play' }))).toEqual([]);
  const voices = [{ id: 'Anna|en-US', name: 'Anna', lang: 'en-US' }];
  expect(soundsOf(drive.send({ type: 'voices-changed', voices, supply: 'settled' }))).toEqual([
    ['start', 'After your visit.'],
  ]);
  expect(soundsOf(drive.send({ type: 'heading-forward' }))).toEqual([['heading', 'When to call. At once!']]);
});
