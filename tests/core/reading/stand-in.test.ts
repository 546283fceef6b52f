import { describe, expect, test } from 'vitest';
import type { PlayerEffect } from '@/utils/core/reading/player-effect.ts';
import { viewOf } from '@/utils/core/reading/player-view.ts';
import type { Voice } from '@/utils/core/speech/speech-engine.ts';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';
import { EN_VOICE, EN_VOICE_TWO } from '../../fakes/fake-speech-engine.ts';
import { drivePlayer, spokenBy } from '../../fakes/player-drive.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

const OWN_EN = 'Hark|en-US';
const OWN_FR = 'Hark|fr-FR';
const script = scriptOf(['Take one tablet.', 'Call us.']);
const french = { ...script, lang: 'fr' };

function drive(voices: readonly Voice[], text = script, supply: 'settled' | 'settling' = 'settled') {
  const player = drivePlayer(text, { voices: [...voices, ...builtInVoices], supply });
  const told = () => viewOf(player.state(), text).standIn ?? null;
  return { ...player, told };
}

function voiceOf(effects: readonly PlayerEffect[]): string | null {
  return effects.find((effect) => effect.type === 'speak')?.request.voiceId ?? null;
}

type Driven = ReturnType<typeof drive>;

/** The current attempt fails; the effects of what follows, after the moment of quiet where there is one. */
function fail(player: Driven): readonly PlayerEffect[] {
  const effects = player.send({ type: 'failed', turn: player.turn(), fault: 'synthesis-failed' });
  return spokenBy(effects) === null ? player.fire('quiet') : effects;
}

describe('where the browser has no voice of the language', () => {
  test('Hark’s own speaks, and it is told why', () => {
    const player = drive([EN_VOICE], french);
    expect(voiceOf(player.send({ type: 'play' }))).toBe(OWN_FR);
    expect(player.told()).toEqual({ lang: 'fr', because: 'no-voice' });
  });

  test('it is told until the reader acts, and once for a language', () => {
    const player = drive([], french);
    player.send({ type: 'play' });
    player.hearOut();
    player.send({ type: 'pause' });
    expect(player.told()).toEqual({ lang: 'fr', because: 'no-voice' });
    player.send({ type: 'play' });
    expect(player.told()).toBe(null);
    player.send({ type: 'stop' }, { type: 'play' });
    expect([player.state().status, player.told()]).toEqual(['loading', null]);
  });

  test('nothing is told of a voice that the reader chose', () => {
    const player = drive([EN_VOICE]);
    player.send({ type: 'voice-changed', lang: 'en', voiceId: 'Hark 2|en-US' });
    expect([voiceOf(player.send({ type: 'play' })), player.told()]).toEqual(['Hark 2|en-US', null]);
  });

  test('voices that are still arriving are waited for, but not for one that the reader chose', () => {
    const player = drive([], script, 'settling');
    player.send({ type: 'play' });
    expect(player.state()).toMatchObject({ status: 'loading', waitsFor: 'voices' });
    const voices = builtInVoices;
    expect(voiceOf(player.send({ type: 'voices-changed', voices, supply: 'settled' }))).toBe(OWN_EN);

    const chosen = drive([], script, 'settling');
    chosen.send({ type: 'voice-changed', lang: 'en', voiceId: OWN_EN });
    expect(voiceOf(chosen.send({ type: 'play' }))).toBe(OWN_EN);
  });

  test('a phrase within a text is left to that text’s voice', () => {
    const sentences = sentencesOf(['Say', 'bonjour', 'to her.']);
    const phrase = sentences.map((sentence, index) =>
      index === 1 ? { ...sentence, lang: 'fr', within: 'en' } : sentence,
    );
    const player = drive([EN_VOICE], scriptOf([], 'complete', phrase));
    player.send({ type: 'play' });
    expect(voiceOf(player.hearOut())).toBe(EN_VOICE.id);
    const own = drive([], scriptOf([], 'complete', phrase));
    expect(voiceOf(own.send({ type: 'play' }))).toBe(OWN_EN);
    expect(voiceOf(own.hearOut())).toBe(OWN_FR);
  });

  test('a language that Hark has no voice for either is told as before', () => {
    const player = drive([EN_VOICE], { ...script, lang: 'bo' });
    player.send({ type: 'play' });
    expect(player.state()).toMatchObject({ status: 'blocked', reason: { kind: 'no-voice', lang: 'bo' } });
  });
});

describe('a voice that fails until nothing is left to try', () => {
  test('is followed by Hark’s own from the same word, and it is told', () => {
    const player = drive([EN_VOICE, EN_VOICE_TWO]);
    player.send({ type: 'play' }, { type: 'word-reached', turn: 1, offset: 5 });
    const spoken = [fail(player), fail(player), fail(player)].map((effects) => [voiceOf(effects), spokenBy(effects)]);
    expect(spoken).toEqual([
      [EN_VOICE.id, 'one tablet.'],
      [EN_VOICE_TWO.id, 'one tablet.'],
      [OWN_EN, 'one tablet.'],
    ]);
    expect(player.told()).toEqual({ lang: 'en', because: 'engine-failed' });
    player.send({ type: 'stop' });
    expect(voiceOf(player.send({ type: 'play' }))).toBe(OWN_EN);
    expect(player.told()).toBe(null);
  });

  test('is trusted again when the reader chooses it', () => {
    const player = drive([EN_VOICE, EN_VOICE_TWO]);
    player.send({ type: 'play' });
    for (let count = 0; count < 3; count += 1) fail(player);
    expect(voiceOf(player.send({ type: 'voice-changed', lang: 'en', voiceId: EN_VOICE.id }))).toBe(EN_VOICE.id);
  });

  test('is followed by Hark’s own at once where the browser does not allow speech', () => {
    const player = drive([EN_VOICE]);
    player.send({ type: 'play' });
    expect(voiceOf(player.send({ type: 'failed', turn: 1, fault: 'not-allowed' }))).toBe(OWN_EN);
  });

  test('is followed by Hark’s own when all voices that were tried have gone', () => {
    const player = drive(Array.from('abcdefgh', (name) => ({ id: `${name}|en-US`, name, lang: 'en-US' })));
    player.send({ type: 'play' });
    const voices = [1, 2, 3, 4].map(() =>
      voiceOf(player.send({ type: 'failed', turn: player.turn(), fault: 'voice-unavailable' })),
    );
    expect(voices).toEqual(['b|en-US', 'c|en-US', 'd|en-US', OWN_EN]);
  });

  test('is told when Hark’s own fails too', () => {
    const player = drive([]);
    player.send({ type: 'play' });
    fail(player);
    fail(player);
    player.send({ type: 'failed', turn: player.turn(), fault: 'synthesis-failed' });
    expect(player.state()).toMatchObject({ status: 'blocked', reason: { kind: 'engine-failed' } });
  });

  test('gives way to whoever takes the voice: Hark’s own does not talk over a screen reader', () => {
    const player = drive([EN_VOICE]);
    player.send({ type: 'play' });
    for (let count = 0; count < 4; count += 1) {
      player.send({ type: 'failed', turn: player.turn(), fault: 'interrupted' });
      if (player.state().status !== 'paused') player.fire('quiet');
    }
    expect(player.state()).toMatchObject({ status: 'paused', because: 'taken' });
  });
});

describe('the reader’s wish', () => {
  test('"always" takes Hark’s own before a better voice, at once, without a word about it', () => {
    const player = drive([EN_VOICE], script, 'settling');
    player.send({ type: 'built-in-changed', builtIn: 'always' });
    expect([voiceOf(player.send({ type: 'play' })), player.told()]).toEqual([OWN_EN, null]);
  });

  test('"always" changes the voice of what is being said, from the current word', () => {
    const player = drive([EN_VOICE]);
    player.send({ type: 'play' }, { type: 'word-reached', turn: 1, offset: 5 });
    const effects = player.send({ type: 'built-in-changed', builtIn: 'always' });
    expect([voiceOf(effects), spokenBy(effects)]).toEqual([OWN_EN, 'one tablet.']);
  });

  test.each([
    [[], 'no-voices'],
    [[{ id: 'Zoe|fr-FR', name: 'Zoe', lang: 'fr-FR' }], 'no-voice'],
  ])('"never" leaves a device with the voices %j to its own', (voices, kind) => {
    const player = drive(voices);
    player.send({ type: 'built-in-changed', builtIn: 'never' }, { type: 'play' });
    expect(player.state()).toMatchObject({ status: 'blocked', reason: { kind } });
  });

  test('"never" leaves a voice that fails to be told', () => {
    const player = drive([EN_VOICE]);
    player.send({ type: 'built-in-changed', builtIn: 'never' }, { type: 'play' });
    fail(player);
    fail(player);
    player.send({ type: 'failed', turn: player.turn(), fault: 'synthesis-failed' });
    expect(player.state()).toMatchObject({ status: 'blocked', reason: { kind: 'engine-failed' } });
  });
});
