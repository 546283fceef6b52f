import { createWordTimes, SAMPLE_RATE } from '../../../utils/core/speech/synthesis.ts';
import { segmentWords } from '../../../utils/core/text/segment-words.ts';
import { createSegmenters } from '../../../utils/core/text/segmenters.ts';
import type { TextSpan } from '../../../utils/core/text/span.ts';
import { toSpokenForm } from '../../../utils/core/text/to-spoken-form.ts';
import { builtInVoices } from '../../../utils/core/voices/built-in-voices.ts';
import { chooseVoice } from '../../../utils/core/voices/choose-voice.ts';
import type { Espeak } from '../../../utils/platform/built-in-voice/espeak.ts';

/** How many words of some texts were told, and how many of them by the synthesizer itself. */
export interface WordTally {
  readonly words: number;
  readonly told: number;
  readonly byItself: number;
}

const segmenters = createSegmenters();

/** Says each text with Hark's own voice of the language, at its normal speed, and checks what is told against the text. */
export async function hearWords(espeak: Espeak, lang: string, texts: readonly string[]): Promise<WordTally> {
  const voice = chooseVoice(builtInVoices, { lang });
  const { file, dictionary } = builtInVoices.find(({ id }) => id === voice?.id) ?? {};
  if (file === undefined || dictionary === undefined) throw new Error(`Hark has no voice of "${lang}"`);
  await espeak.prepare({ file, dictionary, wpm: 175 });
  const tallies = texts.map((text) => hearText(espeak, lang, text));
  const sum = (count: (tally: WordTally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return { words: sum(({ words }) => words), told: sum(({ told }) => told), byItself: sum(({ byItself }) => byItself) };
}

function hearText(espeak: Espeak, lang: string, text: string): WordTally {
  const spoken = toSpokenForm(text, { lang, reading: 'natural' }).text;
  const words = segmentWords(spoken, { lang, segmenters });
  const times = createWordTimes(spoken, words);
  /** Where each character begins, so that the synthesizer's own events are read apart from what is tested. */
  const starts = [...spoken.matchAll(/./gsu)].map(({ index }) => index);
  const told: { readonly offset: number; readonly ms: number }[] = [];
  const own: { readonly at: number; readonly ms: number }[] = [];
  let samples = 0;
  espeak.synthesize(spoken, (piece, events) => {
    samples += piece.length;
    for (const { type, text_position, audio_position } of events)
      if (type === 'word') own.push({ at: starts[text_position - 1] ?? -1, ms: audio_position });
    told.push(...times.hear(events));
    return false;
  });
  const end = (samples / SAMPLE_RATE) * 1000;
  told.push(...times.end(end));
  const eventOf = ({ start, end }: TextSpan) => own.find(({ at }) => at >= start && at < end)?.ms;
  return {
    words: words.length,
    told: words.filter((word, index) => {
      const mine = told.filter(({ offset }) => offset === word.start);
      // Between the last word before it and the first one behind it that the synthesizer tells of itself.
      const from =
        eventOf(word) ??
        words
          .slice(0, index)
          .map(eventOf)
          .findLast((ms) => ms !== undefined) ??
        0;
      const to =
        eventOf(word) ??
        words
          .slice(index + 1)
          .map(eventOf)
          .find((ms) => ms !== undefined) ??
        end;
      const isNext = told[index]?.offset === word.start;
      return isNext && mine.length === 1 && mine.every(({ ms }) => ms >= Math.floor(from) && ms <= Math.ceil(to));
    }).length,
    byItself: words.filter((word) => eventOf(word) !== undefined).length,
  };
}
