import type { Translate } from '@/utils/core/interface/translator.ts';
import type { PlaceClue } from '@/utils/core/messages/place-clue.ts';
import type { PlayerCommand } from '@/utils/core/messages/player-command.ts';
import { type PassageChoice, parseToBackground } from '@/utils/core/messages/to-background.ts';
import type { HostAnswer } from '@/utils/core/messages/to-host.ts';
import { type SpeedSubject, stepSpeedFor } from '@/utils/core/settings/speed.ts';
import { openPageCheck } from '@/utils/platform/checked-tab.ts';
import { type Command, onCommand } from '@/utils/platform/commands.ts';
import { createContextMenus, onCheckMenu, onContextMenu, onReadingViewMenu } from '@/utils/platform/context-menus.ts';
import { detectLanguage } from '@/utils/platform/detect-language.ts';
import { onInstalled } from '@/utils/platform/install.ts';
import { showClosedPageNotice } from '@/utils/platform/notice.ts';
import { openWelcome } from '@/utils/platform/own-pages.ts';
import { openReadingView } from '@/utils/platform/reading-view-page.ts';
import { onButtonSitesChanged, registerButtonSites } from '@/utils/platform/register-button.ts';
import { type MessageOrigin, onRuntimeMessage } from '@/utils/platform/runtime-messages.ts';
import { openSaveAudio } from '@/utils/platform/save-audio-page.ts';
import { openSettings } from '@/utils/platform/settings-page.ts';
import type { SettingsStore } from '@/utils/platform/settings-store.ts';
import { openSoundCheck } from '@/utils/platform/sound-check-page.ts';
import {
  findActiveTab,
  injectListenButton,
  injectParts,
  onPageLoaded,
  onTabSound,
  PAGE_FRAME,
  sendToReader,
  type Tab,
  toTab,
} from '@/utils/platform/tabs.ts';
import { readTempos, writeTempos } from '@/utils/platform/tempo-store.ts';
import { addUsedTab, isUsedTab } from '@/utils/platform/used-tabs.ts';
import { answerSettings } from './answer-settings.ts';
import { askToListen, findListenFrame, findOpenSubject, sendToReading } from './readers-of-tab.ts';

/** The way to the speech host, which differs from browser to browser. */
export interface HostLink {
  /** Resolves once the host listens for readers. */
  open(): Promise<void>;
  command(command: PlayerCommand): Promise<HostAnswer>;
  /** What is read and by which voice, or null. */
  subject(): Promise<SpeedSubject | null>;
}

interface BackgroundParts {
  readonly host: HostLink;
  readonly settings: SettingsStore;
  readonly translate: Translate;
  /** The system's clock, in ms since 1970. */
  readonly readTime?: () => number;
}

/** What the browser tells of the place or of the press. */
type About = { readonly clue?: PlaceClue } | { readonly pressedAt: number };

/**
 * Answers keys, menus and messages. It wakes for them and sleeps again, so it keeps nothing in
 * memory; every listener is added before the first await, or the browser would not wake it.
 */
export function runBackground({ host, settings, translate, readTime = Date.now }: BackgroundParts): void {
  const listen = async (tab: Tab, passage: PassageChoice | 'choose', about: About = {}) => {
    const message = { to: 'reader', type: 'listen', passage, tabSound: tab.sound, ...about } as const;
    // The host opens while the reader collects its text: the wait for it is hidden.
    const opened = host.open();
    const frame = await findListenFrame(tab.id, passage);
    // A frame that has gone meanwhile leaves the page, whose reader says what it misses.
    const isAsked =
      (await askToListen(tab.id, message, frame)) ||
      (frame !== PAGE_FRAME && (await askToListen(tab.id, message, PAGE_FRAME)));
    if (!isAsked) {
      await showClosedPageNotice(tab.id, translate('problem.page-closed-to-extensions'));
      return opened;
    }
    await addUsedTab(tab.id);
    await opened;
  };

  const answerCommand = async (command: Command, tab: Tab | null): Promise<void> => {
    // Before any wait: a side panel opens only while the press lasts.
    if (command === 'reading-view' && tab !== null) return openReadingView(tab.id);
    const pressedAt = readTime();
    const inFront = tab ?? (await findActiveTab());
    switch (command) {
      case 'listen':
        if (inFront !== null) await listen(inFront, 'choose', { pressedAt });
        return;
      case 'listen-from-here':
        if (inFront !== null) await listen(inFront, 'here');
        return;
      case 'panel':
        if (inFront !== null) await sendToReading(inFront.id, { to: 'reader', type: 'go-to-panel' });
        return;
      case 'open-section':
        if (inFront !== null) await sendToReading(inFront.id, { to: 'reader', type: 'open-section' });
        return;
      case 'reading-view':
        if (inFront !== null) await openReadingView(inFront.id);
        return;
      case 'slower':
      case 'faster': {
        const subject = (await host.subject()) ?? (await findOpenSubject(inFront)) ?? {};
        return settings.update((now) => stepSpeedFor(now, subject, command));
      }
      default:
        // After a long pause the host has gone; the reader in the tab still knows the place.
        if ((await host.command(command)) === 'nothing-open' && inFront !== null) {
          await sendToReading(inFront.id, { to: 'reader', type: 'command', command });
        }
        return;
    }
  };

  const answerMessage = (message: unknown, origin: MessageOrigin): Promise<unknown> | undefined => {
    const parsed = parseToBackground(message);
    switch (parsed?.type) {
      case undefined:
        return undefined;
      case 'open-host':
        return host.open().then(() => 'open');
      case 'load-parts': {
        const tabId = origin.from === 'tab' ? origin.tab.id : undefined;
        if (origin.from !== 'tab' || tabId === undefined) return undefined;
        return injectParts(tabId, parsed.parts, origin.frameId).then((came) => (came ? 'loaded' : null));
      }
      case 'read-settings':
      case 'step-speed':
      case 'place-panel':
        return answerSettings(parsed, origin, settings);
      case 'listen-here': {
        const tab = origin.from === 'tab' ? toTab(origin.tab) : null;
        return tab === null ? undefined : listen(tab, 'selection').then(() => 'asked');
      }
      case 'open-sound-check':
        return openSoundCheck(origin.from === 'tab' ? (origin.tab.id ?? null) : null).then(() => 'open');
      case 'open-save-audio': {
        const tab = origin.from === 'tab' ? toTab(origin.tab) : null;
        if (origin.from !== 'tab' || tab === null) return undefined;
        return openSaveAudio({ tabId: tab.id, frameId: origin.frameId, passage: 'open' }).then(() => 'open');
      }
      case 'open-reading-view': {
        const tab = origin.from === 'tab' ? toTab(origin.tab) : null;
        // At once, while the press in the page still counts: Chromium lets nobody else open a side panel.
        return tab === null ? undefined : openReadingView(tab.id).then(() => 'open');
      }
      case 'keep-tempos':
        return origin.from === 'page' ? writeTempos(parsed.tempos) : undefined;
      case 'recall-tempos':
        return origin.from === 'page' ? readTempos() : undefined;
      case 'detect-languages':
        return origin.from === 'page' ? Promise.all(parsed.texts.map(detectLanguage)) : undefined;
      case 'open-settings':
        return openSettings().then(() => 'open');
      case 'listen':
        // Only Hark's own pages may choose the tab.
        if (origin.from !== 'page') return undefined;
        return listen({ id: parsed.tabId, sound: parsed.tabSound, url: null }, parsed.passage).then(() => 'asked');
    }
  };

  const followButtonSites = async (change: 'added' | 'removed') => {
    await registerButtonSites();
    // The registration counts from the next page on; the reader wants to see the button now.
    const tab = change === 'added' ? await findActiveTab() : null;
    if (tab !== null) await injectListenButton(tab.id);
  };

  const greet = async () => {
    const { managed } = await settings.look();
    if (!managed.hidden.includes('welcome')) await openWelcome();
  };

  onCommand((command, tab) => void answerCommand(command, tab));
  onContextMenu(({ passage, clue }, tab) => void listen(tab, passage, passage === 'here' ? { clue } : {}));
  onReadingViewMenu(({ id }) => void openReadingView(id));
  onCheckMenu((tab) => void openPageCheck(tab.id));
  onRuntimeMessage(answerMessage);
  onTabSound((tabId, tabSound) => void sendToReader(tabId, { to: 'reader', type: 'tab-sound', tabSound }, 'every'));
  onPageLoaded((tabId) => void isUsedTab(tabId).then((used) => (used ? injectListenButton(tabId) : false)));
  onButtonSitesChanged((change) => void followButtonSites(change));
  onInstalled((reason) => {
    void createContextMenus({
      selection: translate('listen.menu'),
      page: translate('listen.page'),
      here: translate('listen.here'),
      'reading-view': translate('listen.reading-view'),
      check: translate('listen.check'),
    });
    void registerButtonSites();
    if (reason === 'install') void greet();
  });
}
