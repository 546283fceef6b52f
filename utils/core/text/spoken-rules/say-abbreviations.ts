import { endsSentence, findMatches, type NaturalRule } from './natural-rule.ts';
import { spellLetters } from './spell-letters.ts';
import { trait } from './traits.ts';

/** "e.g. codeine" → "for example codeine", "w/o food" → "without food". */
export const sayAbbreviations: NaturalRule = {
  id: 'abbreviations',
  source: 'R11',
  needs: [trait.dotted | trait.word | trait.stroke],
  compile({ abbreviations }) {
    if (abbreviations.length === 0) return () => [];
    const groups = abbreviations.map(([pattern], at) => `(?<a${at}>${pattern})`).join('|');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${groups})`, 'gu');
    const find = findMatches(pattern, (found, match) => {
      const at = abbreviations.findIndex((_, index) => found[`a${index}`] !== undefined);
      const said = abbreviations[at]?.[1];
      if (said === undefined) return null;
      const comma = match[0].endsWith(',') ? ',' : '';
      const next = match.input.charAt(match.index + match[0].length);
      return `${said}${comma}${/[\p{L}\p{N}]/u.test(next) && !said.endsWith(' ') ? ' ' : ''}`;
    });
    // Without the look behind a place that holds none is passed over at once.
    const mayHold = new RegExp(abbreviations.map(([source]) => source).join('|'), 'u');
    return (text) => (mayHold.test(text) ? find(text) : []);
  },
};

/** "No. 5", "#5" → "number 5"; "no." at the end of a sentence is a negation. */
export const sayNumberSign: NaturalRule = {
  id: 'number sign',
  source: 'R18',
  needs: [trait.hash, trait.digit],
  compile({ words, numberSigns }) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${numberSigns})\\s?|#\\s?)(?=\\d)`, 'gu');
    return findMatches(pattern, () => `${words.number} `);
  },
};

/** Dosing shorthand, letter by letter and never expanded: "b.i.d.", "BID", "q4h", "prn" behind a dose. */
export const spellDosing: NaturalRule = {
  id: 'dosing shorthand',
  source: 'R12',
  needs: [trait.dotted | trait.word],
  compile({ letterWords, words }) {
    const dotted =
      '(?<dotted>(?:[bqt]\\.i\\.d|q\\.(?:o\\.)?d|q\\.h\\.s|q\\.[ap]\\.m|p\\.r\\.n|p\\.o|h\\.s|o\\.[dsu]|a\\.[dsu]|s\\.c|i\\.[vm]|u\\.d)\\.?)';
    const every = '(?<every>q\\d{1,2}(?:\\s?(?:[–-]|to)\\s?\\d{1,2})?h(?:rs?)?)';
    const plain = '(?<plain>qhs|qid|tid|qod|prn|qd|qam|qpm)';
    const behindDose =
      '(?<dose>(?<=\\d\\s?(?:m(?:illi)?g(?:rams?)?|mcg|micrograms?|grams?|ml|mL|milliliters?|tabs?|tablets?|caps?|capsules?|units?)\\s(?:\\p{L}+\\s)?)(?:bid|po|hs|od))';
    // One look at the first letter spares most places the look behind.
    const pattern = new RegExp(
      `(?=[bqtphosaiu])(?<![\\p{L}\\p{N}.])(?:${dotted}|${every}|${plain}|${behindDose})(?![\\p{L}\\p{N}])`,
      'giu',
    );
    return findMatches(pattern, ({ every: hours }, match) => {
      const { 0: found } = match;
      if (hours !== undefined)
        return `${hours
          .replace(/^q/iu, (q) => `${q.toUpperCase()} `)
          .replace(/h(?:rs?)?$/iu, ' H')

          .replace(/\s?[–-]\s?/u, ` ${words.to} `)}`;
      const letters = found.replace(/[.\s]/gu, '').toUpperCase();
      const ends = found.endsWith('.') && endsSentence(match);
      return `${spellLetters(letters, letterWords)}${ends ? '.' : ''}`;
    });
  },
};

/** "OTC" → "O T C". Capital letters only; a final s or a possessive stays. */
export const spellInitialisms: NaturalRule = {
  id: 'initialisms',
  source: 'R14',
  needs: [trait.capitals],
  compile({ initialisms, letterWords }) {
    const known = new Set(initialisms.trim().split(/\s+/u).filter(Boolean));
    return findMatches(
      /(?<![\p{L}\p{N}])(?<letters>\p{Lu}{2,6})(?<s>['’]?s)?(?![\p{L}\p{M}\p{N}])/gu,
      ({ letters = '', s = '' }) => {
        if (!known.has(letters)) return null;
        return `${spellLetters(letters, letterWords)}${s === 's' ? "'s" : s}`;
      },
    );
  },
};
