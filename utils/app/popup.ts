import type { PopupModel, SiteState } from '@/utils/core/interface/popup-model.ts';
import { describeReading, isResting, sayPace } from '@/utils/core/interface/reading-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { listVoices, type VoiceEntries } from '@/utils/core/interface/voice-list.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import { parseFromHost, type ViewMessage } from '@/utils/core/messages/from-host.ts';
import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { speedFor, stepSpeedFor } from '@/utils/core/settings/speed.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import { staysWithin } from '@/utils/core/voices/reach.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { addButtonSite, isButtonSite, removeButtonSite, sitePattern } from '@/utils/platform/button-sites.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { findActiveTab, lookAtTab, sendToReader, type Tab, type TabLook } from '@/utils/platform/tabs.ts';

interface PopupParts {
  readonly store: SettingsStore;
  readonly engine: SpeechEngine;
  readonly translate: Translate;
  readonly locale: string;
  readonly onModel: (model: PopupModel) => void;
}

/** The popup's doings. It holds nothing that is not read anew when it opens. */
export interface PopupControl {
  listen(passage: PassageChoice): Promise<void>;
  command(command: PlayerCommand): Promise<void>;
  speed(command: SpeedCommand): Promise<void>;
  sleep(minutes: number | null): Promise<void>;
  voice(voiceId: string | null): Promise<void>;
  site(wanted: 'on' | 'off'): Promise<void>;
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
}

/** Looks at the tab in front and at the host, and tells of both whenever they change. Speaks nothing. */
export async function openPopup({ store, engine, translate, locale, onModel }: PopupParts): Promise<PopupControl> {
  const tab = await findActiveTab();
  const [look, settings, here, site] = await Promise.all([
    tab === null ? ({ access: 'closed' } as const) : lookAtTab(tab.id),
    store.read(),
    readHere(tab),
    readSite(tab),
  ]);
  const lang = pageLanguage(look) ?? locale;
  const list = ({ reach }: Settings): VoiceList => {
    const voices = engine.voices().filter((voice) => staysWithin(voice, reach));
    return { ids: new Set(voices.map(({ id }) => id)), groups: listVoices(voices, { first: lang, locale }) };
  };
  let findings: Findings = { tab, look, settings, site, voices: list(settings), here, host: null };

  const update = (news: Partial<Findings>) => {
    findings = { ...findings, ...news };
    onModel(describe(findings));
  };

  /** What is read, wherever it is, has the speed in hand; else the page in front. */
  const languageNow = () => (findings.host ?? findings.here)?.view.lang ?? lang;

  const describe = ({ look, settings, site, voices, tab, here, host }: Findings): PopupModel => {
    const isElsewhere = host !== null && (host.passageId !== here?.passageId || host.title !== here.title);
    const readsElsewhere = isElsewhere && !isResting(host.view.activity);
    // What was read to its end in another tab is no news here.
    const shown = isElsewhere && !readsElsewhere ? here : (host ?? here);
    const chosen = settings.voices[lang];
    const tabSound = tab?.sound ?? 'on';
    return {
      page: look.access === 'closed' ? 'closed' : look.highlighted === 'something' ? 'selection' : 'page',
      reading: shown === null ? null : describeReading(shown.view, { tabSound, holder: 'this-tab', locale }, translate),
      sleep: shown?.view.sleep ?? null,
      elsewhere: readsElsewhere ? host.title : null,
      speedText: sayPace({ ...shown?.view, rate: speedFor(settings, languageNow()) }, translate),
      voices: {
        // A chosen voice that has gone from the device leaves the choice to Hark.
        chosen: chosen !== undefined && voices.ids.has(chosen) ? chosen : null,
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

  watchHost();
  store.watch((now) => {
    const isListKept = now.reach === findings.settings.reach;
    update({ settings: now, ...(isListKept ? {} : { voices: list(now) }) });
  });
  engine.onVoicesChanged(() => update({ voices: list(findings.settings) }));
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
    async site(wanted) {
      const url = tab?.url ?? '';
      if (wanted === 'off') {
        await removeButtonSite(url);
        return update({ site: 'off' });
      }
      update({ site: (await addButtonSite(url)) ? 'on' : 'denied' });
    },
  };

  function chooseFor(voices: Settings['voices'], voiceId: string | null): Settings['voices'] {
    const voice = engine.voices().find(({ id }) => id === voiceId);
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
