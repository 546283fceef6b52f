import * as v from '../schema/schema.ts';
import { FASTEST, SLOWEST } from '../settings/speed.ts';
import { isKnown, type Tempo } from './tempo.ts';

/** What is remembered of how fast voices speak, by voice id: those heard last come last. */
export type KeptTempos = Readonly<Record<string, Tempo>>;

/** Hark's own bounds. A name longer than this no voice has, in UTF-16 units. */
const MOST_VOICES = 20;
const LONGEST_ID = 300;
/** What is kept says how fast a voice is, and not for how long anybody has listened to it. */
const KEPT_MS = 60_000;
/** A tempo that differs by less than this from what is kept is no news. */
const NEWS = 0.05;

const above0 = v.check(v.number, (value) => Number.isFinite(value) && value > 0);
const tempo = v.object({
  rate: v.numberFrom(SLOWEST, FASTEST),
  words: above0,
  written: above0,
  ms: v.check(above0, (ms) => ms <= KEPT_MS),
});

/** From whatever was stored or sent; never throws. What is no tempo is left out, and so are too many. */
export function parseKeptTempos(stored: unknown): KeptTempos {
  if (typeof stored !== 'object' || stored === null) return {};
  const good = Object.entries(stored).flatMap(([id, value]) => {
    const parsed = v.parse(tempo, value);
    return parsed !== null && id.length <= LONGEST_ID ? [[id, parsed] as const] : [];
  });
  return Object.fromEntries(good.slice(-MOST_VOICES));
}

/** With what was heard put in; the same object where that is no news. */
export function keepTempos(kept: KeptTempos, heard: KeptTempos): KeptTempos {
  const news = Object.entries(heard).filter(([id, now]) => isKnown(now) && isNews(kept[id], now));
  if (news.length === 0) return kept;
  const names = new Set(news.map(([id]) => id));
  const others = Object.entries(kept).filter(([id]) => !names.has(id));
  return parseKeptTempos(Object.fromEntries([...others, ...news.map(([id, now]) => [id, shorten(now)] as const)]));
}

function isNews(before: Tempo | undefined, now: Tempo): boolean {
  if (before === undefined || before.rate !== now.rate) return true;
  const change = now.written / now.ms / (before.written / before.ms);
  return Math.abs(change - 1) > NEWS;
}

/** As a minute of it. Also a shorter time is told as that: who heard four seconds of a voice is nobody's business. */
function shorten({ rate, words, written, ms }: Tempo): Tempo {
  const part = (of: number) => Math.round((of / ms) * KEPT_MS);
  return { rate, words: part(words), written: part(written), ms: KEPT_MS };
}
