import { useRef } from 'preact/hooks';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { SiteChoices } from '@/utils/core/settings/site-choices.ts';
import { removeSite } from '@/utils/core/settings/site-list.ts';
import { Setting } from '../fields/Setting.tsx';

export interface SiteChoicesListProps {
  readonly sites: readonly SiteChoices[];
  readonly translate: Translate;
  readonly onSites: (sites: readonly SiteChoices[]) => void;
  readonly onTell: (words: string) => void;
}

/** The sites on which the reader chose what is left out. */
export function SiteChoicesList({ sites, translate, onSites, onTell }: SiteChoicesListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = (origin: string) => {
    onSites(removeSite(sites, origin));
    onTell(translate('words.removed', { text: origin }));
    // The button that had the focus goes.
    heading.current?.focus();
  };
  return (
    <Setting
      name="sites"
      label={translate('sites.title')}
      explanation={translate('sites.explain')}
      synonyms={translate('find.sites')}
      parts={sites.map(({ origin }) => origin)}
    >
      <h3 tabIndex={-1} ref={heading}>
        {translate('sites.title')}
      </h3>
      {sites.length === 0 ? null : (
        <ul aria-label={translate('sites.title')} class="words">
          {sites.map(({ origin, kinds }) => (
            <li key={origin}>
              <span>
                <bdi>{origin}</bdi> ({translate('sites.entry', { count: Object.keys(kinds).length })})
              </span>
              <button
                type="button"
                aria-label={translate('sites.remove', { origin })}
                onClick={(event) => event.isTrusted && remove(origin)}
              >
                {translate('words.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Setting>
  );
}
