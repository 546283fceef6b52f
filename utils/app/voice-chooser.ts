import { listVoices, type VoiceEntries } from '@/utils/core/interface/voice-list.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { chooseVoice } from '@/utils/core/voices/choose-voice.ts';
import { knowVoice } from '@/utils/core/voices/know-voice.ts';
import { staysWithin } from '@/utils/core/voices/reach.ts';
import { sampleSentence } from '@/utils/core/voices/sample-sentence.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { usableVoices } from '@/utils/core/voices/usable-voices.ts';
import type { VoiceOffer } from './offer-voices.ts';
import { openSentence } from './open-sentence.ts';
import { createTrialLine } from './trial-line.ts';
import { wishesOf } from './wishes-of.ts';

/** The voices of the device, to be chosen from. */
export interface VoiceList {
  readonly ids: ReadonlySet<string>;
  readonly groups: readonly VoiceEntries[];
}

/** Where a voice is chosen: the language of the page (spoken, `en`), and that of the interface. */
interface Languages {
  readonly lang: string;
  readonly locale: string;
}

/**
 * What lets the reader choose a voice and try one. With all that is known of voices it weighs as much as the rest of
 * the popup, which loads it when that part is opened.
 */
export interface VoiceChooser {
  readonly onVoicesChanged: VoiceOffer['onVoicesChanged'];
  list(settings: Settings, languages: Languages): VoiceList;
  /** The remembered voices with this one for its language; null forgets that of the page's language. */
  choose(voices: Settings['voices'], voiceId: string | null, languages: Languages): Settings['voices'];
  /** Says a sentence with the voice that would read the page, in place of whatever is being read. */
  tryVoice(settings: Settings, languages: Languages): Promise<'sent' | 'silent'>;
}

/** @param onBlocked called when a voice that was sent for is not heard */
export function createVoiceChooser(
  offer: Pick<VoiceOffer, 'voices' | 'onVoicesChanged'>,
  onBlocked: () => void,
): VoiceChooser {
  const trialLine = createTrialLine(({ status }) => {
    if (status === 'blocked') onBlocked();
  });
  return {
    onVoicesChanged: offer.onVoicesChanged,
    list({ builtIn, reach }, { lang, locale }) {
      const voices = usableVoices(offer.voices(), builtIn).filter((voice) => staysWithin(voice, reach));
      return { ids: new Set(voices.map(({ id }) => id)), groups: listVoices(voices, { first: lang, locale }) };
    },
    choose(voices, voiceId, { lang, locale }) {
      const voice = offer.voices().find(({ id }) => id === voiceId);
      const spoken = voice === undefined ? lang : spokenLanguage(voice.lang);
      const { [spoken ?? locale]: _replaced, ...others } = voices;
      return voice === undefined || spoken === null ? others : { ...others, [spoken]: voice.id };
    },
    async tryVoice(settings, { lang }) {
      const { voices: preferred, dialects, reach, builtIn } = settings;
      const usable = usableVoices(offer.voices(), builtIn);
      const voice = chooseVoice(usable, { lang, preferred, dialects, reach });
      if (voice === null) return 'silent';
      const name = knowVoice(voice.name, voice.lang)?.label ?? voice.name;
      const wishes = { ...wishesOf(settings), preferred: { ...preferred, [lang]: voice.id } };
      const isSent = await trialLine.say((passageId) =>
        openSentence(sampleSentence(voice.lang, name), { passageId, title: name, lang: voice.lang, wishes }),
      );
      return isSent ? 'sent' : 'silent';
    },
  };
}
