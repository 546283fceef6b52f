import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtractionFigures } from './sum-up.ts';
import { formatQuality } from './write-quality.ts';

/** Writes `figures/extraction.json` and `quality.md` into `docs`; tells their names. */
export function writeFigures(docs: string, figures: ExtractionFigures): readonly string[] {
  mkdirSync(join(docs, 'figures'), { recursive: true });
  const files = [
    { file: join(docs, 'figures/extraction.json'), content: `${JSON.stringify(figures, null, 1)}\n` },
    { file: join(docs, 'quality.md'), content: formatQuality(figures) },
  ];
  for (const { file, content } of files) writeFileSync(file, content);
  return files.map(({ file }) => file);
}
