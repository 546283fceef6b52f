import { BROWSERS, HAPPENINGS, UTTERANCE_FAULTS } from '../../../tests/fakes/fault-catalogue.ts';
import { escapeCell, formatTable } from '../extraction/markdown-table.ts';

/** How a real browser came through one fault. */
export interface PlayedFault {
  /** As in the catalogue: tests/fakes/fault-catalogue.ts. */
  readonly fault: string;
  readonly what: string;
  /** The note in which it ended before Play was pressed; null where reading went on by itself. */
  readonly note: string | null;
  /** The longest silence within the reading, up to its end or the note, in ms; null where nobody can hear it. */
  readonly silenceMs: number | null;
  /** Words that were heard more than once; null where the voice does not tell of them. */
  readonly again: number | null;
}

export interface FaultFigures {
  /** Day of the run, as in "2026-01-31". */
  readonly date: string;
  readonly chromium: { readonly browser: string; readonly played: readonly PlayedFault[] };
  readonly firefox: { readonly browser: string; readonly played: readonly PlayedFault[] };
}

/** docs/reliability.md, made of the catalogue and the figures alone. */
export function formatReliability({ date, chromium, firefox }: FaultFigures): string {
  return `${[
    '# What becomes of a fault',
    `Made by \`npm run eval -- faults\` on ${date}. Do not edit by hand.`,
    explanation,
    `## In ${chromium.browser}`,
    inChromium,
    formatPlayed(chromium.played),
    `## In ${firefox.browser}`,
    inFirefox,
    formatPlayed(firefox.played),
    '## The catalogue',
    'Each is played to the player, with any commands and any others of them, by the model test `tests/app/any-fault.test.ts`: 1,000 lives in `npm test`, 100,000 in `npm run soak -- player`.',
    '### Browsers',
    formatCatalogue(BROWSERS),
    '### What a voice does wrong',
    formatCatalogue(UTTERANCE_FAULTS),
    '### What happens around it',
    formatCatalogue(HAPPENINGS),
  ].join('\n\n')}\n`;
}

const explanation = `The built product reads a page in a real browser, and in the middle of it the fault is played. What counts is that in the end every sentence has been heard to its end, in order; the run fails where a word is left out. A fault that does not pass ends in a sentence that says what happened and what to do, and Play goes on from the same place. Hark's own voice is switched off here: it would take over.

- **Silence** is the longest one within the reading, from one event of the voice to the next.
- **Again** is how many words were heard more than once: the rest of a sentence is said again where nobody knows how far the voice had come.`;

const inChromium =
  'Through the real Web Speech API, with the reference voice: an extension of the tests with the `ttsEngine` permission that says nothing aloud and does as it is told.';

const inFirefox =
  'With the fake voices that Firefox has for its own tests. They say a sentence in no time and tell of no words, so there is no silence to be measured.';

function formatPlayed(played: readonly PlayedFault[]): string {
  return formatTable(
    ['fault', 'how often or when', 'ends', 'silence', 'again'],
    played.map(({ fault, what, note, silenceMs, again }) => [
      fault,
      what,
      note === null ? 'goes on by itself' : `“${note}” Play goes on`,
      silenceMs === null ? '' : `${(silenceMs / 1000).toFixed(1)} s`,
      again === null ? '' : String(again),
    ]),
  );
}

function formatCatalogue(
  entries: readonly { readonly id: string; readonly symptom: string; readonly source: string }[],
): string {
  return formatTable(
    ['fault', 'symptom', 'source'],
    entries.map(({ id, symptom, source }) => [escapeCell(id), escapeCell(symptom), source]),
  );
}
