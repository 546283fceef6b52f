import { listFavourites } from '@/utils/core/interface/list-favourites.ts';
import type { PopupModel, SiteState, VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import { describeReading, isResting, sayPace } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { parseFromHost, type ViewMessage } from '@/utils/core/messages/from-host.ts';
import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { speedFor, stepSpeedFor } from '@/utils/core/settings/speed.ts';
import type { SpeechSystem } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { addButtonSite, isButtonSite, removeButtonSite, sitePattern } from '@/utils/platform/button-sites.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';
import { findActiveTab, lookAtTab, sendToReader, type Tab, type TabLook } from '@/utils/platform/tabs.ts';
import type { VoiceChooser, VoiceList } from './voice-chooser.ts';

interface PopupParts {
  readonly store: SettingsStore;
  /** Loads what voices are chosen with, when the reader wants to. `onBlocked`: a voice that was tried is not heard. */
  readonly loadVoices: (onBlocked: () => void) => Promise<VoiceChooser>;
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
  /** Shows the voices to choose from. What follows of voices waits for it. */
  openVoices(): Promise<void>;
  voice(voiceId: string | null): Promise<void>;
  /** Says a sentence with the voice that would read the page, in place of whatever is being read. */
  tryVoice(): Promise<void>;
  /** Puts the chosen voice first in the list, or no more. */
  favourite(wanted: 'yes' | 'no'): Promise<void>;
  site(wanted: 'on' | 'off'): Promise<void>;
  /** Opens the page that finds out why nothing is heard in the tab in front. */
  soundCheck(): Promise<void>;
}

/** All that the popup's model is made of. */
interface Findings {
  readonly tab: Tab | null;
  readonly look: TabLook;
  readonly settings: Settings;
  readonly site: SiteState;
  /** Null until they are asked for. Made anew only when the voices change: on Linux there are thousands, and news come at every word. */
  readonly voices: VoiceList | null;
  /** What this tab's reader told, and what the host tells as it goes on. */
  readonly here: ViewMessage | null;
  readonly host: ViewMessage | null;
  /** Why a voice that was to be tried is not heard; null when all is well. */
  readonly silence: string | null;
}

/** Looks at the tab in front and at the host, and tells of both whenever they change. Speaks nothing. */
export async function openPopup({
  store,
  loadVoices,
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
  const languages = { lang, locale };
  let findings: Findings = { tab, look, settings, site, voices: null, here, host: null, silence: null };

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
      voices: voices === null ? null : describeVoices(voices, { settings, lang, silence }),
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

  let chooser: Promise<VoiceChooser> | null = null;
  const listVoices = ({ list }: VoiceChooser) => update({ voices: list(findings.settings, languages) });
  const openChooser = () => {
    chooser ??= loadVoices(tellSilence).then((loaded) => {
      loaded.onVoicesChanged(() => listVoices(loaded));
      listVoices(loaded);
      return loaded;
    });
    return chooser;
  };
  const tellSilence = () => update({ silence: translate('popup.voice.silent') });

  watchHost();
  store.watch((settings) => {
    const { builtIn, reach } = findings.settings;
    update({ settings });
    if (settings.builtIn !== builtIn || settings.reach !== reach) void chooser?.then(listVoices);
  });
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
    openVoices: async () => void (await openChooser()),
    async voice(voiceId) {
      const { choose } = await openChooser();
      await store.update(({ voices }) => ({ voices: choose(voices, voiceId, languages) }));
    },
    async tryVoice() {
      const { tryVoice } = await openChooser();
      update({ silence: null });
      if ((await tryVoice(findings.settings, languages)) === 'silent') tellSilence();
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
    soundCheck: () => openSoundCheck(tab?.id ?? null),
  };
}

function describeVoices(
  { ids, groups }: VoiceList,
  { settings, lang, silence }: { settings: Settings; lang: string; silence: string | null },
): VoiceChoices {
  const remembered = settings.voices[lang];
  // A chosen voice that has gone from the device leaves the choice to Hark.
  const chosen = remembered !== undefined && ids.has(remembered) ? remembered : null;
  return {
    chosen,
    favourite: chosen === null ? null : settings.favourites.includes(chosen) ? 'yes' : 'no',
    favourites: listFavourites(groups, settings.favourites),
    silence,
    groups,
  };
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
