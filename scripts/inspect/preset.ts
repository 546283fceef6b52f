import { readFileSync, statSync } from 'node:fs';
import { readPlace, writePlace } from '../../utils/core/settings/setting-place.ts';
import { parseSettings } from '../../utils/core/settings/settings.ts';
import {
  LARGEST_SETTINGS_FILE,
  readSettingsFile,
  type SettingsFileFault,
} from '../../utils/core/settings/settings-file.ts';
import type { InspectStreams } from './json-lines.ts';

/** 0: a patient's Hark takes all of the file. 1: it takes it without the parts that are named. 2: it takes nothing of it. */
export type PresetExitCode = 0 | 1 | 2;

const WHY: Readonly<Record<SettingsFileFault, string>> = {
  large: `it is larger than ${LARGEST_SETTINGS_FILE} bytes`,
  encoding: 'it is not UTF-8',
  broken: 'it is not JSON, or ends too early',
  other: 'it has no "format": "hark-settings", "version" and "settings"',
  newer: 'it is of a newer Hark',
  empty: 'it holds nothing that Hark can take',
  many: 'it holds more choices than Hark takes',
};

/** What a Hark with no choices made would take of a clinic's preset, one line for each choice, and what it would not. */
export function run(file: string, { output, errors }: InspectStreams): PresetExitCode {
  const mine = parseSettings({});
  const text = readText(file);
  const read = text.ok ? readSettingsFile(text.text, mine) : ({ result: 'refused', fault: text.fault } as const);
  if (read.result === 'refused') {
    errors.write(`Hark takes nothing of ${file}: ${WHY[read.fault]}.\n`);
    return 2;
  }
  for (const place of read.changes) {
    output.write(`${writePlace(place)}: ${JSON.stringify(readPlace(read.after, place))}\n`);
  }
  for (const name of read.unused) errors.write(`Hark does not take ${JSON.stringify(name)}.\n`);
  return read.unused.length === 0 ? 0 : 1;
}

type TextRead =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: SettingsFileFault };

function readText(file: string): TextRead {
  if (statSync(file).size > LARGEST_SETTINGS_FILE) return { ok: false, fault: 'large' };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, fault: 'encoding' };
    throw error;
  }
}
