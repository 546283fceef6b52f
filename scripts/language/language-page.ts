import { judgeText } from '../../utils/app/judge-text.ts';
import type { Detection } from '../../utils/core/language/detection.ts';
import { detectLanguage } from '../../utils/platform/detect-language.ts';

/** A text, and what the page that it stands on declares. */
export interface AskedText {
  readonly text: string;
  readonly lang: string | null;
}

/** Runs in a page of an extension, bundled by `open-detector.ts`: what Hark would read the texts in. */
export function judgeTexts(texts: readonly AskedText[]): Promise<readonly (string | null)[]> {
  return inOrder(texts, ({ text, lang }) =>
    judgeText(text, lang === null ? null : { lang, by: 'page' }, detectLanguage),
  );
}

/** What the browser's detector finds first, whether it is sure of it or not. */
export function detectTexts(texts: readonly AskedText[]): Promise<readonly (string | null)[]> {
  return inOrder(texts, async ({ text }) => (await detectLanguage(text))?.languages[0] ?? null);
}

/** All that the browser's detector says of a text; null where it does not answer. */
export function detect(text: string): Promise<Detection | null> {
  return detectLanguage(text);
}

async function inOrder(
  texts: readonly AskedText[],
  ask: (text: AskedText) => Promise<string | null>,
): Promise<readonly (string | null)[]> {
  const answers: (string | null)[] = [];
  for (const text of texts) answers.push(await ask(text));
  return answers;
}
