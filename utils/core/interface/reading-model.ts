import type { TabSound } from '../messages/to-reader.ts';
import { isActive, isResting } from '../reading/is-active.ts';
import type { StandIn } from '../reading/player-memory.ts';
import type { BlockedReason } from '../reading/player-state.ts';
import type { PlayerActivity, PlayerView } from '../reading/player-view.ts';
import type { VoiceHelp } from '../speech/speech-system.ts';
import { nameLanguage } from './name-language.ts';
import { sayPace } from './say-pace.ts';
import type { Translate } from './translator.ts';

/** The player as an interface shows it: words that are ready to be shown. */
export interface ReadingModel {
  readonly status: PlayerActivity['status'];
  /** Whether Hark speaks or is about to: the main button pauses. */
  readonly active: boolean;
  readonly statusText: string;
  /** Empty where there is nothing to measure. */
  readonly progressText: string;
  readonly speedText: string;
  /** What happened and what to do, or null when all is well. */
  readonly note: string | null;
  /** What else can be offered beside the note. */
  readonly help: Help;
}

/** `sound-check`: the page that finds out why nothing is heard, where that is the question. */
export type Help = 'sound-check' | 'none';

/** What stands around the player. */
export interface ReadingCircumstances {
  /** Whether the tab is muted, which does not silence Hark. */
  readonly tabSound: TabSound;
  /** `other-tab`: another tab took over and this one keeps its place. */
  readonly holder: 'this-tab' | 'other-tab';
  /** BCP 47 tag in whose words languages are named. */
  readonly locale: string;
  /** The system that the browser runs on; other if not given. */
  readonly system?: VoiceHelp;
}

export function describeReading(
  view: PlayerView,
  circumstances: ReadingCircumstances,
  translate: Translate,
): ReadingModel {
  const { activity } = view;
  const { status } = activity;
  return {
    status,
    active: isActive(activity),
    statusText: describeStatus(activity, translate),
    progressText: isResting(activity) ? '' : sayProgress(view, translate),
    speedText: sayPace(view, translate),
    note: describeNote(view, circumstances, translate),
    help: offerHelp(activity),
  };
}

function sayProgress({ progress: { fraction }, leftMs }: PlayerView, translate: Translate): string {
  if (leftMs === undefined) return translate('player.progress', { fraction });
  const minutes = Math.round(leftMs / 60_000);
  if (minutes < 1) return translate('player.progress.soon', { fraction });
  return translate('player.progress.left', { fraction, minutes });
}

function describeStatus(activity: PlayerActivity, translate: Translate): string {
  if (activity.status === 'paused' && activity.because === 'stop') return translate('status.waiting');
  return translate(activity.status === 'blocked' ? 'status.paused' : `status.${activity.status}`);
}

function describeNote(
  { activity, reach, standIn }: PlayerView,
  { holder, tabSound, locale, system = 'other' }: ReadingCircumstances,
  translate: Translate,
): string | null {
  if (activity.status === 'blocked') return describeProblem(activity.reason, { locale, system }, translate);
  if (activity.status === 'paused' && holder === 'other-tab') return translate('note.other-tab');
  if (activity.status === 'paused' && activity.because === 'taken') return translate('note.taken');
  if (activity.status === 'paused' && activity.because === 'sleep') return translate('note.sleep');
  const notes = [
    ...(standIn === undefined || activity.status === 'idle' ? [] : [describeStandIn(standIn, locale, translate)]),
    ...(reach === 'network' ? [translate('note.network')] : []),
    ...(isActive(activity) && tabSound === 'muted' ? [translate('note.muted')] : []),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}

function describeStandIn({ lang, because }: StandIn, locale: string, translate: Translate): string {
  switch (because) {
    case 'no-voice':
      return translate('note.built-in-voice-for-language', { language: nameLanguage(lang, locale) });
    case 'engine-failed':
      return translate('note.built-in-voice-after-fault');
  }
}

/** Where the voice is what failed. */
function offerHelp(activity: PlayerActivity): Help {
  if (activity.status === 'blocked') return activity.reason.kind === 'text-missing' ? 'none' : 'sound-check';
  return activity.status === 'paused' && activity.because === 'taken' ? 'sound-check' : 'none';
}

function describeProblem(
  reason: BlockedReason,
  { locale, system }: Required<Pick<ReadingCircumstances, 'locale' | 'system'>>,
  translate: Translate,
): string {
  const how = translate(`how.${system}`);
  switch (reason.kind) {
    case 'no-voice':
      return translate('problem.no-voice', { language: nameLanguage(reason.lang, locale), how });
    case 'no-voices':
      return translate('problem.no-voices', { how });
    case 'engine-silent':
    case 'engine-failed':
    case 'not-allowed':
    case 'text-missing':
      return translate(`problem.${reason.kind}`);
  }
}
