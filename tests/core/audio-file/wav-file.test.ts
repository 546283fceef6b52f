import { describe, expect, test } from 'vitest';
import { writeWavFrame } from '@/utils/core/audio-file/wav-file.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a WAV file', () => {
  test('says how long it is, and at which rate', () => {
    const { header, tail } = writeWavFrame({ samples: 22_050, rate: 22_050, title: 'Ab', chapters: [] });
    expect(hex(header)).toBe(
      'RIFF\x80\xac\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0\x44\xac\0\0\x02\0\x10\0data\x44\xac\0\0',
    );
    expect(hex(tail)).toBe('LIST\x10\0\0\0INFOINAM\x03\0\0\0Ab\0\0');
    // What RIFF counts is all behind its own count.
    expect(header.length + 44_100 + tail.length - 8).toBe(0xac80);
  });

  test('has a cue point with a label for each chapter, in UTF-8', () => {
    const chapters = [
      { title: 'Day 1', atMs: 0 },
      { title: 'é🦵', atMs: 2000 },
    ];
    const { tail } = writeWavFrame({ samples: 100_000, rate: 22_050, title: '', chapters });
    const point = (number: string, sample: string) => `${number}\0\0\0${sample}data\0\0\0\0\0\0\0\0${sample}`;
    expect(hex(tail)).toBe(
      `cue \x34\0\0\0\x02\0\0\0${point('\x01', '\0\0\0\0')}${point('\x02', '\x44\xac\0\0')}` +
        'LIST\x2a\0\0\0adtllabl\x0a\0\0\0\x01\0\0\0Day 1\0labl\x0b\0\0\0\x02\0\0\0\xc3\xa9\xf0\x9f\xa6\xb5\0\0' +
        'LIST\x0e\0\0\0INFOINAM\x01\0\0\0\0\0',
    );
  });
});
