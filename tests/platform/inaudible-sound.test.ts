import { expect, test } from 'vitest';
import { createInaudibleSound } from '@/utils/platform/inaudible-sound.ts';

test('the inaudible sound is a whole file of ten seconds, never still and never strong', async () => {
  const blob = createInaudibleSound();
  const bytes = new DataView(await blob.arrayBuffer());
  const text = (from: number, to: number) => String.fromCharCode(...new Uint8Array(bytes.buffer.slice(from, to)));
  expect([blob.type, blob.size, text(0, 4), text(8, 16), text(36, 40)]).toEqual([
    'audio/wav',
    160_044,
    'RIFF',
    'WAVEfmt ',
    'data',
  ]);
  expect([4, 24, 28, 40].map((at) => bytes.getUint32(at, true))).toEqual([160_036, 8000, 16_000, 160_000]);
  const samples = new Int16Array(bytes.buffer, 44);
  expect([Math.min(...samples), Math.max(...samples), samples[0]]).toEqual([-16, 16, 0]);
});
