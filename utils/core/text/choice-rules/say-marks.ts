import { editMatches, type SpokenRule } from '../spoken-rule.ts';
import { type ChoiceWords, findChoiceWords } from './choice-words.ts';

/**
 * "Rest, then call." → "Rest comma, then call period." The mark stays behind its word, so that the pause is heard too.
 * Marks inside words and numbers are part of them: "don't", "follow-up", "2.5", "e.g".
 */
export const sayMarks: SpokenRule = {
  id: 'punctuation spoken',
  findEdits(text, { lang }) {
    const words = findChoiceWords(lang);
    return words === null ? [] : findMarks(text, words);
  },
};

function findMarks(text: string, { marks }: ChoiceWords) {
  return editMatches(text, /\.{3}|[.,;:?¿!¡…()[\]“”„«»"–—]/gu, ({ 0: mark, index }) => {
    const end = index + mark.length;
    const word = marks[mark === '...' ? '…' : mark];
    const [before, after] = [text.slice(0, index), text.slice(end)];
    if (word === undefined || (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after))) return mark;
    const gap = before === '' || /\s$/u.test(before) ? '' : ' ';
    const isOpening = /[(["“„«¿¡]/u.test(mark);
    const next = after === '' || /^\s/u.test(after) ? '' : ' ';
    const kept = isOpening || /[")\]”»–—]/u.test(mark) ? '' : mark;
    return `${gap}${word}${kept}${next}`;
  }).filter(({ span, text: said }) => said !== text.slice(span.start, span.end));
}
