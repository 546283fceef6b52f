import type { Translate } from '@/utils/core/interface/translator.ts';

/** A few lines to hear the settings by. */
export interface ExampleLine {
  readonly kind: 'heading' | 'paragraph' | 'list item';
  readonly text: string;
}

interface ExampleProps {
  readonly name: string;
  readonly lines: readonly ExampleLine[];
  readonly translate: Translate;
  readonly onHear: (lines: readonly ExampleLine[]) => void;
}

/** Lines that are shown, and said as the settings are now when the reader asks. */
export function Example({ name, lines, translate, onHear }: ExampleProps) {
  const id = `example-${name}`;
  return (
    <div class="example">
      <div id={id}>
        {lines.map(({ kind, text }) => (
          <p key={text} class={kind.replace(' ', '-')}>
            {text}
          </p>
        ))}
      </div>
      <button
        type="button"
        data-action={id}
        aria-describedby={id}
        onClick={(event) => event.isTrusted && onHear(lines)}
      >
        {translate('example.hear')}
      </button>
    </div>
  );
}
