import { drawConclusions, type Finding } from '../sound-check/draw-conclusions.ts';
import type { System } from '../sound-check/identify-system.ts';
import type { SoundCheckState } from '../sound-check/sound-check.ts';
import { nameLanguage } from './name-language.ts';
import { writeReport } from './sound-check-report.ts';
import { type CheckLine, describeChecks } from './sound-check-words.ts';
import type { Translate } from './translator.ts';

/** The sound check as its page shows it: words that are ready to be shown. */
export interface SoundCheckModel {
  readonly main: { readonly action: 'start' | 'stop'; readonly label: string };
  /** For a screen reader, in the page's one live region. Empty while something is played: nobody can follow two voices. */
  readonly status: string;
  /** What the reader is asked or shall listen for; null before and after. */
  readonly question: { readonly text: string; readonly answers: 'open' | 'waiting' } | null;
  /** Null until the check is done. */
  readonly outcome: SoundCheckOutcome | null;
}

export interface SoundCheckOutcome {
  readonly findings: readonly FindingWords[];
  readonly checks: readonly CheckLine[];
  readonly report: string;
  readonly telling: Telling;
  /** What became of the last press of the copy button, or null. */
  readonly copied: string | null;
}

/** Whether the result can be heard, and is. */
export type Telling = 'impossible' | 'silent' | 'telling';

export interface FindingWords {
  readonly name: Finding['name'];
  readonly weight: Finding['weight'];
  readonly title: string;
  /** What to do, in this order. */
  readonly steps: readonly string[];
}

export interface SoundCheckContext {
  readonly system: System;
  /** Hark's own version. */
  readonly version: string;
  readonly translate: Translate;
  /** BCP 47 tag in whose words languages are named. */
  readonly locale: string;
  readonly telling: Telling;
  /** What became of the last press of the copy button. */
  readonly copying: 'idle' | 'copied' | 'failed';
}

export function describeSoundCheck(state: SoundCheckState, context: SoundCheckContext): SoundCheckModel {
  const outcome = describeOutcome(state, context);
  return {
    main: describeMain(state, context.translate),
    status: describeStatus(state, outcome, context),
    question: describeQuestion(state, context.translate),
    outcome,
  };
}

function describeMain({ status }: SoundCheckState, translate: Translate): SoundCheckModel['main'] {
  switch (status) {
    case 'ready':
      return { action: 'start', label: translate('sound.start') };
    case 'checking':
    case 'asking':
      return { action: 'stop', label: translate('sound.stop') };
    case 'done':
      return { action: 'start', label: translate('sound.restart') };
  }
}

function describeStatus(
  state: SoundCheckState,
  outcome: SoundCheckOutcome | null,
  { translate }: SoundCheckContext,
): string {
  switch (state.status) {
    case 'ready':
      return '';
    case 'checking':
      return state.check === 'voices' ? translate('sound.look.voices') : '';
    case 'asking':
      return translate('sound.ask', { question: translate(`ask.${state.question}`) });
    case 'done':
      return outcome?.copied ?? translate('sound.done', { finding: outcome?.findings[0]?.title ?? '' });
  }
}

function describeQuestion(state: SoundCheckState, translate: Translate): SoundCheckModel['question'] {
  if (state.status === 'asking') return { text: translate(`ask.${state.question}`), answers: 'open' };
  if (state.status !== 'checking') return null;
  switch (state.check) {
    // Over in a moment, before there is anything to hear.
    case 'mute':
    case 'queue':
      return null;
    case 'tone':
      return { text: translate('sound.listen.tone'), answers: 'waiting' };
    case 'voices':
      return { text: translate('sound.look.voices'), answers: 'waiting' };
    case 'speech':
    case 'other-voice':
    case 'built-in-voice':
      return { text: translate('sound.listen.voice'), answers: 'waiting' };
  }
}

function describeOutcome(state: SoundCheckState, context: SoundCheckContext): SoundCheckOutcome | null {
  if (state.status !== 'done') return null;
  const { known, times } = state;
  return {
    findings: drawConclusions(known, context.system).map((finding) => nameFinding(finding, context)),
    checks: describeChecks(known, context),
    report: writeReport({ ...context, known, times }),
    telling: context.telling,
    copied: context.copying === 'idle' ? null : context.translate(`copy.${context.copying}`),
  };
}

function nameFinding(
  { name, weight, language, advice }: Finding,
  { translate, locale }: SoundCheckContext,
): FindingWords {
  const values = language === null ? {} : { language: nameLanguage(language, locale) };
  return {
    name,
    weight,
    title: translate(`finding.${name}`, values),
    steps: advice.map((each) => translate(`advice.${each}`)),
  };
}

/** The findings as sentences to be spoken. */
export function listSentences({ findings }: SoundCheckOutcome): readonly string[] {
  return findings.flatMap(({ title, steps }) => [title, ...steps]);
}
