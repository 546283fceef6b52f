import type { ShownBlock } from '../article/shown-block.ts';
import { READER_PROBLEMS } from '../reading/reader-problem.ts';
import * as v from '../schema/schema.ts';
import { view } from './from-host.ts';
import { PLAYER_COMMANDS } from './player-command.ts';
import { shownBlock } from './shown-block-schema.ts';
import { offset } from './text-schemas.ts';
import { TAB_SOUNDS } from './to-reader.ts';

const fromReader = v.oneOf([
  /** The page's article. Its blocks follow, a portion each time that the view asks for more. */
  v.object({
    type: v.literal('article'),
    articleId: v.number,
    title: v.string,
    lang: v.nullable(v.string),
    /** The page's address, to be printed. */
    address: v.string,
  }),
  v.object({
    type: v.literal('blocks'),
    articleId: v.number,
    blocks: v.array(shownBlock),
    extent: v.picklist(['growing', 'complete']),
  }),
  /** There is no article to be shown. */
  v.object({ type: v.literal('no-article'), problem: v.picklist(['nothing-to-read', 'page-unreadable']) }),
  /** The text on the page is not what was shown any more. */
  v.object({ type: v.literal('changed'), articleId: v.number }),
  /**
   * How reading stands in this tab. Places count on the number line of the article that is shown,
   * whatever passage is read: what of it is not in that article has none.
   */
  v.object({
    type: v.literal('stands'),
    reading: v.nullable(v.object({ view, holder: v.picklist(['this-tab', 'nobody', 'other-tab']) })),
    problem: v.nullable(v.picklist(READER_PROBLEMS)),
    tabSound: v.picklist(TAB_SOUNDS),
  }),
]);

/** A message from the reader of a tab to the reading view. */
export type ReaderToView = v.Output<typeof fromReader>;
export type ReadingStand = Extract<ReaderToView, { readonly type: 'stands' }>;

/** The message, or null for anything that is not one. */
export function parseReaderToView(message: unknown): ReaderToView | null {
  return v.parse(fromReader, message);
}

/** Blocks as a message. Its type holds the schema against `ShownBlock`. */
export function toBlocksMessage(
  articleId: number,
  blocks: readonly ShownBlock[],
  extent: 'growing' | 'complete',
): Extract<ReaderToView, { readonly type: 'blocks' }> {
  return { type: 'blocks', articleId, blocks, extent };
}

const fromView = v.oneOf([
  /** Show the article as the page has it now. */
  v.object({ type: v.literal('show') }),
  /** The blocks that were sent are shown: the next ones. */
  v.object({ type: v.literal('more'), articleId: v.number }),
  /** Read aloud from the sentence at that place of the article's number line on. */
  v.object({ type: v.literal('begin'), articleId: v.number, at: offset }),
  v.object({ type: v.literal('command'), command: v.picklist(PLAYER_COMMANDS) }),
]);

/** A message from the reading view to the reader of its tab. */
export type ViewToReader = v.Output<typeof fromView>;

/** The message, or null for anything that is not one. */
export function parseViewToReader(message: unknown): ViewToReader | null {
  return v.parse(fromView, message);
}
