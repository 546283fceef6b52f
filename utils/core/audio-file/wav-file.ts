import { joinBytes, toLittleEndian, toUtf8 } from './bytes.ts';
import type { Chapter } from './chapter.ts';

const BYTES_PER_SAMPLE = 2;
/** RIFF counts its bytes in 32 bits. */
const MOST_BYTES = 2 ** 32 - 1;
const HEADER_BYTES = 44;

/** What stands around the samples of a WAV file: 16 bits, one channel. */
export interface WavFrame {
  readonly header: Uint8Array<ArrayBuffer>;
  /** The chapters as cue points with labels, and the title. */
  readonly tail: Uint8Array<ArrayBuffer>;
}

interface WavFacts {
  readonly samples: number;
  /** Samples a second. */
  readonly rate: number;
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

/** How long a WAV file can be, in samples, with room for its chapters: at 22,050 a second some 27 hours. */
export const MOST_WAV_SAMPLES = Math.floor((MOST_BYTES - 2 ** 24) / BYTES_PER_SAMPLE);

/**
 * The frame of a WAV file whose samples are known by now. Chunks: `fmt `, `data`, `cue `, `LIST adtl` (a `labl` for each
 * cue point) and `LIST INFO`: "Multimedia Programming Interface and Data Specifications 1.0", IBM and Microsoft, 1991.
 */
export function writeWavFrame({ samples, rate, title, chapters }: WavFacts): WavFrame {
  const data = samples * BYTES_PER_SAMPLE;
  const tail = joinBytes([
    ...(chapters.length === 0 ? [] : writeCues(chapters, rate)),
    ...writeList('INFO', [writeChunk('INAM', toText(title))]),
  ]);
  const header = joinBytes([
    toUtf8('RIFF'),
    toLittleEndian(HEADER_BYTES - 8 + data + tail.length, 4),
    toUtf8('WAVEfmt '),
    toLittleEndian(16, 4),
    // PCM, one channel.
    toLittleEndian(1, 2),
    toLittleEndian(1, 2),
    toLittleEndian(rate, 4),
    toLittleEndian(rate * BYTES_PER_SAMPLE, 4),
    toLittleEndian(BYTES_PER_SAMPLE, 2),
    toLittleEndian(8 * BYTES_PER_SAMPLE, 2),
    toUtf8('data'),
    toLittleEndian(data, 4),
  ]);
  return { header, tail };
}

function writeCues(chapters: readonly Chapter[], rate: number): readonly Iterable<number>[] {
  const points = chapters.map(({ atMs }, index) => {
    const sample = toLittleEndian(Math.round((atMs / 1000) * rate), 4);
    // Number, place in the play order, chunk, where the chunk and the block begin, sample in it.
    const nothing = toLittleEndian(0, 4);
    return joinBytes([toLittleEndian(index + 1, 4), sample, toUtf8('data'), nothing, nothing, sample]);
  });
  const labels = chapters.map(({ title }, index) =>
    writeChunk('labl', joinBytes([toLittleEndian(index + 1, 4), toText(title)])),
  );
  return [writeChunk('cue ', joinBytes([toLittleEndian(points.length, 4), ...points])), ...writeList('adtl', labels)];
}

function writeList(kind: string, chunks: readonly Iterable<number>[]): readonly Iterable<number>[] {
  return [writeChunk('LIST', joinBytes([toUtf8(kind), ...chunks]))];
}

/** A chunk is padded to an even length, which its size does not count. */
function writeChunk(name: string, content: Uint8Array): Uint8Array {
  return joinBytes([toUtf8(name), toLittleEndian(content.length, 4), content, content.length % 2 === 1 ? [0] : []]);
}

function toText(text: string): Uint8Array<ArrayBuffer> {
  return joinBytes([toUtf8(text.replaceAll('\0', ' ')), [0]]);
}
