import { speedFor } from '@/utils/core/settings/speed.ts';
import { chooseVoice } from '@/utils/core/voices/choose-voice.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { type TryParts, tryVoice } from './try-voice.ts';

interface TellParts extends TryParts {
  readonly store: SettingsStore;
  /** BCP 47 tag of the sentences. */
  readonly lang: string;
}

/** Says sentences one after the other, as Hark would read them; ends with the first one that does not come through. */
export async function tellSentences(sentences: readonly string[], parts: TellParts): Promise<void> {
  const { engine, store, lang, signal } = parts;
  const settings = await store.read();
  const { voices: preferred, dialects } = settings;
  const voice = chooseVoice(engine.voices(), { lang, preferred, dialects });
  if (voice === null) return;
  const rate = speedFor(settings, { voiceId: voice.id });
  for (const text of sentences) {
    if (signal.aborted) return;
    const { speech } = await tryVoice(parts, { text, lang, voiceId: voice.id, rate });
    if (speech !== 'spoken') return;
  }
}
