import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const COLOURS = 256;

/**
 * The same picture as a PNG of at most 256 colours, a quarter as large: the interface has few, and what has too many gets
 * the nearest that is used most. Pictures have no transparent parts.
 */
export function packPicture(png: Uint8Array): Uint8Array {
  const { width, height, data: bytes } = PNG.sync.read(Buffer.from(png));
  const data = Buffer.from(bytes);
  const counts = new Map<number, number>();
  const colourAt = (pixel: number) => data.readUIntBE(pixel * 4, 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = colourAt(pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = choosePalette(counts);
  const indexes = new Map<number, number>(palette.map((colour, index) => [colour, index]));
  for (const colour of counts.keys()) if (!indexes.has(colour)) indexes.set(colour, findNearest(colour, palette));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexes.get(colourAt(y * width + x)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which name a colour of the palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    writeChunk('IHDR', header),
    writeChunk('PLTE', Buffer.from(palette.flatMap(splitColour))),
    writeChunk('IDAT', deflateSync(rows, { level: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours that are used most, of those that stand apart: a photograph must not take all places from a button. */
function choosePalette(counts: ReadonlyMap<number, number>): readonly number[] {
  const byUse = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  if (byUse.length <= COLOURS) return byUse;
  for (const apart of [12, 18, 26, 36]) {
    const chosen: number[] = [];
    for (const colour of byUse) {
      if (chosen.every((other) => distance(colour, other) >= apart ** 2)) chosen.push(colour);
      if (chosen.length > COLOURS) break;
    }
    if (chosen.length <= COLOURS) return chosen;
  }
  return byUse.slice(0, COLOURS);
}

function findNearest(colour: number, palette: readonly number[]): number {
  let nearest = 0;
  for (const [index, other] of palette.entries()) {
    if (distance(colour, other) < distance(colour, palette[nearest] ?? 0)) nearest = index;
  }
  return nearest;
}

function splitColour(colour: number): readonly [red: number, green: number, blue: number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function distance(one: number, other: number): number {
  const [red, green, blue] = splitColour(one);
  const [otherRed, otherGreen, otherBlue] = splitColour(other);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function writeChunk(name: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(name, 4, 'latin1');
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, content.length + 8)), content.length + 8);
  return chunk;
}
