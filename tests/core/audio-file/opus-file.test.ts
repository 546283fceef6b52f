import { describe, expect, test } from 'vitest';
import { fitsPage, writeOggPage } from '@/utils/core/audio-file/ogg-page.ts';
import { writeOpusHead, writeOpusTags } from '@/utils/core/audio-file/opus-headers.ts';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a page of an Ogg file', () => {
  test('is as the RFC has it', () => {
    const packets = [new Uint8Array(300).fill(7), Uint8Array.of(1, 2)];
    const page = writeOggPage({ serial: 0x01020304, sequence: 2, granule: 960, place: 'within', packets });
    expect(latin(page.subarray(0, 22))).toBe('OggS\0\0\xc0\x03\0\0\0\0\0\0\x04\x03\x02\x01\x02\0\0\0');
    expect([...page.subarray(26, 30)]).toEqual([3, 255, 45, 2]);
    expect(page.length).toBe(27 + 3 + 302);
  });

  test('has the checksum that the RFC describes', () => {
    const packets = [Uint8Array.from(Buffer.from('OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0', 'latin1'))];
    const page = writeOggPage({ serial: 1, sequence: 0, granule: 0, place: 'first', packets });
    expect(slowChecksum(page)).toBe(new DataView(page.buffer).getUint32(22, true));
  });

  test('ends a packet of 255 bytes with an empty count, and takes no more than fits', () => {
    const page = writeOggPage({
      serial: 1,
      sequence: 0,
      granule: 0,
      place: 'last',
      packets: [new Uint8Array(255)],
    });
    expect([page[5], ...page.subarray(26, 29)]).toEqual([4, 2, 255, 0]);
    expect(fitsPage([254 * 255 + 254])).toBe(true);
    expect(fitsPage([255 * 255])).toBe(false);
    const packets = [new Uint8Array(255 * 255)];
    expect(() => writeOggPage({ serial: 1, sequence: 0, granule: 0, place: 'last', packets })).toThrow(RangeError);
  });
});

/** Bit by bit, as RFC 3533 describes it. */
function slowChecksum(page: Uint8Array): number {
  let sum = 0n;
  page.forEach((byte, at) => {
    const own = at >= 22 && at < 26 ? 0 : byte;
    for (let bit = 7; bit >= 0; bit -= 1) {
      const top = (sum >> 31n) & 1n;
      sum = ((sum << 1n) & 0xffffffffn) ^ ((top ^ BigInt((own >> bit) & 1)) === 1n ? 0x04c11db7n : 0n);
    }
  });
  return Number(sum);
}

describe('the headers of Opus', () => {
  test('say how much is skipped at the beginning', () => {
    expect(latin(writeOpusHead({ preSkip: 312, rate: 22_050 }))).toBe('OpusHead\x01\x01\x38\x01\x22\x56\0\0\0\0\0');
  });

  test('name the chapters with their times', () => {
    const tags = writeOpusTags('Knee', [
      { title: 'Day 1', atMs: 0 },
      { title: 'Tag 2 ü', atMs: 3_723_456.4 },
    ]);
    expect(latin(tags)).toBe(
      'OpusTags\x04\0\0\0Hark\x05\0\0\0\x0a\0\0\0TITLE=Knee' +
        '\x17\0\0\0CHAPTER001=00:00:00.000\x14\0\0\0CHAPTER001NAME=Day 1' +
        '\x17\0\0\0CHAPTER002=01:02:03.456\x17\0\0\0CHAPTER002NAME=Tag 2 \xc3\xbc',
    );
  });

  test('fit into one page however many chapters there are', () => {
    const chapters = Array.from({ length: 3000 }, (_, index) => ({ title: 'x'.repeat(120), atMs: index * 1000 }));
    const tags = writeOpusTags('Book', chapters);
    expect(fitsPage([tags.length])).toBe(true);
    expect(latin(tags)).toContain('CHAPTER100NAME=');
  });
});
