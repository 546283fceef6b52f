import type { Detection } from '@/utils/core/language/detection.ts';
import type { DetectLanguage } from './judge-text.ts';

/**
 * A detector that stands in another context: what it is asked in one go is sent there in one message. A text without
 * an answer counts as one that the detector knows nothing of.
 *
 * @param ask answers each of the texts, in order
 */
export function detectTogether(
  ask: (texts: readonly string[]) => Promise<readonly (Detection | null)[]>,
): DetectLanguage {
  let waiting: { readonly text: string; readonly settle: (found: Detection | null) => void }[] = [];
  const send = async () => {
    const asked = waiting;
    waiting = [];
    const found = await ask(asked.map(({ text }) => text)).catch(() => []);
    for (const [at, { settle }] of asked.entries()) settle(found[at] ?? null);
  };
  return (text) =>
    new Promise((settle) => {
      if (waiting.length === 0) queueMicrotask(send);
      waiting.push({ text, settle });
    });
}
