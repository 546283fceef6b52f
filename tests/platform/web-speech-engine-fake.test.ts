import { describe, expect, test } from 'vitest';
import { createFakeSynthesis, PERSONALITIES, type SynthesisPersonality } from '../fakes/fake-speech-synthesis.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

function setUp(personality: SynthesisPersonality) {
  const clock = createVirtualClock();
  const fake = createFakeSynthesis({ clock, personality });
  const log: string[] = [];
  const say = (text: string) => {
    const utterance = new fake.Utterance(text);
    utterance.onstart = () => log.push(`${clock.now()} start ${text}`);
    utterance.onboundary = ({ name, charIndex }) => log.push(`${clock.now()} ${name} ${charIndex}`);
    utterance.onend = () => log.push(`${clock.now()} end ${text}`);
    utterance.onerror = ({ error }) => log.push(`${clock.now()} ${error} ${text}`);
    fake.synthesis.speak(utterance);
  };
  return { clock, fake, log, say };
}

describe('the fake speechSynthesis', () => {
  test('speaks one utterance after the other with sentence and word boundaries', () => {
    const { clock, log, say } = setUp(PERSONALITIES.wellBehaved);
    say('a b');
    say('c');
    clock.advance(1000);
    expect(log).toEqual([
      '50 start a b',
      '50 sentence 0',
      '50 word 0',
      '170 word 2',
      '230 end a b',
      '280 start c',
      '280 sentence 0',
      '280 word 0',
      '340 end c',
    ]);
  });

  test('tells a cancelled utterance as its browser does, and the listed ones nothing', () => {
    const told = (personality: SynthesisPersonality) => {
      const { clock, fake, log, say } = setUp(personality);
      say('a');
      say('b');
      fake.synthesis.cancel();
      clock.advance(1000);
      return log;
    };
    expect(told(PERSONALITIES.chromiumLinux)).toEqual(['0 interrupted a']);
    expect(told(PERSONALITIES.firefoxLinux)).toEqual(['20 end a']);
    expect(told(PERSONALITIES.stuck)).toEqual([]);
  });

  test.each(['pause', 'empty text'])('on Chromium for Linux never speaks again after %s', (cause) => {
    const { clock, fake, log, say } = setUp(PERSONALITIES.chromiumLinux);
    if (cause === 'pause') fake.synthesis.pause();
    else say('');
    fake.synthesis.cancel();
    fake.synthesis.resume();
    clock.advance(1000);
    log.length = 0;
    say('a');
    clock.advance(10_000);
    expect(log).toEqual([]);
  });

  test('paused by another tab stays silent until it is resumed', () => {
    const { clock, fake, log, say } = setUp(PERSONALITIES.firefoxLinux);
    fake.pauseFromOutside();
    say('a');
    clock.advance(1000);
    expect(log).toEqual([]);
    fake.synthesis.cancel();
    fake.synthesis.resume();
    say('b');
    clock.advance(1000);
    expect(log).toContain('1050 start b');
  });

  test('in a muted tab ends without a start; with a fault says which', () => {
    const muted = setUp(PERSONALITIES.mutedTab);
    muted.say('a');
    muted.clock.advance(1000);
    expect(muted.log).toEqual(['0 end a']);
    const faulty = setUp(PERSONALITIES.wellBehaved);
    faulty.fake.setSpeech({ error: 'network' });
    faulty.say('a');
    faulty.clock.advance(1000);
    expect(faulty.log).toEqual(['0 network a']);
  });
});
