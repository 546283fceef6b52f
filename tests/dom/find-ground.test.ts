import { describe, expect, it } from 'vitest';
import { findGround } from '@/utils/dom/find-ground.ts';
import { openPage } from './open-page.ts';

const groundOf = (html: string) => findGround(openPage(html).querySelector('b') as Element);

describe('findGround', () => {
  it.each([
    ['white, where a page paints nothing', '<p><b>x</b></p>', '#ffffff'],
    ['its own colour', '<p><b style="background-color: rgb(1, 2, 3)">x</b></p>', '#010203'],
    ['that of a box around it', '<div style="background-color: rgb(0, 128, 0)"><p><b>x</b></p></div>', '#008000'],
    [
      'what is half seen through, over what is behind it',
      '<div style="background-color: rgb(255, 255, 255)"><p style="background-color: rgba(0, 0, 0, 0.5)"><b>x</b></p></div>',
      '#808080',
    ],
    [
      'dark behind light text on a picture',
      '<div style="background-image: url(a.png); background-color: rgb(255, 255, 255)"><b style="color: rgb(255, 255, 255)">x</b></div>',
      '#000000',
    ],
    [
      'light behind dark text on a picture',
      '<div style="background-image: url(a.png)"><b style="color: rgb(20, 20, 20)">x</b></div>',
      '#ffffff',
    ],
  ])('is %s', (_what, html, colour) => {
    expect(groundOf(html)).toBe(colour);
  });

  // happy-dom knows these forms of colour not.
  it.each([
    ['oklch(0.2 0.1 200)', '#1c1c1c'],
    ['oklab(20% 0 0)', '#1c1c1c'],
    ['lab(50 10 10)', '#777777'],
    ['color(srgb 0 0.5 1)', '#0080ff'],
    ['canvas', '#ffffff'],
  ])('understands %s', (backgroundColor, colour) => {
    const page = openPage('<p><b>x</b></p>');
    Object.assign(page.defaultView as object, { getComputedStyle: () => ({ backgroundColor }) });
    expect(findGround(page.querySelector('b') as Element)).toBe(colour);
  });
});
