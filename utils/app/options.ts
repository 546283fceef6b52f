import { nameLanguage } from '@/utils/core/interface/name-language.ts';
import type { VoiceChoices } from '@/utils/core/interface/popup-model.ts';
import { sayPace } from '@/utils/core/interface/say-pace.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { PlayerActivity } from '@/utils/core/reading/player-view.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import { isSame, type SettingPlace } from '@/utils/core/settings/setting-place.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import type { SiteChoices } from '@/utils/core/settings/site-choices.ts';
import { type SpeedSubject, setSpeedFor, speedFor, stepSpeedFor } from '@/utils/core/settings/speed.ts';
import { takeChanges } from '@/utils/core/settings/take-changes.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import { isEverySite } from '@/utils/platform/button-sites.ts';
import { addEverySite, addListedSites, areListedSites, removeEverySite } from '@/utils/platform/more-button-sites.ts';
import { onButtonSitesChanged } from '@/utils/platform/register-button.ts';
import type { SettingsLook, SettingsStore } from '@/utils/platform/settings-store.ts';
import { readShortcuts, type Shortcut, watchShortcuts } from '@/utils/platform/shortcuts.ts';
import type { SiteChoicesStore } from '@/utils/platform/site-choices-store.ts';
import type { VoiceOffer } from './offer-voices.ts';
import { type ExampleBlock, openBlocks } from './open-sentence.ts';
import { openTrial } from './open-trial.ts';
import { createTrialLine } from './trial-line.ts';
import { createVoiceChoice } from './voice-choice.ts';
import { wishesOf } from './wishes-of.ts';

/** The listen button beside what is highlighted: on all sites, on those the reader chose, or refused just now. */
export type EverySite = 'on' | 'off' | 'denied';

/** The listen button on the sites where a clinic wants it: `none` where it names none. */
export type ManagedSites = 'none' | 'off' | 'on' | 'denied';

export interface Silence {
  readonly of: 'word' | 'example';
  readonly words: string;
}

/** The settings page and the page that greets, as they are shown. */
export interface OptionsModel {
  /** What holds. */
  readonly settings: Settings;
  /** The reader's own, for what is edited and saved. */
  readonly own: Settings;
  readonly managed: Managed;
  /** What the reader leaves out on single sites. */
  readonly sites: readonly SiteChoices[];
  readonly managedSites: ManagedSites;
  /** Why what was to be heard is not, and what that was; null when all is well. */
  readonly silence: Silence | null;
  readonly voices: VoiceChoices;
  /** The spoken language that voice and speed are chosen for. */
  readonly language: string;
  readonly speedText: string;
  readonly everySite: EverySite;
  readonly shortcuts: readonly Shortcut[];
}

interface OptionsParts {
  readonly store: SettingsStore;
  readonly siteChoices: SiteChoicesStore;
  readonly offer: Pick<VoiceOffer, 'voices' | 'onVoicesChanged'>;
  readonly translate: Translate;
  /** BCP 47 tag of the interface's words. Words for all languages are tried in it. */
  readonly locale: string;
  readonly onModel: (model: OptionsModel) => void;
}

/** The settings page's doings. */
export interface OptionsControl {
  save(change: Partial<Settings>): Promise<void>;
  /** Puts choices of a file in, at these places and no others. */
  take(after: Settings, places: readonly SettingPlace[]): Promise<void>;
  /** Says one of the reader's words, in place of whatever is being read. */
  listen(entry: Pronunciation): Promise<void>;
  /** Says an example as the settings are now, in place of whatever is being read. */
  hear(example: readonly ExampleBlock[]): Promise<void>;
  language(lang: string): void;
  speed(command: SpeedCommand | 'normal'): Promise<void>;
  voice(voiceId: string | null): Promise<void>;
  tryVoice(): Promise<void>;
  favourite(wanted: 'yes' | 'no'): Promise<void>;
  /** Asks the browser for all sites, or gives them back. Must be called from a click or key press. */
  everySite(wanted: 'on' | 'off'): Promise<void>;
  /** Asks the browser for the sites where the clinic wants the button. Must be called from a click or key press. */
  managedSites(): Promise<void>;
}

/** Shows the settings as they are, and lets the reader hear them: to the speech host the page is one more reader. */
export async function openOptions(parts: OptionsParts): Promise<OptionsControl> {
  const { store, siteChoices, offer, translate, locale, onModel } = parts;
  const [look, sites, everySite, shortcuts] = await Promise.all([
    store.look(),
    siteChoices.read(),
    isEverySite(),
    readShortcuts(),
  ]);
  const { settings } = look;
  const readSites = async ({ managed }: SettingsLook): Promise<ManagedSites> => {
    if (managed.sites.length === 0) return 'none';
    return (await areListedSites(managed.sites)) ? 'on' : 'off';
  };
  const voiceChoice = createVoiceChoice({
    store,
    settings,
    offer,
    translate,
    locale,
    lang: locale,
    onOther: 'follow',
    onChange: () => update({}),
  });
  const subject = (): SpeedSubject => ({ lang: voiceChoice.lang(), voiceId: voiceChoice.choices().inForce });
  let findings: Omit<OptionsModel, 'voices' | 'language' | 'speedText'> = {
    ...look,
    sites,
    managedSites: await readSites(look),
    silence: null,
    everySite: everySite ? 'on' : 'off',
    shortcuts,
  };
  const update = (news: Partial<typeof findings>) => {
    findings = { ...findings, ...news };
    const language = voiceChoice.lang();
    const rate = speedFor(findings.settings, subject());
    onModel({ ...findings, voices: voiceChoice.choices(), language, speedText: sayPace({ rate }, translate) });
  };
  const explain = (activity: PlayerActivity): string | null => {
    if (activity.status !== 'blocked') return null;
    const { reason } = activity;
    return reason.kind === 'no-voice'
      ? translate(`unvoiced.${tried}`, { language: nameLanguage(reason.lang, locale) })
      : translate(`silent.${tried}`);
  };
  let tried: Silence['of'] = 'word';
  const show = (words: string | null) => update({ silence: words === null ? null : { of: tried, words } });
  const trialLine = createTrialLine((activity) => show(explain(activity)));
  const say = async (what: Silence['of'], open: Parameters<typeof trialLine.say>[0]) => {
    tried = what;
    show(null);
    if (!(await trialLine.say(open))) show(translate(`silent.${what}`));
  };

  const followSites = async (now: SettingsLook) => update({ managedSites: await readSites(now) });
  store.watch((_settings, now) => {
    const hasOthers = !isSame(now.managed.sites, findings.managed.sites);
    update(now);
    if (hasOthers) void followSites(now);
  });
  siteChoices.watch((now) => update({ sites: now }));
  watchShortcuts((shortcuts) => update({ shortcuts }));
  // Also taken back in the browser's own settings.
  onButtonSitesChanged(() => {
    void isEverySite().then((is) => update({ everySite: is ? 'on' : 'off' }));
    void followSites(findings);
  });
  update({});

  return {
    save: (change) => store.update(() => change),
    take: (after, places) => store.update((now) => takeChanges(now, after, places)),
    listen: (entry) => say('word', (passageId) => openTrial(entry, { passageId, settings: findings.settings, locale })),
    hear: (example) =>
      say('example', (passageId) => {
        const title = example[0]?.text ?? '';
        return openBlocks(example, { passageId, title, lang: locale, wishes: wishesOf(findings.settings) });
      }),
    language: voiceChoice.setLang,
    speed: (command) =>
      store.update((now) =>
        command === 'normal' ? setSpeedFor(now, subject(), 1) : stepSpeedFor(now, subject(), command),
      ),
    voice: voiceChoice.choose,
    tryVoice: voiceChoice.tryVoice,
    favourite: voiceChoice.favourite,
    async everySite(wanted) {
      if (wanted === 'on') return update({ everySite: (await addEverySite()) ? 'on' : 'denied' });
      await removeEverySite();
      update({ everySite: 'off' });
    },
    async managedSites() {
      const isOn = await addListedSites(findings.managed.sites);
      update({ managedSites: isOn ? 'on' : 'denied' });
    },
  };
}
