import type { Clock } from '@/utils/core/speech/clock.ts';
import { engineRate } from '@/utils/core/speech/engine-rate.ts';
import type { EngineEvent, SpeechEngine, SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import { isSpeakable } from '@/utils/core/text/is-speakable.ts';
import type { SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';
import { faultOf } from './speech-error.ts';
import { createVoiceWatch } from './voice-watch.ts';

/** A document's speech. */
export interface DocumentSpeech {
  readonly synthesis: SpeechSynthesis;
  readonly Utterance: new (text: string) => SpeechSynthesisUtterance;
}

export interface WebSpeechParts extends DocumentSpeech {
  readonly clock: Clock;
  readonly platform: SpeechPlatform;
  /** The speech of another document, for when this one's is stuck; not given where `cancel()` always clears it. */
  readonly renew?: () => DocumentSpeech;
}

export interface WebSpeechEngine extends SpeechEngine {
  /** Falls silent and stops watching the voices. */
  dispose(): void;
}

/**
 * How long a cancelled utterance may take to say that it is over. Firefox says `end` 15 to 25 ms
 * after `cancel()`; Chromium `error` at once; some never do. Speaking earlier is a known way to have
 * the new utterance dropped: https://issues.chromium.org/issues/40747712
 */
const FAREWELL_MS = 200;
/** An utterance that follows one of ours this closely continues it; later, others may have come between. */
const SESSION_GAP_MS = 1000;

type Phase =
  | { readonly kind: 'resting'; readonly heardAt: number | null }
  /** Speaking, with the utterance held: browsers have collected one as garbage, and its events with it. */
  | { readonly kind: 'speaking'; readonly request: SpeechRequest; readonly utterance: SpeechSynthesisUtterance }
  /** Cancelled; `next` is spoken when the old one has said farewell or its time is up. */
  | {
      readonly kind: 'silencing';
      readonly old: SpeechSynthesisUtterance;
      readonly next: SpeechRequest | null;
      readonly callOff: () => void;
    };

/**
 * The Web Speech API behind the port. What it never does, and why (measured on Chromium 156 and
 * Firefox 153):
 * - `pause()`: on Chromium/Linux one call silences the browser for good, Firefox/Linux ignores it.
 * - two utterances at once: after `cancel()` the listed ones get no event at all.
 * - an utterance without a letter or digit: `speak('')` silences Chromium/Linux for good.
 *
 * A session starts with `cancel()` and `resume()`: Chromium's queue belongs to the whole browser, and
 * another tab's stuck or paused utterance blocks ours without an event; in Firefox `cancel()` does not
 * clear a pause.
 *
 * In Firefox an utterance whose engine never ends it is not cleared by `cancel()` either, and what its document says
 * afterwards never starts (https://searchfox.org/mozilla-central/source/dom/media/webspeech/synth/SpeechSynthesis.cpp):
 * one that says no farewell is left behind with its document.
 */
export function createWebSpeechEngine(parts: WebSpeechParts): WebSpeechEngine {
  const { clock, platform, renew } = parts;
  const watch = createVoiceWatch(parts);
  let speech: DocumentSpeech = parts;
  const listeners = new Set<(event: EngineEvent) => void>();
  let phase: Phase = { kind: 'resting', heardAt: null };

  function emit(event: EngineEvent): void {
    for (const listener of [...listeners]) listener(event);
  }

  function begin(request: SpeechRequest): void {
    const voice = watch.find(request.voiceId, request.reach ?? 'device');
    if (voice === undefined) {
      phase = { kind: 'resting', heardAt: null };
      emit({ type: 'failed', turn: request.turn, fault: 'voice-unavailable' });
      return;
    }
    const utterance = new speech.Utterance(request.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = engineRate(request.rate, platform, voice.name);
    utterance.pitch = request.pitch ?? 1;
    utterance.volume = request.volume ?? 1;
    listen(utterance, request);
    phase = { kind: 'speaking', request, utterance };
    try {
      speech.synthesis.speak(utterance);
    } catch {
      // Nothing will be heard of it, and what has called may be a timer, which would be left alone with the error.
      if (phase.utterance !== utterance) return;
      phase = { kind: 'resting', heardAt: null };
      emit({ type: 'failed', turn: request.turn, fault: 'synthesis-failed' });
    }
  }

  function listen(utterance: SpeechSynthesisUtterance, { turn }: SpeechRequest): void {
    const isCurrent = () => phase.kind === 'speaking' && phase.utterance === utterance;
    const finish = (event: EngineEvent, heardAt: number | null) => {
      if (!isCurrent()) return settle(utterance);
      phase = { kind: 'resting', heardAt };
      emit(event);
    };
    let startedAt: number | null = null;
    utterance.onstart = () => {
      startedAt = clock.now();
      if (isCurrent()) emit({ type: 'started', turn });
    };
    utterance.onboundary = ({ name, charIndex }) => {
      if (name === 'word' && isCurrent()) emit({ type: 'word-reached', turn, offset: charIndex });
    };
    // An end without a start was not heard: what follows is a recovery.
    utterance.onend = () => finish({ type: 'ended', turn }, startedAt === null ? null : clock.now());
    utterance.onerror = ({ error }) => finish({ type: 'failed', turn, fault: faultOf(error) }, null);
  }

  /** The farewell of a silenced utterance; of any other it means nothing any more. */
  function settle(utterance: SpeechSynthesisUtterance): void {
    if (phase.kind !== 'silencing' || phase.old !== utterance) return;
    const { next, callOff } = phase;
    callOff();
    phase = { kind: 'resting', heardAt: null };
    if (next !== null) startSession(next);
  }

  function cancel(old: SpeechSynthesisUtterance): void {
    const callOff = clock.after(FAREWELL_MS, () => {
      if (renew !== undefined) speech = renew();
      settle(old);
    });
    phase = { kind: 'silencing', old, next: null, callOff };
    // May say farewell inside the call.
    speech.synthesis.cancel();
  }

  function startSession(request: SpeechRequest): void {
    speech.synthesis.cancel();
    speech.synthesis.resume();
    begin(request);
  }

  function continuesSession(): boolean {
    return phase.kind === 'resting' && phase.heardAt !== null && clock.now() - phase.heardAt < SESSION_GAP_MS;
  }

  function silence(): void {
    if (phase.kind === 'speaking') cancel(phase.utterance);
    else if (phase.kind === 'silencing') phase = { ...phase, next: null };
  }

  return {
    speak(request) {
      if (!isSpeakable(request.text)) {
        emit({ type: 'failed', turn: request.turn, fault: 'synthesis-failed' });
        return;
      }
      if (phase.kind === 'speaking') cancel(phase.utterance);
      if (phase.kind === 'silencing') phase = { ...phase, next: request };
      else if (continuesSession()) begin(request);
      else startSession(request);
    },
    silence,
    voices: watch.voices,
    voiceSupply: watch.supply,
    onVoicesChanged: watch.onChange,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      silence();
      if (phase.kind === 'silencing') phase.callOff();
      listeners.clear();
      watch.dispose();
    },
  };
}
