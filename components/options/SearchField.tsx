import type { Translate } from '@/utils/core/interface/translator.ts';

interface SearchFieldProps {
  readonly search: string;
  /** How many choices are found, or null while nothing is looked for. */
  readonly found: number | null;
  readonly translate: Translate;
  readonly onSearch: (search: string) => void;
}

/** Leaves only those choices on the page that hold the words typed. Escape shows all again, in each browser. */
export function SearchField({ search, found, translate, onSearch }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || search === '') return;
    event.preventDefault();
    onSearch('');
  };
  return (
    <search>
      <label class="field">
        <span>{translate('search.label')}</span>
        <input
          type="search"
          name="search"
          value={search}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="search-found"
          onKeyDown={onKeyDown}
          onInput={(event) => event.isTrusted && onSearch(event.currentTarget.value)}
        />
      </label>
      <p id="search-found" class="hint">
        {found === null ? translate('search.explain') : translate('search.found', { count: found })}
      </p>
    </search>
  );
}
