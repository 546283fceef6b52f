import { describe, expect, it } from 'vitest';
import { findVoicedStretches, sumVoicedMs } from '../e2e/harness/voiced-windows.ts';

/** A WAV file of 1000 samples a second, one for each millisecond. */
function makeWav(samples: readonly number[], { channels = 1, dataSize = samples.length * 2 } = {}): Uint8Array {
  const file = Buffer.alloc(44 + samples.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(channels, 22);
  file.writeUInt32LE(1_000, 24);
  file.writeUInt32LE(2_000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(dataSize, 40);
  for (const [index, sample] of samples.entries()) file.writeInt16LE(sample, 44 + 2 * index);
  return file;
}

const silence = (ms: number) => new Array<number>(ms).fill(0);
const voice = (ms: number) => Array.from({ length: ms }, (_, index) => (index % 2 === 0 ? 8_000 : -8_000));

describe('finding the voiced parts of a recording', () => {
  it('finds none in silence', () => {
    expect(findVoicedStretches(makeWav(silence(500)))).toEqual([]);
  });

  it('finds each part that is heard, in milliseconds', () => {
    const wav = makeWav([...silence(200), ...voice(300), ...silence(500), ...voice(100)]);
    const stretches = findVoicedStretches(wav);
    expect(stretches).toEqual([
      { startMs: 200, endMs: 500 },
      { startMs: 1_000, endMs: 1_100 },
    ]);
    expect(sumVoicedMs(stretches)).toBe(400);
  });

  it('joins words over a short pause', () => {
    const wav = makeWav([...voice(100), ...silence(200), ...voice(100), ...silence(250), ...voice(100)]);
    expect(findVoicedStretches(wav)).toEqual([
      { startMs: 0, endMs: 400 },
      { startMs: 650, endMs: 750 },
    ]);
  });

  it('measures over windows of the length asked for', () => {
    const wav = makeWav([...silence(130), ...voice(10), ...silence(160)]);
    expect(findVoicedStretches(wav, { windowMs: 100 })).toEqual([{ startMs: 100, endMs: 200 }]);
  });

  it('hears nothing below the threshold', () => {
    const wav = makeWav(voice(100));
    expect(findVoicedStretches(wav, { threshold: 0.25 })).toEqual([]);
    expect(findVoicedStretches(wav, { threshold: 0.24 })).toEqual([{ startMs: 0, endMs: 100 }]);
  });

  it('reads a file whose recorder has not written its size yet', () => {
    expect(findVoicedStretches(makeWav(voice(100), { dataSize: 0 }))).toEqual([{ startMs: 0, endMs: 100 }]);
  });

  it('refuses a file that it would misread', () => {
    expect(() => findVoicedStretches(makeWav(voice(100), { channels: 2 }))).toThrow('2 channels of 16 bits');
    expect(() => findVoicedStretches(Buffer.from('not a recording'))).toThrow('This is not a WAV file.');
  });
});
