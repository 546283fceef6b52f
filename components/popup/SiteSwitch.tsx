import type { SiteState } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';

interface SiteSwitchProps {
  readonly site: SiteState;
  readonly translate: Translate;
  readonly onSite: (wanted: 'on' | 'off') => void;
}

export function SiteSwitch({ site, translate, onSite }: SiteSwitchProps) {
  if (site === 'none') return null;
  return (
    <div class="site">
      <label>
        <input
          type="checkbox"
          name="site"
          aria-describedby="site-explanation"
          checked={site === 'on'}
          onChange={(event) => event.isTrusted && onSite(event.currentTarget.checked ? 'on' : 'off')}
        />
        <span>{translate('popup.site.on')}</span>
      </label>
      <p id="site-explanation">{translate('popup.site.explain')}</p>
      {site === 'denied' ? <p role="alert">{translate('popup.site.denied')}</p> : null}
    </div>
  );
}
