import type {
  CheckName,
  Heard,
  Known,
  Question,
  SpeechResult,
  ToneResult,
  VoicesResult,
} from '../sound-check/check-results.ts';
import { joinList } from './join-list.ts';
import { nameLanguage } from './name-language.ts';
import type { Translate } from './translator.ts';

/** A check or a question with what came of it, in words. */
export interface CheckLine {
  readonly check: CheckName | Question;
  readonly name: string;
  readonly result: string;
}

interface Words {
  readonly translate: Translate;
  /** BCP 47 tag in whose words languages are named. */
  readonly locale: string;
}

/** All that is known, one line for each check and each answer, in the order in which they were made. */
export function describeChecks(known: Known, words: Words): readonly CheckLine[] {
  const { translate } = words;
  const line = (check: CheckLine['check'], result: string | undefined): readonly CheckLine[] =>
    result === undefined ? [] : [{ check, name: translate(`check.${check}`), result }];
  return [
    ...line(
      'mute',
      known.mute &&
        translate('result.mute', {
          own: translate(`result.${known.mute.own}`),
          from: translate(`result.${known.mute.from}`),
        }),
    ),
    ...line('queue', known.queue && translate(`result.${known.queue}`)),
    ...line('tone', known.tone && describeTone(known.tone, words)),
    ...line('tone-heard', describeHeard(known['tone-heard'], translate)),
    ...line('voices', known.voices && describeVoices(known.voices, translate)),
    ...line('speech', known.speech && describeSpeech(known.speech, words)),
    ...line('other-voice', known['other-voice'] && describeSpeech(known['other-voice'], words)),
    ...line('built-in-voice', known['built-in-voice'] && describeSpeech(known['built-in-voice'], words)),
    ...line('voice-heard', describeHeard(known['voice-heard'], translate)),
  ];
}

function describeHeard(heard: Heard | undefined, translate: Translate): string | undefined {
  return heard && translate(`result.${heard}`);
}

function describeTone({ tone, outputs, latencyMs }: ToneResult, { translate, locale }: Words): string {
  const parts = [
    translate(`result.${tone}`),
    translate(`outputs.${outputs}`),
    ...(latencyMs === null ? [] : [translate('result.latency', { ms: Math.round(latencyMs) })]),
  ];
  return joinList(parts, locale, 'narrow');
}

function describeVoices({ counts }: VoicesResult, translate: Translate): string {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return translate('result.voices', {
    onDevice: sum(counts.map(({ onDevice }) => onDevice)),
    online: sum(counts.map(({ online }) => online)),
    languages: counts.length,
  });
}

function describeSpeech({ outcome, language: tag }: SpeechResult, { translate, locale }: Words): string {
  const language = nameLanguage(tag, locale);
  switch (outcome.speech) {
    case 'spoken': {
      const { startMs, endMs, words } = outcome;
      return translate('result.spoken', { language, startMs: Math.round(startMs), endMs: Math.round(endMs), words });
    }
    case 'stuck':
      return translate('result.stuck', { language, startMs: Math.round(outcome.startMs) });
    case 'failed':
      return translate('result.failed', { language, fault: outcome.fault });
    case 'silent':
    case 'unstarted':
    case 'taken':
      return translate(`result.${outcome.speech}`, { language });
  }
}
