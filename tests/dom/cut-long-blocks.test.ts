import { describe, expect, it } from 'vitest';
import { cutLongBlocks } from '@/utils/dom/cut-long-blocks.ts';
import type { TextItem } from '@/utils/dom/text-item.ts';
import { readSource } from '@/utils/dom/text-source.ts';

const lineBreak: TextItem = { type: 'line break' };
const textItem = (data: string): TextItem => {
  const source = document.createTextNode(data);
  return { type: 'text', stretch: { source, start: 0, end: data.length } };
};

/** The characters of each block, a line break as "|". */
function cut(items: readonly TextItem[]): readonly string[] {
  const blocks = [''];
  for (const item of cutLongBlocks(items)) {
    if (item.type === 'block end') blocks.push('');
    else if (item.type === 'line break') blocks.push(`${blocks.pop()}|`);
    else if (item.type === 'text') {
      const { source, start, end } = item.stretch;
      blocks.push(`${blocks.pop()}${readSource(source).slice(start, end)}`);
    }
  }
  return blocks.filter((text) => text !== '');
}

const sentence = 'Rest 🛏 e\u0301very evening, says Dr. Ng. ';

describe('a block that is very long', () => {
  it.each([
    ['one text', [textItem(sentence.repeat(2000))], /\s$/],
    ['a text of sentences', [textItem(`${sentence}Sleep well. `.repeat(2000))], /Sleep well\. $/],
    ['a text with empty lines', [textItem(`${sentence}\n${sentence}\n\n`.repeat(1000))], /Ng\. \n\n$/],
    ['lines', Array.from({ length: 4000 }, (_, at) => (at % 2 ? lineBreak : textItem(sentence))), /Ng\. $/],
    ['a text for each word', Array.from({ length: 9000 }, () => textItem('resting ')), /resting $/],
    ['Chinese', [textItem('每天晚上休息🛏。'.repeat(9000))], /。$/],
    ['one word', [textItem('🛏'.repeat(20_001))], /🛏$/],
  ])('is cut in pieces that can be read one by one: %s', (_, items, end) => {
    const blocks = cut(items);
    const whole = items.map((item) => (item.type === 'text' ? readSource(item.stretch.source) : '')).join('');
    expect(blocks.join('').replaceAll('|', '')).toBe(whole);
    expect(blocks.length).toBeGreaterThan(1);
    expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThanOrEqual(31_000);
    for (const block of blocks.slice(0, -1)) expect(block.slice(-40)).toMatch(end);
  });

  it('is left whole up to ten thousand characters, and begins anew with each block', () => {
    const item = textItem(sentence.repeat(270));
    expect(cut([item, lineBreak])).toHaveLength(1);
    expect(cut([item, { type: 'block end' }, item, lineBreak])).toHaveLength(2);
  });
});
