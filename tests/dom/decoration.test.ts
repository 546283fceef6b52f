import { describe, expect, it } from 'vitest';
import { isDecoration, isSpokenCopy } from '@/utils/dom/decoration.ts';
import { openPage } from './open-page.ts';

function judge(body: string): boolean {
  const page = openPage(`<p>${body}</p>`);
  const element = page.querySelector('[aria-hidden], [inert]');
  if (!element) throw new Error('Nothing to judge.');
  return isDecoration(element);
}

describe('text that is hidden from screen readers', () => {
  it.each([
    ['a dose', 'Take <span aria-hidden="true">5 mg</span>.'],
    ['a sign before a number', '<span aria-hidden="true">−</span>5 °C'],
    ['letters in Arabic', '<span aria-hidden="true">نعم</span>'],
    ['what cannot be acted on', '<span inert>Rest 🛏</span>'],
    ['a word that is said again elsewhere', '<b>5</b> or <span aria-hidden="true">6</span>'],
    ['the same words kept from the eye', '<span style="display: none">Rest</span><span aria-hidden="true">Rest</span>'],
  ])('is read: %s', (_, body) => {
    expect(judge(body)).toBe(false);
  });

  it.each([
    ['a picture', '<i aria-hidden="true">🛏 ★ →</i>'],
    ['a picture by its name', '<i aria-hidden="true">arrow_forward</i>'],
    ['a picture by its font', '<i aria-hidden="true" style="font-family: FontAwesome">bed</i>'],
    ['a copy of the words beside it', '<span>Read  more</span><span aria-hidden="true">Read more</span>'],
    ['a copy of bare words', 'Read more <span aria-hidden="true">Read more</span>'],
    [
      'what is said in full beside it, and seen',
      '<span aria-hidden="true">94</span><span class="sr-only">94 gold badges</span>',
    ],
    ['a formula drawn beside its MathML', '<span><math><mn>10</mn></math></span><span aria-hidden="true">109</span>'],
  ])('is not read: %s', (_, body) => {
    expect(judge(body)).toBe(true);
  });

  it('is not judged where it is hidden from nobody', () => {
    expect(judge('<span aria-hidden="false">★</span>')).toBe(false);
  });
});

describe('text for screen readers alone that is seen', () => {
  const judgeCopy = (body: string) => {
    const element = openPage(`<p>${body}</p>`).querySelector('.sr-only');
    return element && isSpokenCopy(element);
  };

  it('is a copy only beside words that are hidden from them', () => {
    expect(judgeCopy('<b aria-hidden="true">$5</b><span class="sr-only">five dollars</span>')).toBe(true);
    expect(judgeCopy('<b aria-hidden="true">★</b><span class="sr-only">five stars</span>')).toBe(false);
    expect(judgeCopy('<b>$5</b><span class="sr-only">five dollars</span>')).toBe(false);
  });
});
