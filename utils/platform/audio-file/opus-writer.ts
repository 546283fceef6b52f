import { fitsPage, type OggPage, writeOggPage } from '@/utils/core/audio-file/ogg-page.ts';
import { OPUS_RATE, writeOpusHead, writeOpusTags } from '@/utils/core/audio-file/opus-headers.ts';
import type { AudioFileWriter } from './audio-file-writer.ts';
import { createBlobParts } from './blob-parts.ts';

/** A voice alone, clear. An hour takes 15 MB. */
const BITRATE = 32_000;
/**
 * Of processor time for a minute of sound, Chromium 156 took 1.1 s with `voip` at this complexity, several times that at
 * the 9 it chooses itself, and 0.5 s with `lowdelay`, which leaves the part of Opus out that is for lower bitrates.
 */
const COMPLEXITY = 3;
const APPLICATION = 'lowdelay';
/** What waits for the encoder may be so many pieces: a second of sound or two. */
const MOST_WAITING = 20;
/** Of a page's packets: a second of sound. So a player that jumps in lands within a second. */
const PAGE_PACKETS = 50;
/** How long the encoder's sound is late, in samples of 48 kHz, where the browser does not say. */
const USUAL_PRE_SKIP = 312;

/** https://w3c.github.io/webcodecs/opus_codec_registration.html; TypeScript knows not all of it. */
const opus: OpusEncoderConfig & { readonly application: string; readonly signal: string } = {
  format: 'opus',
  application: APPLICATION,
  signal: 'voice',
  complexity: COMPLEXITY,
};

function configOf(rate: number): AudioEncoderConfig {
  return { codec: 'opus', sampleRate: rate, numberOfChannels: 1, bitrate: BITRATE, opus };
}

/** Whether this browser can make Opus of sound at that rate. */
export async function canWriteOpus(rate: number): Promise<boolean> {
  if (!('AudioEncoder' in globalThis)) return false;
  try {
    return (await AudioEncoder.isConfigSupported(configOf(rate))).supported === true;
  } catch {
    // A browser that knows less of Opus than we ask for.
    return false;
  }
}

/**
 * Opus in Ogg (RFC 7845). The two header pages are written last and stand first: only then are the chapters known.
 * @param rate samples a second
 */
export function createOpusWriter(rate: number): AudioFileWriter {
  const parts = createBlobParts();
  const serial = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
  let preSkip = USUAL_PRE_SKIP;
  let samples = 0;
  let fault: DOMException | null = null;
  let page: { packets: Uint8Array[]; lengths: number[] } = { packets: [], lengths: [] };
  /** Behind the two headers. */
  let sequence = 2;
  /** Of the packets that are in pages. */
  let granule = 0;

  const encoder = new AudioEncoder({
    output(chunk, metadata) {
      const description = metadata?.decoderConfig?.description;
      if (description !== undefined) preSkip = readPreSkip(description) ?? preSkip;
      const packet = new Uint8Array(chunk.byteLength);
      chunk.copyTo(packet);
      // The last page is kept back: it is written differently.
      if (page.packets.length === PAGE_PACKETS || !fitsPage([...page.lengths, packet.length])) writePage('within');
      page.packets.push(packet);
      page.lengths.push(packet.length);
      granule += countSamples(packet);
    },
    error(error) {
      fault = error;
      // Whoever waits for it to catch up would wait for good.
      encoder.dispatchEvent(new Event('dequeue'));
    },
  });
  encoder.configure(configOf(rate));

  const writePage = (place: OggPage['place'], reached = granule) => {
    parts.add(writeOggPage({ serial, sequence, granule: reached, place, packets: page.packets }));
    sequence += 1;
    page = { packets: [], lengths: [] };
  };

  const encode = (sound: Int16Array) => {
    const data = new AudioData({
      format: 's16',
      sampleRate: rate,
      numberOfFrames: sound.length,
      numberOfChannels: 1,
      timestamp: Math.round((samples / rate) * 1e6),
      // Copied by the browser; it takes no view of shared memory.
      data: sound as Int16Array<ArrayBuffer>,
    });
    encoder.encode(data);
    data.close();
    samples += sound.length;
  };

  const discard = () => {
    if (encoder.state !== 'closed') encoder.close();
    parts.clear();
  };

  return {
    async add(sound) {
      for (let at = 0; at < sound.length; at += rate / 10) {
        await untilFree(encoder);
        if (fault !== null) throw fault;
        encode(sound.subarray(at, at + rate / 10));
      }
    },
    async finish({ title, chapters }) {
      await encoder.flush();
      if (fault !== null) throw fault;
      encoder.close();
      // What was added to fill the last packet is cut off by the last page's position (RFC 7845, 4.4).
      const end = Math.round((samples / rate) * OPUS_RATE) + preSkip;
      writePage('last', Math.min(granule, end));
      const head = { serial, granule: 0 };
      const first = writeOggPage({ ...head, sequence: 0, place: 'first', packets: [writeOpusHead({ preSkip, rate })] });
      const tags = writeOpusTags(title, chapters);
      const second = writeOggPage({ ...head, sequence: 1, place: 'within', packets: [tags] });
      return parts.join(new Blob([first, second]), '', 'audio/ogg');
    },
    discard,
  };
}

/** Not before the encoder has caught up; an encoder that has failed is free. */
async function untilFree(encoder: AudioEncoder): Promise<void> {
  while (encoder.state === 'configured' && encoder.encodeQueueSize > MOST_WAITING)
    await new Promise((resolve) => encoder.addEventListener('dequeue', resolve, { once: true }));
}

/** From the identification header that the encoder gives (RFC 7845, 5.1), or null where it gives another one. */
function readPreSkip(description: AllowSharedBufferSource): number | null {
  const view = ArrayBuffer.isView(description)
    ? new DataView(description.buffer, description.byteOffset, description.byteLength)
    : new DataView(description);
  return view.byteLength >= 19 ? view.getUint16(10, true) : null;
}

/** The samples of a packet at 48 kHz, by its first bytes (RFC 6716, 3.1 and 3.2). */
function countSamples(packet: Uint8Array): number {
  const [first = 0, second = 0] = packet;
  const config = first >> 3;
  const kind = first & 3;
  const frames = kind === 0 ? 1 : kind === 3 ? second & 63 : 2;
  if (config < 12) return frames * ([480, 960, 1920, 2880][config & 3] ?? 960);
  if (config < 16) return frames * ([480, 960][config & 1] ?? 960);
  return frames * ([120, 240, 480, 960][config & 3] ?? 960);
}
