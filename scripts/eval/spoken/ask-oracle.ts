import { toSpokenForm } from '../../../utils/core/text/to-spoken-form.ts';
import { hearTexts } from './hear-texts.ts';
import type { OracleRows } from './oracle-rows.ts';

/** The rows of which a speech engine says something else than it must; none where all are right. */
export async function askOracle({ lang, voice, says, differ }: OracleRows): Promise<readonly string[]> {
  const say = (written: string) => toSpokenForm(written, { lang, reading: 'natural' }).text;
  const texts = [...says.flatMap(([written, must]) => [say(written), must]), ...differ.flat().map(say)];
  const sounds = await hearTexts(texts, voice);
  const soundOf = new Map(texts.map((text, index) => [text, sounds[index]]));
  return [
    ...says
      .filter(([written, must]) => soundOf.get(say(written)) !== soundOf.get(must))
      .map(([written, must]) => {
        const [is, wanted] = [soundOf.get(say(written)), soundOf.get(must)];
        return `${written}: "${say(written)}" is heard as ${is}, not as ${wanted}`;
      }),
    ...differ
      .filter(([one, other]) => soundOf.get(say(one)) === soundOf.get(say(other)))
      .map(([one, other]) => `${one} = ${other}`),
  ];
}
