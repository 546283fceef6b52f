import {
  describeSoundCheck,
  listSentences,
  type SoundCheckContext,
  type SoundCheckModel,
  type Telling,
} from '@/utils/core/interface/sound-check-model.ts';
import type { CheckName, Heard } from '@/utils/core/sound-check/check-results.ts';
import { findSpoken } from '@/utils/core/sound-check/next-step.ts';
import {
  READY,
  type SoundCheckEvent,
  type SoundCheckState,
  stepSoundCheck,
} from '@/utils/core/sound-check/sound-check.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SoundProbes } from './sound-probes.ts';

/** Whose voice speaks. */
export type Speaker = 'browser' | 'hark';

export interface SoundCheckParts extends Pick<SoundCheckContext, 'system' | 'version' | 'translate' | 'locale'> {
  readonly probes: SoundProbes;
  readonly clock: Clock;
  /** Says sentences in the interface's language, one after the other, until the end or until `signal` fires. */
  readonly tell: (sentences: readonly string[], speaker: Speaker, signal: AbortSignal) => Promise<void>;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly onModel: (model: SoundCheckModel) => void;
}

/** What the reader can press on the page of the sound check. */
export interface SoundCheck {
  model(): SoundCheckModel;
  start(): void;
  stop(): void;
  answer(heard: Heard): void;
  again(): void;
  /** Says the result, or falls silent. */
  tell(): void;
  copy(): Promise<void>;
}

/** Runs the sound check. It does and plays nothing before it is started. */
export function createSoundCheck(parts: SoundCheckParts): SoundCheck {
  const { probes, clock, tell, copyText, onModel } = parts;
  let state: SoundCheckState = READY;
  let copying: SoundCheckContext['copying'] = 'idle';
  let telling: AbortController | null = null;
  /** Ends the check that runs. */
  let running = new AbortController();

  const describe = () => describeSoundCheck(state, { ...parts, copying, telling: describeTelling() });
  const show = () => onModel(describe());

  const describeTelling = (): Telling => {
    if (findSpeaker(state, parts.locale) === null) return 'impossible';
    return telling === null ? 'silent' : 'telling';
  };

  const dispatch = (event: SoundCheckEvent): void => {
    const before = state;
    state = stepSoundCheck(state, event);
    if (state === before) return;
    copying = 'idle';
    telling?.abort();
    running.abort();
    show();
    if (state.status === 'checking') void run(state);
  };

  const run = async ({ run, check, known }: Extract<SoundCheckState, { readonly status: 'checking' }>) => {
    running = new AbortController();
    const begun = clock.now();
    const found = { [check]: await probes[check as CheckName](known, running.signal) };
    dispatch({ type: 'found', run, found, ms: clock.now() - begun });
  };

  return {
    model: describe,
    start: () => dispatch({ type: 'start' }),
    stop: () => dispatch({ type: 'stop' }),
    answer: (heard) => dispatch({ type: 'answer', heard }),
    again: () => dispatch({ type: 'again' }),
    tell() {
      if (telling !== null) return telling.abort();
      const { outcome } = describe();
      const speaker = findSpeaker(state, parts.locale);
      if (outcome === null || speaker === null) return;
      const own = new AbortController();
      telling = own;
      show();
      void tell(listSentences(outcome), speaker, own.signal).then(() => {
        if (telling === own) telling = null;
        show();
      });
    },
    async copy() {
      const { outcome } = describe();
      if (outcome === null) return;
      const isCopied = await copyText(outcome.report);
      copying = isCopied ? 'copied' : 'failed';
      show();
    },
  };
}

/** Whose voice the reader heard, if it speaks the interface's language. Hark's own speaks each that there is. */
function findSpeaker(state: SoundCheckState, locale: string): Speaker | null {
  if (state.status !== 'done' || state.known['voice-heard'] !== 'yes') return null;
  if (findSpoken(state.known) === 'built-in-voice') return 'hark';
  const isSpoken = state.known.voices?.counts.some(({ language, onDevice }) => language === locale && onDevice > 0);
  return isSpoken === true ? 'browser' : null;
}
