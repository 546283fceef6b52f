import { describe, expect, test } from 'vitest';
import { createHeldKey } from '@/utils/app/held-key.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

function setUp() {
  const clock = createVirtualClock();
  const releases: number[] = [];
  const done: number[] = [];
  const key = createHeldKey({
    clock,
    countReleases: (from, to) => releases.filter((time) => time >= from && time <= to).length,
  });
  const press = (at = clock.now()) => key.press(at, () => done.push(clock.now()));
  const release = (at = clock.now()) => releases.push(at);
  return { clock, done, press, release };
}

describe('a key that is held down', () => {
  test.each([
    ['X11', 660, 40],
    ['Windows at its shortest', 250, 33],
    ['Windows at its longest', 1000, 33],
  ])('counts once, as %s repeats it', (_system, wait, every) => {
    const { clock, done, press, release } = setUp();
    clock.advance(5000);
    press();
    clock.advance(wait);
    for (let repeats = 0; repeats < 20; repeats += 1) {
      press();
      clock.advance(every);
    }
    release();
    clock.advance(5000);
    expect(done).toEqual([5000]);
  });

  test('counts once on a busy machine too, where all is heard of late and at once', () => {
    const { clock, done, press, release } = setUp();
    clock.advance(9000);
    release(5900);
    for (const at of [5000, 5660, 5700, 5740, 5850, 5890]) press(at);
    clock.advance(5000);
    expect(done).toEqual([9000]);
  });

  test('counts once more when it is pressed again', () => {
    const { clock, done, press, release } = setUp();
    press();
    clock.advance(660);
    for (let repeats = 0; repeats < 5; repeats += 1) {
      press();
      clock.advance(40);
    }
    release();
    clock.advance(150);
    press();
    expect(done).toEqual([0, 1010]);
  });
});

describe('presses in a row', () => {
  test('count at once where the key was seen to be let go between them, however fast', () => {
    const { clock, done, press, release } = setUp();
    clock.advance(5000);
    for (let presses = 0; presses < 4; presses += 1) {
      press();
      clock.advance(10);
      release();
      clock.advance(40);
    }
    expect(done).toEqual([5000, 5050, 5100, 5150]);
  });

  test('count all of them where they are told of late and at once', () => {
    const { clock, done, press, release } = setUp();
    clock.advance(9000);
    for (const at of [5010, 5110, 5210]) release(at);
    for (const at of [5200, 5201, 5300]) press(at);
    expect(done).toEqual([9000, 9000, 9000]);
  });

  test('count all of them where the page hears of its keys too late', () => {
    const { clock, done, press, release } = setUp();
    clock.advance(5000);
    for (const at of [4700, 4750, 4960, 5000]) press(at);
    for (const at of [4740, 4940, 4990]) release(at);
    expect(done).toEqual([5000]);
    clock.advance(1000);
    expect(done).toEqual([5000, 5250, 5250, 5250]);
  });

  test('count all of them where the page hears of its keys between two of them', () => {
    const { clock, done, press, release } = setUp();
    clock.advance(5000);
    press();
    clock.advance(50);
    press();
    clock.advance(100);
    release(5040);
    release(5090);
    press();
    clock.advance(5000);
    expect(done).toEqual([5000, 5150, 5150]);
  });

  test('count none twice, however late the page hears of the keys', () => {
    const { clock, done, press, release } = setUp();
    clock.advance(5000);
    press();
    clock.advance(50);
    press();
    clock.advance(400);
    release(5040);
    release(5090);
    press();
    clock.advance(5000);
    expect(done).toEqual([5000, 5450, 5450]);
  });

  test('count a moment later where the keys of the page are not seen, with the next one at the latest', () => {
    const { clock, done, press } = setUp();
    press();
    clock.advance(400);
    press();
    clock.advance(1200);
    press();
    clock.advance(200);
    press();
    clock.advance(130);
    press();
    clock.advance(1000);
    expect(done).toEqual([0, 650, 1600, 1930, 2180]);
  });
});
