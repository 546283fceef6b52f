import { nameLanguage } from '@/utils/core/interface/name-language.ts';
import type { LanguageChoices, PopupModel, SiteState, VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import type { describeReading } from '@/utils/core/interface/reading-model.ts';
import { sayPace } from '@/utils/core/interface/say-pace.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { parseFromHost, ViewMessage } from '@/utils/core/messages/from-host.ts';
import type { PageLanguage } from '@/utils/core/messages/page-language.ts';
import { isResting } from '@/utils/core/reading/is-active.ts';
import { isManaged, speedPlace } from '@/utils/core/settings/apply-managed.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import { type SpeedSubject, speedFor } from '@/utils/core/settings/speed.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import type { Tab, TabLook } from '@/utils/platform/tabs.ts';

/** What the popup understands and describes a reading with. */
export interface ReadingPart {
  readonly parseFromHost: typeof parseFromHost;
  readonly describeReading: typeof describeReading;
}

/** All that the popup's model is made of. */
export interface Findings {
  readonly tab: Tab | null;
  readonly look: TabLook;
  readonly settings: Settings;
  readonly managed: Managed;
  readonly site: SiteState;
  readonly siteWords: PopupModel['siteWords'];
  /** The spoken language that the page says it is in, else the interface's. */
  readonly declared: string;
  /** Asked of this tab's reader with the voices. */
  readonly language: PageLanguage;
  /** What this tab's reader told, and what the host tells as it goes on. */
  readonly here: ViewMessage | null;
  readonly host: ViewMessage | null;
  /** Null until the reader wants to see them. */
  readonly voices: VoiceChoices | null;
  readonly leaveOut: PopupModel['leaveOut'];
}

interface Surroundings {
  /** Null until there is news of a reading. */
  readonly reading: ReadingPart | null;
  readonly from: 'front' | number | null;
  readonly translate: Translate;
  readonly locale: string;
  readonly system: VoiceHelp;
}

/** What the popup shows of its findings. */
export function describePopup(
  findings: Findings,
  { reading, from, translate, locale, system }: Surroundings,
): PopupModel {
  const { look, settings, managed, site, siteWords, tab, here, host, language, voices, leaveOut } = findings;
  const isElsewhere = host !== null && (host.passageId !== here?.passageId || host.title !== here.title);
  const readsElsewhere = isElsewhere && !isResting(host.view.activity);
  // What was read to its end in another tab is no news here.
  const shown = isElsewhere && !readsElsewhere ? here : (host ?? here);
  const tabSound = tab?.sound ?? 'on';
  const subject = findSubject(findings);
  return {
    page: tab === null && from !== 'front' ? 'none' : describePage(look),
    reading:
      shown === null || reading === null
        ? null
        : reading.describeReading(shown.view, { tabSound, holder: 'this-tab', locale, system }, translate),
    sleep: shown?.view.sleep?.minutes ?? null,
    elsewhere: readsElsewhere ? host.title : null,
    speedText: sayPace({ ...shown?.view, rate: speedFor(settings, subject) }, translate),
    locked: listLocked(managed, subject, languageOf(findings)),
    settingsPage: managed.hidden.includes('settings') ? 'hidden' : 'shown',
    voices,
    language: voices === null || look.access === 'closed' ? null : describeLanguage(voices, language, locale),
    site,
    leaveOut,
    siteWords,
  };
}

/** The spoken language that the page in front is read in: as the reader has set it, else as the page says, else the interface's. */
export function languageOf({ language, declared }: Pick<Findings, 'language' | 'declared'>): string {
  return language.chosen ?? declared;
}

/** What is read, wherever it is, has the speed in hand; else the page in front. */
export function findSubject(findings: Findings): SpeedSubject {
  const { host, here, voices, settings } = findings;
  const view = (host ?? here)?.view;
  const lang = languageOf(findings);
  return view?.lang === undefined ? { lang, voiceId: voices?.inForce ?? settings.voices[lang] ?? null } : view;
}

function describePage(look: TabLook): PopupModel['page'] {
  if (look.access === 'closed') return 'closed';
  return look.highlighted === 'something' ? 'selection' : 'page';
}

function describeLanguage({ groups }: VoiceChoices, { chosen, found }: PageLanguage, locale: string): LanguageChoices {
  const byName = new Intl.Collator(locale);
  const spoken = spokenLanguage(found ?? '');
  const languages = [...groups].sort((one, other) => byName.compare(one.name, other.name));
  return { chosen, found: spoken && nameLanguage(spoken, locale), languages };
}

function listLocked(managed: Managed, subject: SpeedSubject, voiceLang: string): PopupModel['locked'] {
  return [
    ...(isManaged(managed, speedPlace(subject)) ? (['speed'] as const) : []),
    ...(isManaged(managed, { name: 'voices', key: voiceLang }) ? (['voice'] as const) : []),
  ];
}
