import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Texts } from './measure-page.ts';
import type { PageRecord } from './page-record.ts';

/** What was measured so far, page by page, so that a run that was broken off can go on. */
export interface RecordFile {
  readonly add: (record: PageRecord, texts: Texts) => void;
  readonly records: () => readonly PageRecord[];
}

/**
 * Lines of JSON in `folder`: `pages.jsonl`, and `texts.jsonl` with what each row reads of each page.
 * @param from `start` forgets what was measured before; `resume` keeps what was measured of the same build
 */
export function openRecordFile(folder: string, build: string, from: 'start' | 'resume'): RecordFile {
  const pages = join(folder, 'pages.jsonl');
  const texts = join(folder, 'texts.jsonl');
  mkdirSync(folder, { recursive: true });
  if (from === 'start') for (const file of [pages, texts]) rmSync(file, { force: true });
  const records = existsSync(pages) ? readLines(pages).filter((record) => record.build === build) : [];
  return {
    add(record, rows) {
      records.push(record);
      appendFileSync(texts, `${JSON.stringify({ id: record.id, texts: rows })}\n`);
      appendFileSync(pages, `${JSON.stringify(record)}\n`);
    },
    records: () => records,
  };
}

/** The last line may be cut: that page is measured again. */
function readLines(file: string): PageRecord[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as PageRecord];
      } catch {
        return [];
      }
    });
}
