import type { Detection } from '../language/detection.ts';
import * as v from '../schema/schema.ts';

const schema = v.array(
  v.nullable(v.object({ languages: v.array(v.string), certainty: v.picklist(['reliable', 'unsure']) })),
);

/** What a browser takes texts for, as the background answers the speech host; nothing for anything else. */
export function parseDetections(answer: unknown): readonly (Detection | null)[] {
  return v.parse(schema, answer) ?? [];
}
