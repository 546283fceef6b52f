import * as v from '../schema/schema.ts';
import { PANEL_EDGES, PANEL_EXTENTS } from '../settings/panel-place.ts';
import { parseKeptTempos } from '../speech/kept-tempos.ts';
import { SPEED_COMMANDS } from './player-command.ts';
import { speedSubject } from './to-host.ts';

/** What of a page a reader asks to hear: what is highlighted, the article, or the article from a place on. */
export const PASSAGE_CHOICES = ['selection', 'page', 'here'] as const;
export type PassageChoice = (typeof PASSAGE_CHOICES)[number];

const schema = v.oneOf([
  /** From the reader in a tab: open the speech host, it is about to connect. */
  v.object({ to: v.literal('background'), type: v.literal('open-host') }),
  /** From the reader in a tab: bring the scripts of those parts in that order, which stand beside it then. */
  v.object({
    to: v.literal('background'),
    type: v.literal('load-parts'),
    parts: v.array(
      v.picklist([
        'selection',
        'walk',
        'structure',
        'sections',
        'article',
        'here',
        'reread',
        'large-article',
        'own-pages',
      ]),
    ),
  }),
  /** From the reader in a tab: the answer is the `PageSettings` of its site. */
  v.object({ to: v.literal('background'), type: v.literal('read-settings') }),
  /** From the reader in a tab: the next speed in that direction, for what is read. */
  v.object({
    to: v.literal('background'),
    type: v.literal('step-speed'),
    step: v.picklist(SPEED_COMMANDS),
    subject: speedSubject,
  }),
  /** From the reader in a tab: where the panel is to stand, or how much of it. */
  v.object({
    to: v.literal('background'),
    type: v.literal('place-panel'),
    place: v.object({
      panelEdge: v.optional(v.picklist(PANEL_EDGES)),
      panelExtent: v.optional(v.picklist(PANEL_EXTENTS)),
    }),
  }),
  /** From the listen button in a tab: read what is highlighted there. */
  v.object({ to: v.literal('background'), type: v.literal('listen-here') }),
  /** From the reader in a tab: open the page that finds out why nothing is heard there. */
  v.object({ to: v.literal('background'), type: v.literal('open-sound-check') }),
  /** From the reader in a tab: open the page that makes an audio file of what is open there. */
  v.object({ to: v.literal('background'), type: v.literal('open-save-audio') }),
  /** From the reader in a tab: open the reading view of it. */
  v.object({ to: v.literal('background'), type: v.literal('open-reading-view') }),
  /** From the speech host: how fast voices were heard to be. */
  v.object({ to: v.literal('background'), type: v.literal('keep-tempos'), tempos: parseKeptTempos }),
  /** From the speech host: the answer is what is kept of that. */
  v.object({ to: v.literal('background'), type: v.literal('recall-tempos') }),
  /** From the speech host: the answer is what the browser takes each of the texts for. */
  v.object({ to: v.literal('background'), type: v.literal('detect-languages'), texts: v.array(v.string) }),
  /** From the reader in a tab: open the settings. */
  v.object({ to: v.literal('background'), type: v.literal('open-settings') }),
  /** From the popup: read something in that tab. */
  v.object({
    to: v.literal('background'),
    type: v.literal('listen'),
    tabId: v.number,
    passage: v.picklist(PASSAGE_CHOICES),
    tabSound: v.picklist(['on', 'muted']),
  }),
]);

/** A message to the background. */
export type ToBackground = v.Output<typeof schema>;

/** The message, or null for anything that is not one. */
export function parseToBackground(message: unknown): ToBackground | null {
  return v.parse(schema, message);
}
