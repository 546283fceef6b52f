const SAMPLES_PER_SECOND = 8000;
/** Chromium gives media keys to no sound shorter than 5 s (`media/base/media_content_type.cc`), Firefox to none under 3 s. */
const SECONDS = 10;
/** Far below what an ear hears or a loudspeaker plays, and a whole number of waves in the sound: it goes round without a click. */
const HERTZ = 8;
/**
 * A 2000th of full strength. It must not be nothing: to Firefox 153 a sound of zeros alone is silence and gets no keys
 * (seen on Linux; this much gets them).
 */
const STRENGTH = 16;
const HEADER = 44;

/** A sound file of which nothing is heard: WAVE, 16 bits, one channel. */
export function createInaudibleSound(): Blob {
  const count = SAMPLES_PER_SECOND * SECONDS;
  const bytes = new DataView(new ArrayBuffer(HEADER + 2 * count));
  const write = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) bytes.setUint8(at + i, text.charCodeAt(i));
  };
  write(0, 'RIFF');
  bytes.setUint32(4, HEADER - 8 + 2 * count, true);
  write(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, SAMPLES_PER_SECOND, true);
  bytes.setUint32(28, 2 * SAMPLES_PER_SECOND, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  write(36, 'data');
  bytes.setUint32(40, 2 * count, true);
  for (let i = 0; i < count; i++) {
    const wave = Math.sin((2 * Math.PI * HERTZ * i) / SAMPLES_PER_SECOND);
    bytes.setInt16(HEADER + 2 * i, Math.round(STRENGTH * wave), true);
  }
  return new Blob([bytes], { type: 'audio/wav' });
}
