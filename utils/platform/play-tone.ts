import type { ToneResult } from '@/utils/core/sound-check/check-results.ts';

/** Seconds. Long enough to be noticed, short enough not to annoy. */
const TONE_S = 1.2;
/** Soft at both ends, so that nothing clicks. */
const FADE_S = 0.1;
/** Well inside what ageing ears and small loudspeakers have left: between A4 and E5. */
const PITCHES_HZ = [440, 554, 659] as const;
/** Of full scale: as loud as speech, since the reader may wear headphones. */
const LOUDNESS = 0.25;
/** How long after its end a tone is given up; a sound system that just wakes up takes its time. */
const PATIENCE_S = 2;

/** Plays three rising notes by Web Audio, and tells whether the browser's sound ran meanwhile. */
export async function playTone(signal: AbortSignal): Promise<ToneResult> {
  const outputs = await countOutputs();
  let context: AudioContext;
  try {
    context = new AudioContext();
  } catch {
    // Seen in neither browser, but the specification lets it fail where no sound can be had.
    return { tone: 'missing', outputs, latencyMs: null };
  }
  try {
    const runs = await sound(context, signal);
    const latency = context.outputLatency;
    return {
      tone: runs === 'ran' ? 'played' : 'held',
      outputs,
      latencyMs: Number.isFinite(latency) ? Math.round(latency * 1000) : null,
    };
  } finally {
    await context.close().catch(() => {});
  }
}

/** Until the notes have been played, or would have been. */
async function sound(context: AudioContext, signal: AbortSignal): Promise<'ran' | 'held'> {
  const volume = context.createGain();
  volume.connect(context.destination);
  const begin = context.currentTime;
  const end = begin + TONE_S;
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(LOUDNESS, begin + FADE_S);
  volume.gain.setValueAtTime(LOUDNESS, end - FADE_S);
  volume.gain.linearRampToValueAtTime(0, end);
  const note = context.createOscillator();
  for (const [index, pitch] of PITCHES_HZ.entries()) {
    note.frequency.setValueAtTime(pitch, begin + (index * TONE_S) / PITCHES_HZ.length);
  }
  note.connect(volume);
  return new Promise((resolve) => {
    const finish = (how: 'ran' | 'held') => {
      clearTimeout(patience);
      signal.removeEventListener('abort', giveUp);
      resolve(how);
    };
    const giveUp = () => finish('held');
    const patience = setTimeout(giveUp, (TONE_S + PATIENCE_S) * 1000);
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) return giveUp();
    // Comes only when the context's own clock has reached the end, so the sound did run.
    note.onended = () => finish('ran');
    note.start(begin);
    note.stop(end);
    // A context that is born suspended runs on after a press; where it may not, the promise hangs.
    context.resume().catch(() => {});
  });
}

/**
 * Whether there is something to play through. Asks the reader for nothing: without leave the list holds at most one
 * nameless entry of each kind. Firefox lists no outputs without leave, so there nothing is known.
 */
async function countOutputs(): Promise<ToneResult['outputs']> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    if (devices.some(({ kind }) => kind === 'audiooutput')) return 'some';
    return import.meta.env.FIREFOX ? 'unknown' : 'none';
  } catch {
    return 'unknown';
  }
}
