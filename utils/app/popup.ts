import type { PopupModel } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { ViewMessage } from '@/utils/core/messages/from-host.ts';
import { type PageLanguage, parsePageLanguage } from '@/utils/core/messages/page-language.ts';
import type { ToReader } from '@/utils/core/messages/to-reader.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { stepSpeedFor } from '@/utils/core/settings/speed.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { languageOfVoice } from '@/utils/core/voices/voice-id.ts';
import { sitePattern } from '@/utils/platform/button-sites.ts';
import { openPopupPage, openSiteWordsPage } from '@/utils/platform/own-pages.ts';
import { openReadingView } from '@/utils/platform/reading-view-page.ts';
import { sendRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';
import {
  findActiveTab,
  findTab,
  injectReader,
  lookAtTab,
  sendToReader,
  type Tab,
  type TabLook,
} from '@/utils/platform/tabs.ts';
import { findWordList } from '@/utils/platform/word-list.ts';
import { describePopup, type Findings, findSubject, languageOf, type ReadingPart } from './describe-popup.ts';
import { createHostWatch } from './host-watch.ts';
import type { LeaveOut, LeaveOutParts } from './leave-out.ts';
import type { PopupControl } from './popup-control.ts';
import { readSiteButton, switchSiteButton } from './site-button.ts';
import type { VoiceChoice, VoiceChoiceParts } from './voice-choice.ts';

interface PopupParts {
  readonly store: SettingsStore;
  /** Loads what is needed once something is read: most who open the popup want to begin. */
  readonly loadReading: () => Promise<ReadingPart>;
  /** Loads what a voice is chosen with, when the reader wants to: the lists of voices weigh as much as the popup. */
  readonly loadVoices: (parts: Omit<VoiceChoiceParts, 'offer'>) => Promise<VoiceChoice>;
  /** Loads what is left out on a site, when the reader wants to see it. */
  readonly loadLeaveOut: (parts: LeaveOutParts) => Promise<LeaveOut>;
  readonly translate: Translate;
  readonly locale: string;
  /** The system that the browser runs on. */
  readonly system?: VoiceHelp;
  /** What the page is for: the tab in front, or as a page of its own the tab it was opened from (null: none). */
  readonly from?: 'front' | number | null;
  readonly onModel: (model: PopupModel) => void;
}

/** Looks at the tab in front and at the host, and tells of both whenever they change. Speaks nothing. */
export async function openPopup({
  store,
  loadReading,
  loadVoices,
  loadLeaveOut,
  translate,
  locale,
  system = 'other',
  from = 'front',
  onModel,
}: PopupParts): Promise<PopupControl> {
  const tab = from === 'front' ? await findActiveTab() : from === null ? null : await findTab(from);
  /** Null until there is news of a reading. */
  let reading: ReadingPart | null = null;
  let loadingReading: Promise<ReadingPart> | null = null;
  const openReading = async () => {
    loadingReading ??= loadReading();
    reading = await loadingReading;
    return reading;
  };
  const readHere = async (): Promise<ViewMessage | null> => {
    const answer = tab === null ? null : await sendToReader(tab.id, { to: 'reader', type: 'describe' });
    const parsed = answer === null ? null : (await openReading()).parseFromHost(answer);
    return parsed?.type === 'view' ? parsed : null;
  };
  const looking = store.look();
  const [look, { settings, managed }, here, site, wordList] = await Promise.all([
    tab === null ? ({ access: 'closed' } as const) : lookAtTab(tab.id),
    looking,
    readHere(),
    readSiteButton(
      tab,
      looking.then(({ managed }) => managed),
    ),
    tab === null ? null : findWordList(tab.id),
  ]);
  let findings: Omit<Findings, 'voices' | 'leaveOut'> = {
    tab,
    look,
    settings,
    managed,
    site,
    siteWords: wordList === null ? 'none' : 'offered',
    declared: pageLanguage(look) ?? locale,
    language: UNKNOWN_LANGUAGE,
    here,
    host: null,
  };
  const langNow = () => languageOf(findings);
  const findingsNow = (): Findings => ({
    ...findings,
    voices: voices?.choices() ?? null,
    leaveOut: origin === null ? 'none' : (leftOut?.model() ?? 'offered'),
  });

  const update = (news: Partial<typeof findings>) => {
    findings = { ...findings, ...news };
    onModel(describePopup(findingsNow(), { reading, from, translate, locale, system }));
  };

  /** Null until they are asked for. */
  let voices: VoiceChoice | null = null;
  let loading: Promise<VoiceChoice> | null = null;
  const openVoices = () => {
    loading ??= askLanguage(tab, { to: 'reader', type: 'tell-language' }).then(async (language) => {
      update({ language: language ?? UNKNOWN_LANGUAGE });
      const { settings } = findings;
      const onChange = () => update({});
      const loaded = await loadVoices({ store, settings, translate, locale, lang: langNow(), onChange });
      voices = loaded;
      // Behind its own watching, which the popup's own came before.
      store.watch(() => update({}));
      update({});
      return loaded;
    });
    return loading;
  };

  const origin = look.access === 'open' ? originOf(tab) : null;
  /** Null until it is asked for. */
  let leftOut: LeaveOut | null = null;
  let loadingLeftOut: Promise<LeaveOut> | null = null;
  const openLeaveOut = async () => {
    if (origin === null) return null;
    loadingLeftOut ??= loadLeaveOut({ store, origin, onChange: () => update({}) });
    leftOut = await loadingLeftOut;
    update({});
    return leftOut;
  };

  /** The voices are needed too where one that would read may have a speed of its own. */
  const needVoices = ({ voiceRates }: Settings) => {
    if (Object.keys(voiceRates).some((id) => languageOfVoice(id) === langNow())) void openVoices();
  };

  let newest: ViewMessage | null = null;
  /** Each news of the host may be news of this tab's reader too: reading may begin while the popup is open. */
  const hearHost = async (host: ViewMessage | null) => {
    newest = host;
    const now = await readHere();
    if (newest === host) update({ host, here: now });
  };
  const watchHost = createHostWatch({
    parse: async (message) => (await openReading()).parseFromHost(message),
    loading: () => loadingReading,
    onNews: hearHost,
  });

  watchHost();
  store.watch((settings, { managed }) => {
    update({ settings, managed });
    needVoices(settings);
  });
  update({});
  needVoices(settings);

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
    speed: (command) => store.update((now) => stepSpeedFor(now, findSubject(findingsNow()), command)),
    async sleep(minutes) {
      const answer = await sendRuntimeMessage({ to: 'host', type: 'sleep', minutes });
      if (answer === 'done' || tab === null) return;
      // The reader in the tab has the passage, and gives the wish to the next host.
      await sendToReader(tab.id, { to: 'reader', type: 'sleep', minutes });
      await hearHost(null);
    },
    openVoices: async () => void (await openVoices()),
    voice: async (voiceId) => (await openVoices()).choose(voiceId),
    tryVoice: async () => (await openVoices()).tryVoice(),
    async language(lang) {
      const loaded = await openVoices();
      const wish = { to: 'reader', type: 'choose-language', lang } as const;
      const isThere = async () => tab !== null && (await injectReader(tab.id));
      const language = (await askLanguage(tab, wish)) ?? ((await isThere()) ? await askLanguage(tab, wish) : null);
      if (language !== null) update({ language });
      loaded.setLang(langNow());
    },
    favourite: async (wanted) => (await openVoices()).favourite(wanted),
    site: async (wanted) => update({ site: await switchSiteButton(tab, wanted) }),
    openLeaveOut: async () => void (await openLeaveOut()),
    leaveOut: async (kind, wish) => (await openLeaveOut())?.choose(kind, wish),
    asOnAllSites: async () => (await openLeaveOut())?.asOnAllSites(),
    async readingView() {
      if (tab !== null) await openReadingView(tab.id);
    },
    async save(passage) {
      if (tab === null) return;
      const { saveFromPopup } = await import('./save-from-popup.ts');
      await saveFromPopup(tab.id, passage);
    },
    openPage: () => openPopupPage(tab?.id ?? null),
    siteWords: () => openSiteWordsPage(tab?.id ?? null),
    soundCheck: () => openSoundCheck(tab?.id ?? null),
  };
}

/** The site of a tab, or null where nothing is kept for one: on no page of the web, and in a private window. */
function originOf(tab: Tab | null): string | null {
  if (tab?.url == null || sitePattern(tab.url) === null || tab.window === 'private') return null;
  return new URL(tab.url).origin;
}

function pageLanguage(look: TabLook): string | null {
  return look.access === 'open' ? spokenLanguage(look.lang) : null;
}

const UNKNOWN_LANGUAGE: PageLanguage = { chosen: null, found: null };

async function askLanguage(tab: Tab | null, message: ToReader): Promise<PageLanguage | null> {
  return tab === null ? null : parsePageLanguage(await sendToReader(tab.id, message));
}
