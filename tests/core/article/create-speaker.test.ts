import { expect, test } from 'vitest';
import { createSpeaker } from '@/utils/core/article/create-speaker.ts';
import type { ScriptSentence } from '@/utils/core/article/script.ts';

const sentence = (text: string): ScriptSentence => ({
  span: { start: 0, end: text.length },
  text,
  cues: [],
  alternatives: [],
  lang: 'en',
  kind: 'paragraph',
  ends: 'block',
});

test('says a sentence only when it is asked for, and in other words without a look at the former ones', () => {
  let looked = 0;
  const written = {
    ...sentence('Take 5 mg.'),
    get text() {
      looked += 1;
      return 'Take 5 mg.';
    },
  };
  const natural = createSpeaker({ reading: 'natural', alternatives: 'read' })(written);
  const before = looked;
  const plain = createSpeaker({ reading: 'as-written', alternatives: 'read' })(natural);
  expect(looked).toBe(before);
  expect([natural.spoken.text, plain.spoken.text]).toEqual(['Take 5 milligrams.', 'Take 5 mg.']);
});

test('keeps what is near', () => {
  const speak = createSpeaker({ reading: 'natural', alternatives: 'read' });
  const [first, ...others] = Array.from({ length: 40 }, (_, index) => speak(sentence(`Number ${index} mg.`)));
  const form = first?.spoken;
  expect(first?.spoken).toBe(form);
  for (const other of others) void other.spoken;
  expect(first?.spoken).not.toBe(form);
  expect(first?.spoken).toEqual(form);
});

test('knows the marks of notes when the choice about them changes', () => {
  const noted = { ...sentence('Rest.\u20094'), notes: [{ start: 5, end: 7 }] };
  const natural = createSpeaker({ reading: 'natural', alternatives: 'read' })(noted);
  const without = createSpeaker({ reading: 'natural', alternatives: 'read', choices: { citations: 'skip' } })(natural);
  expect([natural.spoken.text, without.spoken.text]).toEqual(['Rest. 4', 'Rest.']);
});
