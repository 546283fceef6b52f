import { findMatches, type NaturalRule } from './natural-rule.ts';

/** "e.g. codeine" → "for example codeine", "w/o food" → "without food". */
export const sayAbbreviations: NaturalRule = {
  id: 'abbreviations',
  source: 'R11',
  compile({ abbreviations }) {
    if (abbreviations.length === 0) return () => [];
    const groups = abbreviations.map(([pattern], at) => `(?<a${at}>${pattern})`).join('|');
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${groups})`, 'gu');
    return findMatches(pattern, (found, match) => {
      const at = abbreviations.findIndex((_, index) => found[`a${index}`] !== undefined);
      const said = abbreviations[at]?.[1];
      if (said === undefined) return null;
      const comma = match[0].endsWith(',') ? ',' : '';
      return `${said.replace('$1', match[0])}${comma}`;
    });
  },
};

/** "No. 5", "#5" → "number 5"; "no." at the end of a sentence is a negation. */
export const sayNumberSign: NaturalRule = {
  id: 'number sign',
  source: 'R18',
  compile({ words, numberSigns }) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${numberSigns})\\s?|#\\s?)(?=\\d)`, 'gu');
    return findMatches(pattern, () => `${words.number} `);
  },
};

/** Dosing shorthand, letter by letter and never expanded: "b.i.d.", "BID", "q4h", "prn" behind a dose. */
export const spellDosing: NaturalRule = {
  id: 'dosing shorthand',
  source: 'R12',
  compile() {
    const dotted =
      '(?<dotted>(?:[bqt]\\.\\s?i\\.\\s?d|q\\.\\s?(?:o\\.\\s?)?d|q\\.\\s?h\\.\\s?s|q\\.\\s?[ap]\\.\\s?m|p\\.\\s?r\\.\\s?n|p\\.\\s?o|h\\.\\s?s|o\\.\\s?[dsu]|a\\.\\s?[dsu]|s\\.\\s?c|i\\.\\s?[vm]|u\\.\\s?d)\\.?)';
    const every = '(?<every>q\\d{1,2}(?:\\s?(?:[–-]|to)\\s?\\d{1,2})?h(?:rs?)?)';
    const plain = '(?<plain>qhs|qid|tid|qod|prn|qd|qam|qpm)';
    const behindDose =
      '(?<dose>(?<=\\d\\s?(?:m(?:illi)?g(?:rams?)?|mcg|micrograms?|grams?|ml|mL|milliliters?|tabs?|tablets?|caps?|capsules?|units?)\\s(?:\\p{L}+\\s)?)(?:bid|po|hs|od))';
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.])(?:${dotted}|${every}|${plain}|${behindDose})(?![\\p{L}\\p{N}])`,
      'giu',
    );
    return findMatches(pattern, ({ every: hours }, match) => {
      const { 0: found } = match;
      if (hours !== undefined)
        return `${hours
          .replace(/^q/iu, (q) => `${q.toUpperCase()} `)
          .replace(/h(?:rs?)?$/iu, ' H')
          .replace(/\s?[–-]\s?/u, ' to ')}`;
      const letters = found.replace(/[.\s]/gu, '').toUpperCase();
      const ends =
        found.endsWith('.') && /^["'”’)\]]*(?:$|\s+\p{Lu})/u.test(match.input.slice(match.index + found.length));
      return `${[...letters].join(' ')}${ends ? '.' : ''}`;
    });
  },
};

/** "OTC" → "O T C". Capital letters only; a final s or a possessive stays. */
export const spellInitialisms: NaturalRule = {
  id: 'initialisms',
  source: 'R14',
  compile({ initialisms }) {
    const known = new Set(initialisms.trim().split(/\s+/u).filter(Boolean));
    return findMatches(
      /(?<![\p{L}\p{N}])(?<letters>\p{Lu}{2,6})(?<s>['’]?s)?(?![\p{L}\p{M}\p{N}])/gu,
      ({ letters = '', s = '' }) => {
        if (!known.has(letters)) return null;
        return `${[...letters].join(' ')}${s === 's' ? "'s" : s}`;
      },
    );
  },
};
