import { describe, expect, test } from 'vitest';
import { createVoiceStudio, SynthesisError } from '@/utils/platform/built-in-voice/voice-studio.ts';
import { createFakeSynthesizers, type Loading, type SynthesizerPersonality } from '../fakes/fake-synthesizer.ts';
import { settle } from '../fakes/settle.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

const TEXT = { text: 'Rest two days', file: 'gmw/en-US', dictionary: 'en', rate: 1 };

function open(personalities: readonly SynthesizerPersonality[], loading: Loading = 0) {
  const clock = createVirtualClock();
  const synthesizers = createFakeSynthesizers(clock, personalities, loading);
  const studio = createVoiceStudio({ clock, startSynthesizer: synthesizers.start });
  /** Records, while time goes on. */
  const record = async () => {
    let outcome: unknown = 'nothing yet';
    studio.record(TEXT).then(
      (sound) => {
        outcome = sound.length;
      },
      (error) => {
        outcome = error;
      },
    );
    for (let turns = 0; turns < 10; turns += 1) {
      clock.advance(3000);
      await settle();
    }
    return outcome;
  };
  return { clock, studio, synthesizers, record };
}

describe('the studio', () => {
  test('gives all the sound of one text after the other, of one synthesizer', async () => {
    const { record, synthesizers } = open(['prompt']);
    expect([await record(), await record()]).toEqual([3, 3]);
    expect(synthesizers.started()).toBe(1);
  });

  test.each(['fails', 'hangs', 'hangs in the middle', 'breaks'] as const)(
    'asks another one where one %s',
    async (fault) => {
      const { record, synthesizers } = open([fault, 'prompt']);
      expect(await record()).toBe(3);
      expect([synthesizers.started(), synthesizers.running()]).toEqual([2, 1]);
    },
  );

  test.each([
    ['fails', 0],
    ['hangs', 0],
    ['prompt', 'broken'],
  ] as const)('gives up where the other one %s too (loading: %s)', async (fault, loading) => {
    expect(await open([fault], loading).record()).toBeInstanceOf(SynthesisError);
  });

  test('is closed in the middle, and nothing of it is left', async () => {
    const { clock, studio, synthesizers } = open(['slow']);
    let came = false;
    void studio.record(TEXT).then(() => {
      came = true;
    });
    clock.advance(500);
    studio.close();
    expect(synthesizers.running()).toBe(0);
    clock.advance(10_000);
    await settle();
    expect([came, synthesizers.started(), clock.pending()]).toEqual([false, 1, 0]);
  });
});
