import { MOST_WAV_SAMPLES, writeWavFrame } from '@/utils/core/audio-file/wav-file.ts';
import { type AudioFileWriter, FileTooLongError } from './audio-file-writer.ts';
import { createBlobParts } from './blob-parts.ts';

/** @param rate samples a second */
export function createWavWriter(rate: number): AudioFileWriter {
  const parts = createBlobParts();
  let samples = 0;
  return {
    async add(sound) {
      samples += sound.length;
      if (samples > MOST_WAV_SAMPLES) throw new FileTooLongError('A WAV file cannot be longer.');
      parts.add(toBytes(sound));
    },
    async finish(notes) {
      const { header, tail } = writeWavFrame({ ...notes, samples, rate });
      return parts.join(header, tail, 'audio/wav');
    },
    discard: parts.clear,
  };
}

/** As WAV wants them, the low byte first, whatever the machine does. */
function toBytes(sound: Int16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sound.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < sound.length; at += 1) view.setInt16(at * 2, sound[at] ?? 0, true);
  return bytes;
}
