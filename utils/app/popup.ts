import { nameLanguage } from '@/utils/core/interface/name-language.ts';
import type { LanguageChoices, PopupModel, SiteState, VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import type { describeReading } from '@/utils/core/interface/reading-model.ts';
import { sayPace } from '@/utils/core/interface/say-pace.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Connection } from '@/utils/core/messages/connection.ts';
import type { parseFromHost, ViewMessage } from '@/utils/core/messages/from-host.ts';
import { isNothingOpen } from '@/utils/core/messages/nothing-open.ts';
import { type PageLanguage, parsePageLanguage } from '@/utils/core/messages/page-language.ts';
import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { PassageChoice } from '@/utils/core/messages/to-background.ts';
import type { ToReader } from '@/utils/core/messages/to-reader.ts';
import { isResting } from '@/utils/core/reading/is-active.ts';
import { isManaged, speedPlace } from '@/utils/core/settings/apply-managed.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import type { SiteKind, SiteWish } from '@/utils/core/settings/site-choices.ts';
import { isListedSite } from '@/utils/core/settings/site-name.ts';
import { type SpeedSubject, speedFor, stepSpeedFor } from '@/utils/core/settings/speed.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { languageOfVoice } from '@/utils/core/voices/voice-id.ts';
import {
  addButtonSite,
  isButtonSite,
  isEverySite,
  removeButtonSite,
  sitePattern,
} from '@/utils/platform/button-sites.ts';
import { openPopupPage, openSiteWordsPage } from '@/utils/platform/own-pages.ts';
import { connectToHost } from '@/utils/platform/ports.ts';
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
import type { LeaveOut, LeaveOutParts } from './leave-out.ts';
import type { VoiceChoice, VoiceChoiceParts } from './voice-choice.ts';

/** What the popup understands and describes a reading with. */
export interface ReadingPart {
  readonly parseFromHost: typeof parseFromHost;
  readonly describeReading: typeof describeReading;
}

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
  /** Has the page in front read in that spoken language, from the present sentence on; null: in what Hark finds. */
  language(lang: string | null): Promise<void>;
  /** Puts the chosen voice first in the list, or no more. */
  favourite(wanted: 'yes' | 'no'): Promise<void>;
  site(wanted: 'on' | 'off'): Promise<void>;
  /** Shows what is left out on the site in front. What follows of it waits for it. */
  openLeaveOut(): Promise<void>;
  /** Leaves a kind of content out on this site alone, or reads it there. */
  leaveOut(kind: SiteKind, wish: SiteWish): Promise<void>;
  asOnAllSites(): Promise<void>;
  /** Opens the reading view of the tab in front. */
  readingView(): Promise<void>;
  /** Opens the page that makes an audio file of a text of the tab in front. */
  save(passage: 'selection' | 'page'): Promise<void>;
  /** Opens the same as a page, where there is room for large text. */
  openPage(): Promise<void>;
  /** Opens the page that shows how the site in front wants its words said. */
  siteWords(): Promise<void>;
  /** Opens the page that finds out why nothing is heard in the tab in front. */
  soundCheck(): Promise<void>;
}

/** All that the popup's model is made of. */
interface Findings {
  readonly tab: Tab | null;
  readonly look: TabLook;
  readonly settings: Settings;
  readonly managed: Managed;
  readonly site: SiteState;
  readonly siteWords: PopupModel['siteWords'];
  /** Asked of this tab's reader with the voices. */
  readonly language: PageLanguage;
  /** What this tab's reader told, and what the host tells as it goes on. */
  readonly here: ViewMessage | null;
  readonly host: ViewMessage | null;
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
  const [look, { settings, managed }, here, granted, wordList] = await Promise.all([
    tab === null ? ({ access: 'closed' } as const) : lookAtTab(tab.id),
    store.look(),
    readHere(),
    readSite(tab),
    tab === null ? null : findWordList(tab.id),
  ]);
  const isWanted = granted === 'off' && isListedSite(managed.sites, hostOf(tab));
  const site: SiteState = isWanted ? 'wanted' : granted;
  const siteWords = wordList === null ? 'none' : 'offered';
  let findings: Findings = {
    tab,
    look,
    settings,
    managed,
    site,
    siteWords,
    language: UNKNOWN_LANGUAGE,
    here,
    host: null,
  };
  const declared = pageLanguage(look) ?? locale;
  const langNow = () => findings.language.chosen ?? declared;
  const byName = new Intl.Collator(locale);

  const update = (news: Partial<Findings>) => {
    findings = { ...findings, ...news };
    onModel(describe(findings));
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

  /** What is read, wherever it is, has the speed in hand; else the page in front. */
  const subjectNow = (): SpeedSubject => {
    const view = (findings.host ?? findings.here)?.view;
    const lang = langNow();
    return view?.lang === undefined
      ? { lang, voiceId: voices?.choices().inForce ?? findings.settings.voices[lang] ?? null }
      : view;
  };

  const describeLanguage = (choices: VoiceChoices): LanguageChoices => {
    const { chosen, found } = findings.language;
    const spoken = spokenLanguage(found ?? '');
    const languages = [...choices.groups].sort((one, other) => byName.compare(one.name, other.name));
    return { chosen, found: spoken && nameLanguage(spoken, locale), languages };
  };

  const describe = ({ look, settings, managed, site, siteWords, tab, here, host }: Findings): PopupModel => {
    const choices = voices?.choices() ?? null;
    const isElsewhere = host !== null && (host.passageId !== here?.passageId || host.title !== here.title);
    const readsElsewhere = isElsewhere && !isResting(host.view.activity);
    // What was read to its end in another tab is no news here.
    const shown = isElsewhere && !readsElsewhere ? here : (host ?? here);
    const tabSound = tab?.sound ?? 'on';
    return {
      page: tab === null && from !== 'front' ? 'none' : describePage(look),
      reading:
        shown === null || reading === null
          ? null
          : reading.describeReading(shown.view, { tabSound, holder: 'this-tab', locale, system }, translate),
      sleep: shown?.view.sleep?.minutes ?? null,
      elsewhere: readsElsewhere ? host.title : null,
      speedText: sayPace({ ...shown?.view, rate: speedFor(settings, subjectNow()) }, translate),
      locked: listLocked(managed, subjectNow(), langNow()),
      settingsPage: managed.hidden.includes('settings') ? 'hidden' : 'shown',
      voices: choices,
      language: choices === null || look.access === 'closed' ? null : describeLanguage(choices),
      site,
      leaveOut: origin === null ? 'none' : (leftOut?.model() ?? 'offered'),
      siteWords,
    };
  };

  let newest: ViewMessage | null = null;
  /** Each news of the host may be news of this tab's reader too: reading may begin while the popup is open. */
  const hearHost = async (host: ViewMessage | null) => {
    newest = host;
    const now = await readHere();
    if (newest === host) update({ host, here: now });
  };

  let line: Connection | null = null;
  const watchHost = () => {
    if (line !== null) return;
    line = connectToHost('view');
    line.onMessage(async (message) => {
      if (loadingReading === null && isNothingOpen(message)) return hearHost(null);
      const parsed = (await openReading()).parseFromHost(message);
      if (parsed?.type === 'view' || parsed?.type === 'nothing-open')
        return hearHost(parsed.type === 'view' ? parsed : null);
    });
    line.onClose(async () => {
      line = null;
      // Behind what the line has told.
      await loadingReading;
      return hearHost(null);
    });
  };

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
    speed: (command) => store.update((now) => stepSpeedFor(now, subjectNow(), command)),
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
    async site(wanted) {
      const url = tab?.url ?? '';
      if (wanted === 'off') {
        await removeButtonSite(url);
        return update({ site: tab === null ? 'off' : offIn(tab) });
      }
      if (tab?.window === 'private') return;
      return update({ site: (await addButtonSite(url)) ? 'on' : 'denied' });
    },
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

function describePage(look: TabLook): PopupModel['page'] {
  if (look.access === 'closed') return 'closed';
  return look.highlighted === 'something' ? 'selection' : 'page';
}

function listLocked(managed: Managed, subject: SpeedSubject, voiceLang: string): PopupModel['locked'] {
  return [
    ...(isManaged(managed, speedPlace(subject)) ? (['speed'] as const) : []),
    ...(isManaged(managed, { name: 'voices', key: voiceLang }) ? (['voice'] as const) : []),
  ];
}

function hostOf(tab: Tab | null): string {
  return tab?.url != null && URL.canParse(tab.url) ? new URL(tab.url).hostname : '';
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

async function readSite(tab: Tab | null): Promise<SiteState> {
  if (tab?.url == null || sitePattern(tab.url) === null) return 'none';
  if (!(await isButtonSite(tab.url))) return offIn(tab);
  return (await isEverySite()) ? 'everywhere' : 'on';
}

function offIn({ window }: Pick<Tab, 'window'>): SiteState {
  return window === 'private' ? 'private' : 'off';
}
