import * as v from '../schema/schema.ts';
import { REACHES } from '../voices/reach.ts';
import { BUILT_IN_USES } from './built-in-use.ts';
import { ALTERNATIVES, CLOSED_SECTIONS, READINGS } from './choices.ts';
import { isClinicName } from './clinic-name.ts';
import { DIALECTS } from './dialects.ts';
import { EARCON_CHOICES } from './earcons.ts';
import { isHelpAddress } from './help-address.ts';
import { marksStored } from './marks.ts';
import { OUTPUTS } from './output.ts';
import { keptPartsStored, ownWordsStored } from './own-words.ts';
import { PANEL_EDGES, PANEL_EXTENTS } from './panel-place.ts';
import { pauseLengthsStored } from './pause-lengths.ts';
import { PAUSE_CHOICES } from './pauses.ts';
import { lookStored } from './reading-look.ts';
import { FASTEST, SLOWEST } from './speed.ts';
import { STOPS } from './stops.ts';
import { PITCHES, VOLUMES } from './voice-sound.ts';
import { choicesStored } from './word-choices.ts';

/** What is heard of a section that is closed: its heading and that it is closed, or all of it. */
export type ClosedSectionsChoice = (typeof CLOSED_SECTIONS)[number];

/** Few engines go this slow or fast; each goes as far as it can. */
const speed = v.numberFrom(SLOWEST, FASTEST);

/**
 * What the reader chose. Unknown or broken values fall back one by one, so that one bad entry
 * never costs the others. `parseSettings` runs after every read, because a stored value may come
 * from an older or a newer version.
 */
const schema = v.object({
  /** 1 is the voice's own speed. */
  rate: v.fallback(speed, 1),
  /** Speeds by spoken language (`en`); the others have `rate`. */
  rates: v.fallback(v.record(speed), {}),
  /** Speeds by voice id; the others have that of their language. */
  voiceRates: v.fallback(v.record(speed), {}),
  pitch: v.fallback(v.picklist(PITCHES), 1),
  volume: v.fallback(v.picklist(VOLUMES), 1),
  output: v.fallback(v.picklist(OUTPUTS), 'ready'),
  earcons: v.fallback(v.picklist(EARCON_CHOICES), 'none'),
  /** Voice id remembered for each language, by primary language tag (`en`). */
  voices: v.fallback(v.record(v.string), {}),
  /** Ids of the voices that stand first in the list. */
  favourites: v.fallback(v.array(v.string), []),
  /** Voices that send the text to a server speak only where the reader has said yes to that. */
  reach: v.fallback(v.picklist(REACHES), 'device'),
  builtIn: v.fallback(v.picklist(BUILT_IN_USES), 'when-needed'),
  dialects: v.fallback(v.picklist(DIALECTS), 'apart'),
  reading: v.fallback(v.picklist(READINGS), 'natural'),
  pauses: v.fallback(v.picklist(PAUSE_CHOICES), 'normal'),
  /** What counts where the reader chose `own` pauses. */
  pauseLengths: pauseLengthsStored,
  stops: v.fallback(v.picklist(STOPS), 'never'),
  /** The alternative texts of pictures. Never said when the page is read exactly as it is written. */
  alternatives: v.fallback(v.picklist(ALTERNATIVES), 'read'),
  closedSections: v.fallback(v.picklist(CLOSED_SECTIONS), 'announce'),
  /** How what is read is marked in the page. */
  marks: marksStored,
  panelEdge: v.fallback(v.picklist(PANEL_EDGES), 'bottom'),
  panelExtent: v.fallback(v.picklist(PANEL_EXTENTS), 'whole'),
  choices: choicesStored,
  /** How the reading view looks. */
  look: lookStored,
  /** How the reader wants words said. */
  pronunciations: ownWordsStored,
  /** What a file of them says that Hark cannot use, for when they are saved as a file again. */
  keptParts: keptPartsStored,
  /** What the clinic is called that prepared these settings, or null. */
  clinic: v.fallback(v.nullable(v.check(v.string, isClinicName)), null),
  /** Where its patients find help: an address of the web, of mail or of a telephone; or null. */
  help: v.fallback(v.nullable(v.check(v.string, isHelpAddress)), null),
});

export type Settings = Readonly<v.Output<typeof schema>>;

/** Settings from whatever was stored; never throws. */
export function parseSettings(stored: unknown): Settings {
  const parsed = v.parse(schema, typeof stored === 'object' && stored !== null ? stored : {});
  if (parsed === null) throw new Error('A setting has nothing to fall back to.');
  return parsed;
}
