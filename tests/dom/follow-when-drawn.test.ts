import { describe, expect, it, vi } from 'vitest';
import { followWhenDrawn } from '@/utils/dom/follow-when-drawn.ts';
import type { Follower } from '@/utils/dom/follower.ts';

/** A follower that writes down what it is told, before a window whose frames come when the test says so. */
function setUp() {
  const told: (string | null)[] = [];
  const follower: Follower = {
    follow: (word) => told.push(word === null ? null : String(word)),
    resume: () => told.push('resume'),
    dispose: () => told.push('dispose'),
  };
  document.body.textContent = 'Rest and drink';
  const text = document.body.firstChild as Text;
  const word = (start: number, end: number) => {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, end);
    return range;
  };
  let frame = () => {};
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => {
    frame = () => callback(0);
    return 1;
  });
  const drawn = async () => {
    frame();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { told, word, drawn, late: followWhenDrawn(follower, document) };
}

describe('followWhenDrawn', () => {
  it('looks once a frame, at the newest word', async () => {
    const { told, word, drawn, late } = setUp();
    late.follow(word(0, 4));
    late.follow(word(5, 8));
    expect(told).toEqual([]);
    await drawn();
    expect(told).toEqual(['and']);
    late.follow(null);
    await drawn();
    expect(told).toEqual(['and', null]);
  });

  it('goes back to the word at once when the reader asks', () => {
    const { told, late } = setUp();
    late.resume();
    expect(told).toEqual(['resume']);
  });

  it('looks at nothing once it is over', async () => {
    const { told, word, drawn, late } = setUp();
    late.follow(word(0, 4));
    late.dispose();
    await drawn();
    expect(told).toEqual(['dispose']);
  });
});
