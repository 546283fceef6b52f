import { listFavourites } from '@/utils/core/interface/list-favourites.ts';
import type { VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { listVoices, type VoiceEntries } from '@/utils/core/interface/voice-list.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { chooseVoice } from '@/utils/core/voices/choose-voice.ts';
import { knowVoice } from '@/utils/core/voices/know-voice.ts';
import { staysWithin } from '@/utils/core/voices/reach.ts';
import { sampleSentence } from '@/utils/core/voices/sample-sentence.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { usableVoices } from '@/utils/core/voices/usable-voices.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import type { VoiceOffer } from './offer-voices.ts';
import { openSentence } from './open-sentence.ts';
import { createTrialLine } from './trial-line.ts';
import { wishesOf } from './wishes-of.ts';

export interface VoiceChoiceParts {
  readonly store: SettingsStore;
  /** As they are now; later ones come from the store. */
  readonly settings: Settings;
  readonly offer: Pick<VoiceOffer, 'voices' | 'onVoicesChanged'>;
  readonly translate: Translate;
  readonly locale: string;
  /** Spoken language that a voice is chosen for. */
  readonly lang: string;
  /** Where the choice goes when a voice of another language is chosen: over to that language, or nowhere. */
  readonly onOther?: 'follow' | 'stay';
  /** Called when what is offered changes by itself; a change of the settings is told by the store. */
  readonly onChange: () => void;
}

/** A choice of voices as the reader is offered it, on any of Hark's pages. */
export interface VoiceChoice {
  choices(): VoiceChoices;
  /** The spoken language that a voice is chosen for. */
  lang(): string;
  /** Goes over to another language. */
  setLang(lang: string): void;
  /** Null: Hark chooses. A voice is chosen for its own language. */
  choose(voiceId: string | null): Promise<void>;
  /** Says a sentence with the voice that would read, in place of whatever is being read. */
  tryVoice(): Promise<void>;
  /** Puts the chosen voice first in the list, or no more. */
  favourite(wanted: 'yes' | 'no'): Promise<void>;
}

/** The voices of the device, to be chosen from. */
interface VoiceList {
  readonly ids: ReadonlySet<string>;
  readonly groups: readonly VoiceEntries[];
}

export function createVoiceChoice(parts: VoiceChoiceParts): VoiceChoice {
  const { store, offer, translate, locale, onOther = 'stay', onChange } = parts;
  let { settings, lang } = parts;
  /** Why a voice that was to be tried is not heard; null when all is well. */
  let silence: string | null = null;

  const usable = () => usableVoices(offer.voices(), settings.builtIn);
  const list = (): VoiceList => {
    const voices = usable().filter((voice) => staysWithin(voice, settings.reach));
    return { ids: new Set(voices.map(({ id }) => id)), groups: listVoices(voices, { first: lang, locale }) };
  };
  // Made anew only when the voices change: on Linux there are thousands, and it is asked for at every word.
  let voices = list();
  const findInForce = () => {
    const { voices: preferred, dialects, reach, builtIn } = settings;
    return chooseVoice(usable(), {
      lang,
      preferred,
      dialects,
      reach,
      builtIn: builtIn === 'always' ? 'first' : 'last',
    });
  };
  let inForce = findInForce();

  const tell = (news: string | null) => {
    silence = news;
    onChange();
  };
  const trialLine = createTrialLine(({ status }) => {
    if (status === 'blocked') tell(translate('popup.voice.silent'));
  });

  store.watch((now) => {
    const isSameList = now.builtIn === settings.builtIn && now.reach === settings.reach;
    settings = now;
    if (!isSameList) voices = list();
    inForce = findInForce();
  });
  offer.onVoicesChanged(() => {
    voices = list();
    inForce = findInForce();
    onChange();
  });

  return {
    choices() {
      const remembered = settings.voices[lang];
      // A chosen voice that has gone from the device leaves the choice to Hark.
      const chosen = remembered !== undefined && voices.ids.has(remembered) ? remembered : null;
      return {
        chosen,
        inForce: inForce?.id ?? null,
        favourite: chosen === null ? null : settings.favourites.includes(chosen) ? 'yes' : 'no',
        favourites: listFavourites(voices.groups, settings.favourites),
        silence,
        groups: voices.groups,
      };
    },
    lang: () => lang,
    setLang(next) {
      lang = next;
      voices = list();
      inForce = findInForce();
      tell(null);
    },
    choose(voiceId) {
      const voice = offer.voices().find(({ id }) => id === voiceId);
      const spoken = voice === undefined ? lang : spokenLanguage(voice.lang);
      // Before it is stored: a list that shows the other language's choice until then takes back what was just chosen.
      if (onOther === 'follow' && spoken !== null && spoken !== lang) {
        lang = spoken;
        voices = list();
      }
      return store.update(({ voices }) => {
        const { [spoken ?? locale]: _replaced, ...others } = voices;
        return { voices: voice === undefined || spoken === null ? others : { ...others, [spoken]: voice.id } };
      });
    },
    async tryVoice() {
      const voice = inForce;
      tell(voice === null ? translate('popup.voice.silent') : null);
      if (voice === null) return;
      const name = knowVoice(voice.name, voice.lang)?.label ?? voice.name;
      const wishes = { ...wishesOf(settings), preferred: { ...settings.voices, [lang]: voice.id } };
      const isSent = await trialLine.say((passageId) =>
        openSentence(sampleSentence(voice.lang, name), { passageId, title: name, lang: voice.lang, wishes }),
      );
      if (!isSent) tell(translate('popup.voice.silent'));
    },
    favourite: (wanted) =>
      store.update(({ voices, favourites }) => {
        const chosen = voices[lang];
        const others = favourites.filter((id) => id !== chosen);
        return { favourites: wanted === 'yes' && chosen !== undefined ? [...others, chosen] : others };
      }),
  };
}
