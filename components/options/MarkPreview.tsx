import type { Translate } from '@/utils/core/interface/translator.ts';
import type { Hex } from '@/utils/core/marking/contrast.ts';
import type { MarkChoices } from '@/utils/core/marking/mark-choices.ts';
import { chooseMarkColours, type MarkColours } from '@/utils/core/marking/mark-colours.ts';

interface MarkPreviewProps {
  readonly marks: MarkChoices;
  readonly translate: Translate;
}

/** A page as most are, and one in dark colours, each with the text's colour on it. */
const PAGES: readonly (readonly [ground: Hex, ink: Hex])[] = [
  ['#ffffff', '#1a1a1a'],
  ['#14202b', '#f3f6f9'],
];

/** A sentence with a word in it, marked as it would be on a light and on a dark page. */
export function MarkPreview({ marks, translate }: MarkPreviewProps) {
  return (
    <div class="mark-preview">
      {PAGES.map(([ground, ink]) => {
        // Where no word can be marked the sentence is all there is: the sample shows both as chosen.
        const { word, sentence } = chooseMarkColours(marks, ground);
        return (
          <p key={ground} style={{ backgroundColor: ground, color: ink, padding: '12px' }}>
            <span data-mark="sentence" style={paint(sentence, '2px')}>
              {translate('mark.sample.before')}{' '}
              <span data-mark="word" style={paint(word, '3px')}>
                {translate('mark.sample.word')}
              </span>{' '}
              {translate('mark.sample.after')}
            </span>{' '}
            {translate('mark.sample.next')}
          </p>
        );
      })}
    </div>
  );
}

function paint({ fill, line }: MarkColours, thickness: string) {
  return {
    ...(fill && { backgroundColor: fill.block, color: fill.ink }),
    ...(line && { textDecoration: `underline ${line}`, textDecorationThickness: thickness }),
  };
}
