import { joinBytes, toLittleEndian, toUtf8 } from './bytes.ts';

/** One page of a stream in an Ogg file (RFC 3533). */
export interface OggPage {
  readonly serial: number;
  readonly sequence: number;
  /** What of the stream is whole with this page, in samples as the codec counts them. */
  readonly granule: number;
  readonly place: 'first' | 'within' | 'last';
  /** Whole packets: none goes on in the next page. */
  readonly packets: readonly Uint8Array[];
}

/** How many bytes and packets a page can hold: its packets' lengths are written in 255 bytes. */
const MOST_LACINGS = 255;

/** How many of those bytes the length of a packet takes: one for each 255, and one for the rest. */
export function countLacings(length: number): number {
  return Math.floor(length / 255) + 1;
}

/** Whether packets of these lengths fit into one page. */
export function fitsPage(lengths: readonly number[]): boolean {
  return lengths.reduce((sum, length) => sum + countLacings(length), 0) <= MOST_LACINGS;
}

const FLAGS = { first: 2, within: 0, last: 4 } as const;
const CHECKSUM_AT = 22;

/** @throws RangeError if the packets do not fit */
export function writeOggPage({ serial, sequence, granule, place, packets }: OggPage): Uint8Array<ArrayBuffer> {
  if (!fitsPage(packets.map(({ length }) => length))) throw new RangeError('These packets do not fit into a page.');
  const lacings = packets.flatMap(({ length }) => [...Array<number>(countLacings(length) - 1).fill(255), length % 255]);
  const head = joinBytes([
    toUtf8('OggS'),
    [0, FLAGS[place]],
    toLittleEndian(granule, 8),
    toLittleEndian(serial, 4),
    toLittleEndian(sequence, 4),
    toLittleEndian(0, 4),
    [lacings.length],
    lacings,
  ]);
  const page = new Uint8Array(head.length + packets.reduce((sum, { length }) => sum + length, 0));
  page.set(head);
  let at = head.length;
  for (const packet of packets) {
    page.set(packet, at);
    at += packet.length;
  }
  page.set(toLittleEndian(checksum(page), 4), CHECKSUM_AT);
  return page;
}

/** CRC-32 by the polynomial 0x04C11DB7, from 0, with no bit turned around. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (TABLE[(sum >>> 24) ^ byte] ?? 0)) >>> 0;
  return sum;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index << 24;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 0x80000000 ? (rest << 1) ^ 0x04c11db7 : rest << 1;
  return rest >>> 0;
});
