import type { FileNotes } from '@/utils/core/audio-file/audio-file.ts';
import { type Chapter, completeChapters } from '@/utils/core/audio-file/chapter.ts';
import type { RecordingStep } from '@/utils/core/recording/plan-recording.ts';
import { SAMPLE_RATE } from '@/utils/core/speech/synthesis.ts';
import type { AudioFileWriter } from '@/utils/platform/audio-file/audio-file-writer.ts';
import type { VoiceStudio } from '@/utils/platform/built-in-voice/voice-studio.ts';

interface MakeRecordingParts {
  readonly studio: VoiceStudio;
  readonly writer: AudioFileWriter;
  readonly title: string;
  /** Told after each sentence; its index in the script. */
  readonly onSentence: (sentence: number) => void;
  readonly signal: AbortSignal;
}

/** What was made of a plan. */
export interface Recording {
  readonly blob: Blob;
  readonly ms: number;
}

/**
 * Carries a plan out: what is said and what is silent, one behind the other, as fast as it can be made.
 * @throws the signal's reason once it fires, and what the studio and the writer throw; nothing is left behind then
 */
export async function makeRecording(steps: Iterable<RecordingStep>, parts: MakeRecordingParts): Promise<Recording> {
  const { studio, writer, title, onSentence, signal } = parts;
  const chapters: Chapter[] = [];
  let samples = 0;
  const toMs = (count: number) => (count / SAMPLE_RATE) * 1000;
  const add = async (sound: Int16Array) => {
    await untilAborted(writer.add(sound), signal);
    samples += sound.length;
  };
  try {
    for (const step of steps) {
      signal.throwIfAborted();
      switch (step.type) {
        case 'chapter':
          chapters.push({ title: step.title, atMs: toMs(samples) });
          break;
        case 'silence':
          await add(new Int16Array(Math.round((step.ms / 1000) * SAMPLE_RATE)));
          break;
        case 'say': {
          const { text, voice, rate, pitch, sentence } = step;
          const { file, dictionary } = voice;
          const sound = await untilAborted(studio.record({ text, file, dictionary, rate, pitch }), signal);
          for (const piece of sound) await add(piece);
          onSentence(sentence);
          break;
        }
        case 'leave-out':
          break;
      }
    }
    const notes: FileNotes = { title, chapters: completeChapters(chapters, title) };
    return { blob: await untilAborted(writer.finish(notes), signal), ms: toMs(samples) };
  } catch (error) {
    writer.discard();
    throw error;
  } finally {
    studio.close();
  }
}

/** The same, but rejects when the signal fires: what is waited for may never come then. */
function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
