import type { Translate } from '@/utils/core/interface/translator.ts';

/** What a key does, and which one it is. */
export interface ShownKey {
  readonly name: string;
  readonly description: string;
  /** Empty where none is set. */
  readonly keys: string;
}

interface KeyListProps {
  readonly shortcuts: readonly ShownKey[];
  readonly translate: Translate;
}

/** Those that have a key, with the key; then how many more could have one, and which. */
export function KeyList({ shortcuts, translate }: KeyListProps) {
  const set = shortcuts.filter(({ keys }) => keys !== '');
  const unset = shortcuts.filter(({ keys }) => keys === '');
  return (
    <>
      <ul class="keys">
        {set.map(({ name, description, keys }) => (
          <li key={name}>
            <span>{description}</span> <kbd dir="ltr">{keys}</kbd>
          </li>
        ))}
      </ul>
      {unset.length > 0 && (
        <details>
          <summary>{translate('keys.more', { count: unset.length })}</summary>
          <ul>
            {unset.map(({ name, description }) => (
              <li key={name}>{description}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
