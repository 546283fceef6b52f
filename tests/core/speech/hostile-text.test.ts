import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildScript } from '@/utils/core/article/build-script.ts';
import { createWordTimes } from '@/utils/core/speech/synthesis.ts';
import { isSpeakable } from '@/utils/core/text/is-speakable.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { articleOf } from '../../fakes/article.ts';
import { type NodeSynthesis, startNodeSynthesis } from '../../fakes/node-synthesis.ts';
import { speakAll } from '../../fakes/speak-script.ts';

let synthesis: NodeSynthesis;
beforeAll(async () => {
  synthesis = await startNodeSynthesis();
});
afterAll(() => synthesis[Symbol.asyncDispose]());

const ENGLISH = { file: 'gmw/en-US', dictionary: 'en', rate: 1 } as const;

/** Every unit that stands alone where a pair belongs. */
const surrogates = Array.from({ length: 0x800 }, (_, index) => String.fromCharCode(0xd800 + index)).reverse();

/** A megabyte in `npm run soak -- text`; a quarter of one in `npm test`. */
const SHARE = Number(process.env.HARK_SOAK_SHARE ?? 0.25);

const texts: readonly (readonly [what: string, text: string])[] = [
  ['a great deal without a space', 'paracetamol'.repeat(95_326 * SHARE)],
  ['a great deal of one letter', 'a'.repeat(1_048_576 * SHARE)],
  ['a great deal of letters that no language has', '\u{10ffff}\u0378'.repeat(174_762 * SHARE)],
  ['10,000 emoji', '👩🏽‍⚕️'.repeat(10_000)],
  ['unassigned and private code points', '\u0378\u{e0fff}\u{10ffff}\ue000\uffff a'.repeat(200)],
  ['right-to-left marks', `take\u202e one \u202dtablet\u200f\u2067 now\u2069`.repeat(100)],
  ['lone surrogates', `a${surrogates.join('')}b`],
  ['marks without a letter', `e${'\u0301'.repeat(5000)} x`],
  ['digits without end', '9'.repeat(5000)],
  [
    'what a synthesizer takes for commands',
    '[[h@l\u0259U]] \u0001 \u0000 \u001a <break time="9s"/> &lt;b&gt;'.repeat(20),
  ],
];

describe('Hark’s own voice says', () => {
  test.each(texts)('%s, or nothing, and is ready for the next text', async (_what, text) => {
    const sentences = [...buildScript(articleOf([{ text }]), createSegmenters())];
    const some = speakAll([...sentences.slice(0, 20), ...sentences.slice(-1)], { reading: 'natural' });
    const said = some.filter(({ spoken }) => isSpeakable(spoken.text));
    const segmenters = createSegmenters();
    for (const { spoken } of [...said.slice(0, 2), ...said.slice(-1)]) {
      const news = await synthesis.synthesize({ turn: 1, text: spoken.text, ...ENGLISH });
      expect(news.at(-1)?.type).toBe('done');
      const { hear: take } = createWordTimes(spoken.text, segmentWords(spoken.text, { lang: 'en', segmenters }));
      const offsets = news
        .flatMap((each) => (each.type === 'piece' ? take(each.events) : []))
        .map(({ offset }) => offset);
      expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
      expect(offsets.every((offset) => offset < spoken.text.length)).toBe(true);
    }
    const after = await synthesis.synthesize({ turn: 2, text: 'Call us.', ...ENGLISH });
    expect(after.some((each) => each.type === 'piece' && each.samples.length > 0)).toBe(true);
  });
});
