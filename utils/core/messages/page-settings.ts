import * as v from '../schema/schema.ts';
import { ALTERNATIVES, CLOSED_SECTIONS, READINGS } from '../settings/choices.ts';
import { marksStored } from '../settings/marks.ts';
import { PANEL_EDGES, PANEL_EXTENTS } from '../settings/panel-place.ts';
import { CITATIONS } from '../text/choices.ts';
import type { ReaderToHost } from './reader-to-host.ts';

type Wishes = Extract<ReaderToHost, { type: 'wishes' }>['wishes'];

/** A page hands it on as it came, and the speech host parses it. */
const wishes = v.unknown as v.Schema<Wishes>;

const schema = v.object({
  rate: v.number,
  rates: v.record(v.number),
  voiceRates: v.record(v.number),
  /** The speeds that are the clinic's, as places among the settings: `rate`, `rates.en`. */
  fixedSpeeds: v.array(v.string),
  closedSections: v.picklist(CLOSED_SECTIONS),
  /** What of a text may be left out: by it a page finds the sentence to begin with. */
  wording: v.object({
    reading: v.picklist(READINGS),
    alternatives: v.picklist(ALTERNATIVES),
    choices: v.object({ citations: v.optional(v.picklist(CITATIONS)) }),
  }),
  marks: marksStored,
  panelEdge: v.picklist(PANEL_EDGES),
  panelExtent: v.picklist(PANEL_EXTENTS),
  /** Whether the clinic lets Hark show its settings. */
  settingsPage: v.picklist(['shown', 'hidden']),
  wishes,
});

/**
 * What holds on the site of a page, ready to use: the reader's choices, with the clinic's in their place and those for
 * the site over them. The background makes it, so that no page brings what reads and judges all that is stored.
 */
export type PageSettings = v.Output<typeof schema>;

/** The settings, or null for anything that is none. */
export function parsePageSettings(answer: unknown): PageSettings | null {
  return v.parse(schema, answer);
}
