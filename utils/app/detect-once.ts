import type { DetectLanguage } from './judge-text.ts';

/** More than the first blocks of a page, each with its halves: they tell of the page, and then of themselves. */
const KEPT = 64;

/** The detector, asked for a text once while its answer is among the last ones. That it did not answer in time is not kept. */
export function detectOnce(detect: DetectLanguage): DetectLanguage {
  const answers = new Map<string, ReturnType<DetectLanguage>>();
  return (text) => {
    const known = answers.get(text);
    if (known) return known;
    const answer = detect(text);
    answers.set(text, answer);
    void answer.then((found) => found ?? answers.delete(text));
    const [oldest] = answers.keys();
    if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
