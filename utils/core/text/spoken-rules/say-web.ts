import { findMatches, type NaturalRule } from './natural-rule.ts';
import { spellLetters } from './spell-letters.ts';
import { trait } from './traits.ts';

/**
 * "name@clinic.org" → "name at clinic dot org", "www.example.org/help" → "www dot example dot org slash help". Who
 * hears an address has to type it: numbers in it are said digit by digit.
 */
export const sayWebAddresses: NaturalRule = {
  id: 'web and mail addresses',
  source: 'NeMo-text-processing, electronic class',
  needs: [trait.dotted],
  compile({ words, letterTops, letterWords, wordsLikeDomains = [] }) {
    const name = '[\\p{L}\\p{N}_+-]+(?:\\.[\\p{L}\\p{N}_+-]+)*';
    const host = '(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}';
    const tops = 'com|org|net|edu|gov|int|info|ca|uk|us|au|nz|ie|de|fr|es|it|pt|br|mx|ch|at|eu'
      .split('|')
      .filter((top) => !wordsLikeDomains.includes(top))
      .join('|');
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}@./])(?:(?<scheme>https?)://)?(?:(?<mail>${name}@${host})|(?<page>www\\.${host}|(?:[\\p{L}\\p{N}-]+\\.)+(?:${tops})(?![\\p{L}\\p{N}-])))(?<path>(?:/[\\p{L}\\p{N}._~%?=&#+-]*)*)`,
      'gu',
    );
    // By single letters, as "UK" would be spelled too where it stands by itself.
    const letters = new RegExp(
      letterTops === undefined ? '(?!)' : `(?<= ${words.dot} )(?:${letterTops})(?= ${words.slash} |$)`,
      'u',
    );
    const find = findMatches(pattern, ({ scheme, mail, page = '', path = '' }) => {
      const trailing = /[.?]$/u.exec(path)?.[0] ?? '';
      const said = `${mail ?? page}${path.slice(0, path.length - trailing.length)}`
        .replace(/\?/gu, words.questionMark === undefined ? '?' : ` ${words.questionMark} `)
        .replace(/@/gu, ` ${words.at} `)
        .replace(/\./gu, ` ${words.dot} `)
        .replace(/\//gu, ` ${words.slash} `)
        .replace(/-/gu, ` ${words.dash} `)
        .replace(/_/gu, words.underscore === undefined ? '_' : ` ${words.underscore} `)
        .replace(/\d{2,}/gu, (number) => ` ${[...number].join(' ')} `)
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(letters, (top) => spellLetters(top.toUpperCase(), letterWords));
      return `${scheme === undefined ? '' : `${scheme} `}${said}${trailing}`;
    });
    // The pattern tries every word: it is asked only where one of its fixed parts stands.
    const mayHold = new RegExp(`@|www\\.|://|\\.(?:${tops})(?![\\p{L}\\p{N}-])`, 'u');
    return (text) => (mayHold.test(text) ? find(text) : []);
  },
};

/** "@clinic" → "at clinic". */
export const sayHandles: NaturalRule = {
  id: 'at sign',
  source: 'R11',
  needs: [trait.at],
  compile({ words }) {
    return findMatches(/(?<![\p{L}\p{N}.])@\s?(?=[\p{L}\p{N}])/gu, () => `${words.at} `);
  },
};
