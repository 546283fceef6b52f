import type { PopupModel, SiteState } from '@/utils/core/interface/popup-model.ts';
import { describeReading, isResting, sayPace } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { listFavourites, listVoices, type VoiceEntries } from '@/utils/core/interface/voice-list.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { parseFromHost, type ViewMessage } from '@/utils/core/messages/from-host.ts';
import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { speedFor, stepSpeedFor } from '@/utils/core/settings/speed.ts';
import type { SpeechSystem } from '@/utils/core/speech/speech-system.ts';
import { chooseVoice } from '@/utils/core/voices/choose-voice.ts';
import { knowVoice } from '@/utils/core/voices/know-voice.ts';
import { staysWithin } from '@/utils/core/voices/reach.ts';
import { sampleSentence } from '@/utils/core/voices/sample-sentence.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { usableVoices } from '@/utils/core/voices/usable-voices.ts';
import { addButtonSite, isButtonSite, removeButtonSite, sitePattern } from '@/utils/platform/button-sites.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { openReadingView } from '@/utils/platform/reading-view-page.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';
import { findActiveTab, lookAtTab, sendToReader, type Tab, type TabLook } from '@/utils/platform/tabs.ts';
import type { VoiceOffer } from './offer-voices.ts';
import { openSentence } from './open-sentence.ts';
import { createTrialLine } from './trial-line.ts';
import { wishesOf } from './wishes-of.ts';

interface PopupParts {
  readonly store: SettingsStore;
  readonly offer: Pick<VoiceOffer, 'voices' | 'onVoicesChanged'>;
  readonly translate: Translate;
  readonly locale: string;
  /** The system that the browser runs on. */
  readonly system?: SpeechSystem;
  readonly onModel: (model: PopupModel) => void;
}

/** The popup's doings. It holds nothing that is not read anew when it opens. */
export interface PopupControl {
  listen(passage: PassageChoice): Promise<void>;
  command(command: PlayerCommand): Promise<void>;
  speed(command: SpeedCommand): Promise<void>;
  sleep(minutes: number | null): Promise<void>;
  voice(voiceId: string | null): Promise<void>;
  /** Says a sentence with the voice that would read the page, in place of whatever is being read. */
  tryVoice(): Promise<void>;
  /** Puts the chosen voice first in the list, or no more. */
  favourite(wanted: 'yes' | 'no'): Promise<void>;
  site(wanted: 'on' | 'off'): Promise<void>;
  /** Opens the reading view of the tab in front. */
  readingView(): Promise<void>;
  /** Opens the page that finds out why nothing is heard in the tab in front. */
  soundCheck(): Promise<void>;
}

/** All that the popup's model is made of. */
interface Findings {
  readonly tab: Tab | null;
  readonly look: TabLook;
  readonly settings: Settings;
  readonly site: SiteState;
  /** Made anew only when the voices change: on Linux there are thousands, and news come at every word. */
  readonly voices: VoiceList;
  /** What this tab's reader told, and what the host tells as it goes on. */
  readonly here: ViewMessage | null;
  readonly host: ViewMessage | null;
  /** Why a voice that was to be tried is not heard; null when all is well. */
  readonly silence: string | null;
}

/** Looks at the tab in front and at the host, and tells of both whenever they change. Speaks nothing. */
export async function openPopup({
  store,
  offer,
  translate,
  locale,
  system = 'other',
  onModel,
}: PopupParts): Promise<PopupControl> {
  const tab = await findActiveTab();
  const [look, settings, here, site] = await Promise.all([
    tab === null ? ({ access: 'closed' } as const) : lookAtTab(tab.id),
    store.read(),
    readHere(tab),
    readSite(tab),
  ]);
  const lang = pageLanguage(look) ?? locale;
  const list = ({ builtIn, reach }: Settings): VoiceList => {
    const voices = usableVoices(offer.voices(), builtIn).filter((voice) => staysWithin(voice, reach));
    return { ids: new Set(voices.map(({ id }) => id)), groups: listVoices(voices, { first: lang, locale }) };
  };
  let findings: Findings = { tab, look, settings, site, voices: list(settings), here, host: null, silence: null };

  const update = (news: Partial<Findings>) => {
    findings = { ...findings, ...news };
    onModel(describe(findings));
  };

  /** What is read, wherever it is, has the speed in hand; else the page in front. */
  const languageNow = () => (findings.host ?? findings.here)?.view.lang ?? lang;

  const describe = ({ look, settings, site, voices, tab, here, host, silence }: Findings): PopupModel => {
    const isElsewhere = host !== null && (host.passageId !== here?.passageId || host.title !== here.title);
    const readsElsewhere = isElsewhere && !isResting(host.view.activity);
    // What was read to its end in another tab is no news here.
    const shown = isElsewhere && !readsElsewhere ? here : (host ?? here);
    const remembered = settings.voices[lang];
    // A chosen voice that has gone from the device leaves the choice to Hark.
    const chosen = remembered !== undefined && voices.ids.has(remembered) ? remembered : null;
    const tabSound = tab?.sound ?? 'on';
    return {
      page: look.access === 'closed' ? 'closed' : look.highlighted === 'something' ? 'selection' : 'page',
      reading:
        shown === null
          ? null
          : describeReading(shown.view, { tabSound, holder: 'this-tab', locale, system }, translate),
      sleep: shown?.view.sleep ?? null,
      elsewhere: readsElsewhere ? host.title : null,
      speedText: sayPace({ ...shown?.view, rate: speedFor(settings, languageNow()) }, translate),
      voices: {
        chosen,
        favourite: chosen === null ? null : settings.favourites.includes(chosen) ? 'yes' : 'no',
        favourites: listFavourites(voices.groups, settings.favourites),
        silence,
        groups: voices.groups,
      },
      site,
    };
  };

  let newest: ViewMessage | null = null;
  /** Each news of the host may be news of this tab's reader too: reading may begin while the popup is open. */
  const hearHost = async (host: ViewMessage | null) => {
    newest = host;
    const now = await readHere(tab);
    if (newest === host) update({ host, here: now });
  };

  let line: Connection | null = null;
  const watchHost = () => {
    if (line !== null) return;
    line = connectToHost('view');
    line.onMessage((message) => {
      const parsed = parseFromHost(message);
      if (parsed?.type === 'view' || parsed?.type === 'nothing-open')
        void hearHost(parsed.type === 'view' ? parsed : null);
    });
    line.onClose(() => {
      line = null;
      void hearHost(null);
    });
  };

  const trialLine = createTrialLine(({ status }) => {
    if (status === 'blocked') update({ silence: translate('popup.voice.silent') });
  });

  watchHost();
  store.watch((now) => {
    const { builtIn, reach } = findings.settings;
    const isSameList = now.builtIn === builtIn && now.reach === reach;
    update({ settings: now, ...(isSameList ? {} : { voices: list(now) }) });
  });
  offer.onVoicesChanged(() => update({ voices: list(findings.settings) }));
  update({});

  return {
    async listen(passage) {
      if (tab === null) return;
      await sendRuntimeMessage({ to: 'background', type: 'listen', tabId: tab.id, passage, tabSound: tab.sound });
      watchHost();
    },
    async command(command) {
      const answer = await sendRuntimeMessage({ to: 'host', type: 'command', command });
      // After a long pause the host has gone; the reader in the tab still knows the place.
      if (answer === 'done' || tab === null) return;
      await sendToReader(tab.id, { to: 'reader', type: 'command', command });
      watchHost();
    },
    speed: (command) => store.update((now) => stepSpeedFor(now, languageNow(), command)),
    async sleep(minutes) {
      await sendRuntimeMessage({ to: 'host', type: 'sleep', minutes });
    },
    voice: (voiceId) => store.update(({ voices }) => ({ voices: chooseFor(voices, voiceId) })),
    async tryVoice() {
      const { settings } = findings;
      const { voices: preferred, dialects, reach, builtIn } = settings;
      const usable = usableVoices(offer.voices(), builtIn);
      const voice = chooseVoice(usable, { lang, preferred, dialects, reach });
      update({ silence: voice === null ? translate('popup.voice.silent') : null });
      if (voice === null) return;
      const name = knowVoice(voice.name, voice.lang)?.label ?? voice.name;
      const wishes = { ...wishesOf(settings), preferred: { ...preferred, [lang]: voice.id } };
      const isSent = await trialLine.say((passageId) =>
        openSentence(sampleSentence(voice.lang, name), { passageId, title: name, lang: voice.lang, wishes }),
      );
      if (!isSent) update({ silence: translate('popup.voice.silent') });
    },
    favourite: (wanted) =>
      store.update(({ voices, favourites }) => {
        const others = favourites.filter((id) => id !== voices[lang]);
        const chosen = voices[lang];
        return { favourites: wanted === 'yes' && chosen !== undefined ? [...others, chosen] : others };
      }),
    async site(wanted) {
      const url = tab?.url ?? '';
      if (wanted === 'off') {
        await removeButtonSite(url);
        return update({ site: 'off' });
      }
      update({ site: (await addButtonSite(url)) ? 'on' : 'denied' });
    },
    async readingView() {
      if (tab !== null) await openReadingView(tab.id);
    },
    soundCheck: () => openSoundCheck(tab?.id ?? null),
  };

  function chooseFor(voices: Settings['voices'], voiceId: string | null): Settings['voices'] {
    const voice = offer.voices().find(({ id }) => id === voiceId);
    const spoken = voice === undefined ? lang : spokenLanguage(voice.lang);
    const { [spoken ?? locale]: _replaced, ...others } = voices;
    return voice === undefined || spoken === null ? others : { ...others, [spoken]: voice.id };
  }
}

/** The voices of the device, to be chosen from. */
interface VoiceList {
  readonly ids: ReadonlySet<string>;
  readonly groups: readonly VoiceEntries[];
}

function pageLanguage(look: TabLook): string | null {
  return look.access === 'open' ? spokenLanguage(look.lang) : null;
}

async function readHere(tab: Tab | null): Promise<ViewMessage | null> {
  const answer = tab === null ? null : await sendToReader(tab.id, { to: 'reader', type: 'describe' });
  const parsed = parseFromHost(answer);
  return parsed?.type === 'view' ? parsed : null;
}

async function readSite(tab: Tab | null): Promise<SiteState> {
  if (tab?.url == null || sitePattern(tab.url) === null) return 'none';
  return (await isButtonSite(tab.url)) ? 'on' : 'off';
}
