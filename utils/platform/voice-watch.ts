import type { Clock } from '@/utils/core/speech/clock.ts';
import type { Voice, VoiceSupply } from '@/utils/core/speech/speech-engine.ts';
import { isOnDevice, type SpeechPlatform } from '@/utils/core/voices/is-on-device.ts';
import { normaliseLanguage } from '@/utils/core/voices/normalise-language.ts';
import type { Reach } from '@/utils/core/voices/reach.ts';
import { voiceId } from '@/utils/core/voices/voice-id.ts';

/** The browser's voices, watched while they arrive. */
export interface VoiceWatch {
  /** All of them, those marked that send text away. */
  voices(): readonly Voice[];
  supply(): VoiceSupply;
  /** Calls back when the voices or their supply changed; returns the unsubscriber. */
  onChange(listener: () => void): () => void;
  /**
   * The browser's own object, looked up anew: voices vanish when a service is restarted. One that goes further than
   * `reach` is not found.
   */
  find(id: string, reach: Reach): SpeechSynthesisVoice | undefined;
  dispose(): void;
}

export interface VoiceWatchParts {
  readonly synthesis: SpeechSynthesis;
  readonly clock: Clock;
  readonly platform: SpeechPlatform;
}

const POLL_MS = 250;
/** A list with voices is believed when it has not grown for this long. */
const FULL_SETTLES_MS = 500;
/**
 * An empty list is believed after this long. Measured on Chromium 156: without any engine
 * `voiceschanged` comes at 8 to 19 ms and the list stays empty; with speech-dispatcher the event
 * comes with the full list only, at 1.5 s on an idle machine and at 7.1 s on a busy one. So an empty
 * list that the browser has announced itself is believed sooner. Firefox announces at 1.6 s, and
 * never under `resistFingerprinting`; Safari may never.
 */
const EMPTY_SETTLES_MS = { announced: 3000, unannounced: 9000 } as const;

export function createVoiceWatch({ synthesis, clock, platform }: VoiceWatchParts): VoiceWatch {
  const listeners = new Set<() => void>();
  const bornAt = clock.now();
  let voices: readonly Voice[] = [];
  let size = -1;
  let changedAt = bornAt;
  let supply: VoiceSupply = 'settling';
  let news: keyof typeof EMPTY_SETTLES_MS = 'unannounced';
  let callOff = () => {};
  /** Where in the browser's list a voice was found: to search 13,000 is heard as a longer gap between two sentences. */
  const lastPlaces = new Map<string, number>();

  function read(): void {
    const offered = synthesis.getVoices();
    const before = { size, supply };
    if (offered.length !== size) changedAt = clock.now();
    // Reading 13,000 voices takes a while: only when there is something new.
    if (offered.length !== size) voices = toVoices(offered, platform);
    size = offered.length;
    supply = hasSettled() ? 'settled' : supply;
    if (before.size !== size || before.supply !== supply) announce();
  }

  function hasSettled(): boolean {
    const now = clock.now();
    return now - bornAt >= EMPTY_SETTLES_MS[news] || (size > 0 && now - changedAt >= FULL_SETTLES_MS);
  }

  function announce(): void {
    for (const listener of [...listeners]) listener();
  }

  function poll(): void {
    read();
    // Once settled the browser's event has to do.
    if (supply === 'settling') callOff = clock.after(POLL_MS, poll);
  }

  /** The event may bring other voices in the same number. */
  function reread(): void {
    news = 'announced';
    size = -1;
    read();
  }

  // Old WebKit has no addEventListener here.
  synthesis.addEventListener?.('voiceschanged', reread);
  poll();

  return {
    voices: () => voices,
    supply: () => supply,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find(id, reach) {
      const offered = synthesis.getVoices();
      const again = offered[lastPlaces.get(id) ?? -1];
      if (again !== undefined && hasId(again, id) && isOnDevice(again, platform)) return again;
      const named = offered.filter((voice) => hasId(voice, id));
      const near = named.find((voice) => isOnDevice(voice, platform));
      if (near !== undefined) lastPlaces.set(id, offered.indexOf(near));
      return near ?? (reach === 'network' ? named[0] : undefined);
    },
    dispose() {
      callOff();
      synthesis.removeEventListener?.('voiceschanged', reread);
      listeners.clear();
    },
  };
}

/** Two voices of one name and language are one to a reader: the first on the device stands for both. */
function toVoices(offered: readonly SpeechSynthesisVoice[], platform: SpeechPlatform): readonly Voice[] {
  const byId = new Map<string, Voice>();
  // 13,362 voices speak 130 languages: each tag is worked out once.
  const tags = new Map<string, string | null>();
  for (const native of offered) {
    const lang = tags.get(native.lang) ?? normaliseLanguage(native.lang);
    tags.set(native.lang, lang);
    if (lang === null) continue;
    const id = voiceId(native.name, lang);
    const isNear = isOnDevice(native, platform);
    const known = byId.get(id);
    if (known !== undefined && (known.reach === undefined || !isNear)) continue;
    byId.set(id, { id, name: native.name, lang, ...(isNear ? {} : { reach: 'network' }) });
  }
  return [...byId.values()];
}

/** The cheap test first: the name is most of an id. */
function hasId({ name, lang }: SpeechSynthesisVoice, id: string): boolean {
  return id.startsWith(name) && voiceId(name, normaliseLanguage(lang) ?? '') === id;
}
