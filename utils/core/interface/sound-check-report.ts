import type { CheckName, Known, Question, VoicesResult } from '../sound-check/check-results.ts';
import type { VoiceCount } from '../sound-check/count-voices.ts';
import type { System } from '../sound-check/identify-system.ts';
import { joinList } from './join-list.ts';
import { describeChecks } from './sound-check-words.ts';
import type { Translate } from './translator.ts';

/** What a report is made of. Nothing here knows of a page: no text, no title, no address, no voice's name. */
export interface ReportParts {
  readonly known: Known;
  readonly times: Readonly<Partial<Record<CheckName, number>>>;
  readonly system: System;
  /** Hark's own version. */
  readonly version: string;
  readonly translate: Translate;
  readonly locale: string;
}

/** The check as lines of plain text, for somebody who helps. */
export function writeReport({ known, times, system, version, translate, locale }: ReportParts): string {
  const timed = (check: CheckName | Question, text: string) => {
    const ms = check === 'tone-heard' || check === 'voice-heard' ? undefined : times[check];
    return ms === undefined ? text : translate('report.timed', { text, ms: Math.round(ms) });
  };
  return [
    translate('report.hark', { version }),
    translate('report.browser', { browser: translate(`browser.${system.browser}`), version: system.version }).trim(),
    translate('report.system', { system: translate(`system.${system.os}`) }),
    ...describeChecks(known, { translate, locale }).map(({ check, name, result }) =>
      timed(check, `${name}: ${result}`),
    ),
    ...listVoices(known.voices, { translate, locale }),
  ].join('\n');
}

function listVoices(
  voices: VoicesResult | undefined,
  { translate, locale }: Pick<ReportParts, 'translate' | 'locale'>,
): readonly string[] {
  if (voices === undefined) return [];
  const list = (tags: readonly string[]) => joinList(tags, locale, 'narrow');
  return [
    translate('report.wanted', { languages: list(voices.wanted) }).trim(),
    ...groupAlike(voices.counts).map(({ languages, onDevice, online }) =>
      translate('report.voices', { languages: list(languages), onDevice, online }),
    ),
  ];
}

interface Alike extends Omit<VoiceCount, 'language'> {
  readonly languages: readonly string[];
}

/** Languages with as many voices are one line: on Linux 114 languages have 102 voices each, nearly all of them. */
function groupAlike(counts: readonly VoiceCount[]): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const { language, onDevice, online } of counts) {
    const key = `${onDevice} ${online}`;
    const languages = [...(groups.get(key)?.languages ?? []), language];
    groups.set(key, { languages, onDevice, online });
  }
  return [...groups.values()];
}
