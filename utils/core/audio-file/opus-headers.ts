import { joinBytes, toLittleEndian, toUtf8 } from './bytes.ts';
import type { Chapter } from './chapter.ts';
import { fitsPage } from './ogg-page.ts';

/** Opus counts in samples of 48 kHz, whatever it was given. */
export const OPUS_RATE = 48_000;

/** The first packet of Opus in an Ogg file (RFC 7845, 5.1): one channel, no gain. */
export function writeOpusHead({ preSkip, rate }: { readonly preSkip: number; readonly rate: number }) {
  return joinBytes([
    toUtf8('OpusHead'),
    // Version, channels; at the end gain and the kind of mapping.
    [1, 1],
    toLittleEndian(preSkip, 2),
    toLittleEndian(rate, 4),
    [0, 0, 0],
  ]);
}

/**
 * The second packet, with title and chapters (RFC 7845, 5.2; https://wiki.xiph.org/Chapter_Extension). It fits into one
 * page, so that the number of the page behind it is known before the chapters are: of too many the last are left out.
 */
export function writeOpusTags(title: string, chapters: readonly Chapter[]): Uint8Array<ArrayBuffer> {
  const write = (count: number) => {
    const comments = [`TITLE=${title}`, ...chapters.slice(0, count).flatMap(nameChapter)].map(toUtf8);
    const lengths = comments.flatMap((comment) => [toLittleEndian(comment.length, 4), comment]);
    const vendor = toUtf8('Hark');
    return joinBytes([
      toUtf8('OpusTags'),
      toLittleEndian(vendor.length, 4),
      vendor,
      toLittleEndian(comments.length, 4),
      ...lengths,
    ]);
  };
  let count = Math.min(chapters.length, MOST_CHAPTERS);
  let packet = write(count);
  while (!fitsPage([packet.length])) {
    count = Math.floor(count / 2);
    packet = write(count);
  }
  return packet;
}

/** Their numbers have three digits. */
const MOST_CHAPTERS = 999;

function nameChapter({ title, atMs }: Chapter, index: number): readonly string[] {
  const name = `CHAPTER${String(index + 1).padStart(3, '0')}`;
  return [`${name}=${writeTime(atMs)}`, `${name}NAME=${title}`];
}

/** Hours, minutes, seconds and thousandths: `01:02:03.456`. */
function writeTime(ms: number): string {
  const whole = Math.round(ms);
  const parts = [Math.floor(whole / 3_600_000), Math.floor(whole / 60_000) % 60, Math.floor(whole / 1000) % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return `${clock}.${String(whole % 1000).padStart(3, '0')}`;
}
