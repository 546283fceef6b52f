import { currencySigns } from './currency-signs.ts';
import { alternatives, findMatches, type NaturalRule } from './natural-rule.ts';
import { trait } from './traits.ts';

/** Digit by digit, group by group: "4 1 6, 5 5 5, 0 1 9 9". */
function spell(number: string, plus: string, isWhole: (group: string) => boolean = () => false): string {
  const groups = number.match(/[+]?[\p{L}\p{N}]+/gu) ?? [];
  return groups
    .map((group) =>
      isWhole(group)
        ? group.replace('+', `${plus} `)
        : [...group].map((sign) => (sign === '+' ? plus : sign)).join(' '),
    )
    .join(', ');
}

/** "+1 416 555 0199", "(416) 555-0199", "1-800-662-HELP", "555-0199". */
export const sayPhones: NaturalRule = {
  id: 'phone numbers',
  source: 'R9',
  needs: [trait.chain, trait.long | trait.dash],
  compile({ words, units, callWords, countryCodes, phoneShapes = [] }) {
    const unit = alternatives(units.flatMap(({ signs, one, many }) => [...signs, one, many]));
    const called = new RegExp(`(?:${callWords})[:.]?\\s*$`, 'iu');
    const shapes = [
      '\\+\\d{1,3}(?:[\\s.-]?\\(?\\d{1,4}\\)?){2,5}(?:-\\d+)?',
      '(?:1[\\s.-])?\\(\\d{3}\\)[\\s.-]?\\d{3}[\\s.-]\\d{4}',
      // Letters behind a space only where the number is a free one: "116 117 NICHT", "235 010 EUROS".
      '(?:1[\\s.-])?\\d{3}[\\s.-]\\d{3}(?:[\\s.-]\\d{4}|(?:[.-]|(?<=(?<!\\d[\\s.-]?)(?:1[\\s.-])?8\\d{2}[\\s.-]\\d{3})\\s)[A-Z]{4,8})(?:-\\d+)?',
      // Behind four digits it is a part of a longer number.
      '(?<!\\d{4} )\\(?0\\d{2,4}\\)?[\\s-]\\d{3,4}[\\s-]?\\d{3,4}',
      '\\d{3}-\\d{2}-\\d{4}',
      '\\d{3}-\\d{4}',
      '9-8-8|9-1-1|8-1-1|2-1-1|3-1-1',
      ...phoneShapes,
    ];
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.,/–-])(?:${shapes.join('|')})(?![\\p{L}\\p{N}/–-]|[.,]\\d|\\s?(?:%|(?:${unit})(?![\\p{L}\\p{N}])))`,
      'gu',
    );
    // "Plus neunundvierzig", as people say it.
    const isWhole = (group: string) => countryCodes !== undefined && /^\+\d{1,3}$/u.test(group);
    return findMatches(pattern, (_, { 0: number, index, input }) =>
      mayBeRange(number) && !called.test(input.slice(0, index)) ? null : spell(number, words.plus, isWhole),
    );
  },
};

/** "500-1000 calories": two round numbers that grow are how much of something. */
function mayBeRange(written: string): boolean {
  const [from = '', until = ''] = written.split('-');
  if (!/^[1-9]\d{2,3}-[1-9]\d{3}$/u.test(written)) return false;
  return Number(from) < Number(until) && Number(from) % 50 === 0 && Number(until) % 50 === 0;
}

/** "192.168.1.1": each number by its digits, the dots said. */
export const sayAddressesOfMachines: NaturalRule = {
  id: 'addresses of machines',
  source: 'NeMo-text-processing, telephone class',
  needs: [trait.point],
  compile({ words, numbers }) {
    return findMatches(/(?<![\p{L}\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\d]|\.\d)/gu, (_, { 0: address }) => {
      // "1.000.000.000" is one number where the point parts groups.
      if (numbers.groups.includes('.') && /^\d{1,3}(?:\.\d{3})+$/u.test(address)) return null;
      return address
        .split('.')
        .map((part) => [...part].join(' '))
        .join(` ${words.dot} `);
    });
  },
};

/** 988, 911 and what a page says to text: "9 8 8". Never before a unit or a thing that is counted. */
export const sayShortNumbers: NaturalRule = {
  id: 'short numbers',
  source: 'R9',
  needs: [trait.called, trait.digit],
  compile({ shortNumbers, calledNumbers, callWords, units, words }) {
    const counted = `\\s?(?:[%°]|(?:${alternatives(units.flatMap(({ signs }) => signs))})(?![\\p{L}\\p{N}])|\\p{Ll}{3,})`;
    const called = `(?<call>(?<![\\p{L}\\p{N}])(?:${callWords})\\s{1,2}(?:\\p{Lu}+\\s(?:to\\s)?)?)`;
    const behindCall =
      calledNumbers === undefined ? '' : `${called.replace('<call>', '<call2>')}(?<number2>${calledNumbers})|`;
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}.,/$£€–-])(?<!\\d ${words.over} )(?:${called}?(?<number>${shortNumbers})|${behindCall}(?<text>(?:text|sms|txt)\\s(?:[\\p{L}"“”']+\\s){1,3}to\\s)(?<code>\\d{4,6}))(?![\\p{L}\\d/–-]|[.,]\\d|\\s[/–×-]\\s?\\d)(?<counted>${counted})?`,
      'giu',
    );
    return findMatches(pattern, (groups) => {
      const { text, code, counted: behind = '' } = groups;
      const [call, number] = [groups.call ?? groups.call2, groups.number ?? groups.number2];
      if (code !== undefined) return `${text ?? ''}${[...code].join(' ')}${behind}`;
      if (behind !== '' && call === undefined) return null;
      return `${call ?? ''}${[...(number ?? '')].join(' ')}${behind}`;
    });
  },
};

/** Five digits or more without groups, not round and with nothing counted behind them, are a code: "9 5 0 5 1". */
export const sayCodes: NaturalRule = {
  id: 'codes',
  source: 'NeMo-text-processing, cardinal class',
  needs: [trait.long],
  compile({ currencies, words, codeShapes = '\\d{5,}' }) {
    const money = currencySigns(currencies);
    return findMatches(
      new RegExp(
        `(?<![\\p{L}\\p{N}.,:/${money}−-]|[${money}]\\s|(?:${words.power}|${words.over}|${words.slash}|${words.to}|${words.dash}|${words.minus}) )(?<digits>${codeShapes})(?![\\p{N}]|[.,:/]\\d|\\s?[%°${money}]|\\s?\\p{L})`,
        'gu',
      ),
      ({ digits = '' }) => (digits.endsWith('000') && digits.length < 10 ? null : [...digits].join(' ')),
    );
  },
};
