import { type ComponentChildren, createContext } from 'preact';
import { holdsWords } from '@/utils/core/interface/find-words.ts';

/** What the reader looks for among the settings; empty: all are shown. */
export const Search = createContext('');

/** What a choice of any kind says beside its name. */
export interface SettingWords {
  /** Also the root of the ids of what describes it: one choice of a name in a page. */
  readonly name: string;
  readonly label: string;
  /** Left out where the label says all. */
  readonly explanation?: string;
  /** Other words that it can be found by. */
  readonly synonyms?: string;
  /** Why it cannot be changed, as a sentence; left out where it can. */
  readonly lock?: string | undefined;
}

/** Why a choice cannot be made, by its place ("pauses", "choices.numbers"); undefined where it can. */
export type LockOf = (place: string) => string | undefined;

interface SettingProps extends SettingWords {
  /** Words inside it that it can be found by too. */
  readonly parts?: readonly string[];
  readonly children: ComponentChildren;
}

/**
 * One choice with what it means below it. It is hidden while the reader looks for something else. Without hooks: the
 * popup needs none, and they would be 2.8 KB of it before anything is painted.
 */
export function Setting({ name, label, explanation, synonyms = '', lock, parts = [], children }: SettingProps) {
  const words = [label, explanation ?? '', synonyms, ...parts];
  return (
    <Search.Consumer>
      {(search) => (
        <div class="setting" data-setting={name} hidden={!holdsWords(words, search)}>
          {children}
          {explanation !== undefined && <p id={explanationIdOf(name)}>{explanation}</p>}
          {lock !== undefined && (
            <p id={lockIdOf(name)} class="lock">
              {lock}
            </p>
          )}
        </div>
      )}
    </Search.Consumer>
  );
}

/** Ids of what describes a choice, for `aria-describedby`. */
export function describedBy({ name, explanation, lock }: SettingWords): string | undefined {
  const ids = [
    ...(explanation === undefined ? [] : [explanationIdOf(name)]),
    ...(lock === undefined ? [] : [lockIdOf(name)]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

const explanationIdOf = (name: string) => `${name}-explanation`;
const lockIdOf = (name: string) => `${name}-lock`;
