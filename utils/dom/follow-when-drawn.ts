import type { Follower } from './follower.ts';

/**
 * A follower that looks where the word stands once the browser has drawn its mark.
 *
 * Symptom: the first mark costs a page of a million words 400 ms of style in Chromium 156, since an
 * adopted sheet with `::highlight` rules has it look at every element anew; asked at once where the
 * word stands, it does that within our task. After its next frame the answer costs nothing. Where no
 * frame comes, the page is not seen, and the newest word is shown with the next one.
 * https://drafts.csswg.org/css-highlight-api-1/#painting
 */
export function followWhenDrawn(follower: Follower, { defaultView: view }: Document): Follower {
  if (!view) return follower;
  let wanted: Range | null = null;
  let stage: 'resting' | 'waiting' | 'over' = 'resting';
  const look = () => {
    if (stage !== 'waiting') return;
    stage = 'resting';
    follower.follow(wanted);
  };
  return {
    follow(word) {
      wanted = word;
      if (stage !== 'resting') return;
      stage = 'waiting';
      // A frame's callback comes before its style and layout, a task after it behind them.
      view.requestAnimationFrame(() => view.setTimeout(look));
    },
    resume: follower.resume,
    dispose() {
      stage = 'over';
      follower.dispose();
    },
  };
}
