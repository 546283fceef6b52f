import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a person said should, or should not, be read of a page. An item has one or several of them. */
export interface Gold {
  /** The whole main text. */
  readonly text?: string;
  /** The same as markup, or as Markdown. */
  readonly html?: string;
  readonly markdown?: string;
  /** Snippets that must occur, and snippets that must not. */
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  /** The first words of the body. */
  readonly starts?: string;
  readonly prefix?: string;
  readonly title?: string;
}

/** One labelled page of the corpora. */
export interface CorpusItem {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly lang: string | null;
  /** In wcxb: article, documentation, service, forum, listing, collection or product. */
  readonly type: string | null;
  readonly tags: readonly string[];
  readonly gold: Gold;
  /** Path in the folder of the corpora. */
  readonly path: string;
}

/** The labelled pages of some sets (all of them if none is named), less those whose text needs scripts. */
export function listItems(folder: string, sets: readonly string[] = []): readonly CorpusItem[] {
  return readdirSync(folder)
    .filter((set) => findList(folder, set) !== undefined && (sets.length === 0 || sets.includes(set)))
    .sort()
    .flatMap((set) =>
      readPlain(findList(folder, set) ?? '')
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
        .map((item) => ({ ...item, path: join(set, item.file) }) as CorpusItem),
    )
    .filter((item) => !item.tags.includes('no-dom-text'));
}

export function readPage(folder: string, item: CorpusItem): Buffer {
  return readPlain(join(folder, item.path));
}

/** A small corpus need not be compressed. */
function findList(folder: string, set: string): string | undefined {
  return ['items.jsonl.gz', 'items.jsonl'].map((file) => join(folder, set, file)).find((file) => existsSync(file));
}

function readPlain(file: string): Buffer {
  const content = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(content) : content;
}
