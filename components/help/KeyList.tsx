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

/** Those that have a key, with the key; then how many more could have one. */
export function KeyList({ shortcuts, translate }: KeyListProps) {
  const set = shortcuts.filter(({ keys }) => keys !== '');
  const unset = shortcuts.length - set.length;
  return (
    <>
      <ul class="keys">
        {set.map(({ name, description, keys }) => (
          <li key={name}>
            <span>{description}</span> <kbd dir="ltr">{keys}</kbd>
          </li>
        ))}
      </ul>
      {unset > 0 && <p>{translate('keys.more', { count: unset })}</p>}
    </>
  );
}
