import { describe, expect, it } from 'vitest';
import { createLengthMeasure } from '@/utils/dom/length-measure.ts';
import { openPage } from './open-page.ts';

const open = (html: string) => openPage(`<body>${html}</body>`).body;

describe('the length of a text', () => {
  it('is that of all its characters where no more is enough', () => {
    const body = open('<p>Dose 🛏 <b>5 mg</b></p><!-- no text --> אבג 薬 e\u0301');
    expect(createLengthMeasure(body)(1000)).toBe(21);
    expect(body.textContent?.length).toBe(21);
  });

  it('is measured as far as it must be known, and on from there', () => {
    const measure = createLengthMeasure(open('<p>one</p><p>three</p><p>seven</p>'));
    expect([measure(0), measure(1), measure(3), measure(4), measure(2), measure(99), measure(1)]).toEqual([
      0, 3, 3, 8, 8, 13, 13,
    ]);
  });
});
