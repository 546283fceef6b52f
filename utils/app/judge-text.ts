import { type Declared, decideLanguage, isContested, isDecided } from '@/utils/core/language/decide-language.ts';
import type { Detection } from '@/utils/core/language/detection.ts';
import { halveSample, sampleText } from '@/utils/core/language/samples.ts';

/** Asks the browser what a text is in; null where it does not answer. Never rejects. */
export type DetectLanguage = (text: string) => Promise<Detection | null>;

/** The language to read a text in, as a BCP 47 tag, or null where nobody knows. Asks the detector no more than it must. */
export async function judgeText(
  text: string,
  declared: Declared | null,
  detect: DetectLanguage,
): Promise<string | null> {
  const sample = sampleText(text);
  if (isDecided(sample, declared)) return decideLanguage(sample, declared, null);
  const whole = await detect(sample);
  if (whole === null) return decideLanguage(sample, declared, null);
  const halves = isContested(declared, whole) ? await Promise.all(halveSample(sample).map(detect)) : [];
  return decideLanguage(sample, declared, { whole, halves: halves.flatMap((half) => half ?? []) });
}
