import { toSpokenForm } from '../../../utils/core/text/to-spoken-form.ts';
import { hearText } from './hear-text.ts';
import type { OracleRows } from './oracle-rows.ts';

/** The rows of which a speech engine says something else than it must; none where all are right. */
export async function askOracle({ lang, voice, says, differ }: OracleRows): Promise<readonly string[]> {
  const say = (written: string) => toSpokenForm(written, { lang, reading: 'natural' }).text;
  const wrong: string[] = [];
  for (const [written, heard] of says) {
    const [is, must] = [await hearText(say(written), voice), await hearText(heard, voice)];
    if (is !== must) wrong.push(`${written}: "${say(written)}" is heard as ${is}, not as ${must}`);
  }
  for (const [one, other] of differ) {
    if ((await hearText(say(one), voice)) === (await hearText(say(other), voice))) wrong.push(`${one} = ${other}`);
  }
  return wrong;
}
