import type { ReadingViewModel } from '@/utils/core/interface/reading-view-model.ts';
import { hasText } from '@/utils/core/interface/reading-view-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { PlayerCommand, SpeedCommand } from '@/utils/core/messages/player-command.ts';
import type { ReaderToView, ReadingStand } from '@/utils/core/messages/reading-view.ts';
import { isManaged, speedPlace } from '@/utils/core/settings/apply-managed.ts';
import type { Managed } from '@/utils/core/settings/managed.ts';
import type { ReadingLook } from '@/utils/core/settings/reading-look.ts';
import { parseSettings, type Settings } from '@/utils/core/settings/settings.ts';
import { type SpeedSubject, speedFor, stepSpeedFor } from '@/utils/core/settings/speed.ts';
import type { VoiceHelp } from '@/utils/core/speech/speech-system.ts';
import { spokenLanguage } from '@/utils/core/voices/spoken-language.ts';
import { isInTab, openReadingTab } from '@/utils/platform/reading-view-page.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';
import { connectToTab } from '@/utils/platform/tab-ports.ts';
import { injectReader } from '@/utils/platform/tabs.ts';
import { describeStand } from './describe-stand.ts';
import type { ReadingText } from './reading-text.ts';
import { createTabLine } from './tab-line.ts';

interface ReadingViewParts {
  /** The tab whose text is shown. */
  readonly tabId: number;
  readonly text: ReadingText;
  readonly store: SettingsStore;
  readonly translate: Translate;
  readonly locale: string;
  readonly system?: VoiceHelp;
  readonly onModel: (model: ReadingViewModel) => void;
}

/** The reading view's doings. Opening it speaks nothing. */
export interface ReadingViewControl {
  command(command: PlayerCommand): void;
  speed(command: SpeedCommand): Promise<void>;
  /** Reads from a place of the article's number line on. */
  begin(at: number): void;
  /** Shows the page as it is now. */
  again(): Promise<void>;
  look(change: Partial<ReadingLook>): Promise<void>;
  resetLook(): Promise<void>;
  openTab(): Promise<void>;
  soundCheck(): Promise<void>;
}

const NOTHING: ReadingStand = { type: 'stands', reading: null, problem: null, tabSound: 'on' };

/** All that the model is made of. */
interface Findings extends Pick<ReadingViewModel, 'page' | 'title' | 'address' | 'place'> {
  readonly articleId: number | null;
  readonly lang: string | null;
  readonly stand: ReadingStand;
  readonly settings: Settings;
  readonly managed: Managed;
}

export async function openReadingView(parts: ReadingViewParts): Promise<ReadingViewControl> {
  const { tabId, text, store, translate, locale, system = 'other' } = parts;
  const { settings, managed } = await store.look();
  let findings: Findings = {
    page: 'opening',
    title: '',
    address: '',
    place: (await isInTab()) ? 'tab' : 'side panel',
    articleId: null,
    lang: null,
    stand: NOTHING,
    settings,
    managed,
  };

  /** What is read, else the page. */
  const subject = ({ stand, lang }: Findings): SpeedSubject => {
    const { lang: own = spokenLanguage(lang ?? ''), voiceId = null } = stand.reading?.view ?? {};
    return { lang: own, voiceId };
  };
  const update = (news: Partial<Findings>) => {
    findings = { ...findings, ...news };
    const { page, title, address, place, stand, settings } = findings;
    const rate = speedFor(settings, subject(findings));
    const speedBy = isManaged(findings.managed, speedPlace(subject(findings))) ? 'clinic' : 'reader';
    const reading = describeStand(stand, { rate, translate, locale, system });
    parts.onModel({ page, title, address, place, reading, speedBy, look: settings.look });
  };

  const hear = (message: ReaderToView) => {
    switch (message.type) {
      case 'article': {
        const { articleId, title, lang, address } = message;
        text.open({ title, lang });
        return update({ page: 'shown', articleId, title, lang, address });
      }
      case 'blocks':
        if (message.articleId !== findings.articleId) return;
        text.add(message.blocks);
        if (message.extent === 'growing') line.send({ type: 'more', articleId: message.articleId });
        return;
      case 'stands':
        text.show(message.reading?.view ?? null);
        return update({ stand: message });
      case 'changed':
        if (message.articleId === findings.articleId) update({ page: 'changed' });
        return;
      case 'no-article':
        // What was shown before stays.
        return update({ page: findings.articleId === null ? message.problem : 'changed' });
    }
  };
  const line = createTabLine({
    connect: () => connectToTab(tabId),
    inject: () => injectReader(tabId),
    onMessage: hear,
    onLost() {
      text.show(null);
      update({ page: hasText(findings.page) ? 'left' : 'closed', stand: NOTHING });
    },
  });
  const show = async () => {
    if ((await line.show()) === 'closed') update({ page: hasText(findings.page) ? 'out-of-reach' : 'closed' });
  };

  store.watch((settings, { managed }) => {
    text.follow(settings);
    update({ settings, managed });
  });
  text.follow(findings.settings);
  update({});
  void show();

  return {
    command(command) {
      text.resume();
      line.send({ type: 'command', command });
    },
    speed: (command) => store.update((now) => stepSpeedFor(now, subject(findings), command)),
    begin(at) {
      text.resume();
      if (findings.articleId !== null) line.send({ type: 'begin', articleId: findings.articleId, at });
    },
    again: show,
    look: (change) => store.update(({ look }) => ({ look: { ...look, ...change } })),
    resetLook: () => store.update(() => ({ look: parseSettings({}).look })),
    openTab: () => openReadingTab(tabId),
    soundCheck: () => openSoundCheck(tabId),
  };
}
