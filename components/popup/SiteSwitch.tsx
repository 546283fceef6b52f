import type { SiteState } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';

interface SiteSwitchProps {
  readonly site: SiteState;
  readonly translate: Translate;
  readonly onSite: (wanted: 'on' | 'off') => void;
}

export function SiteSwitch({ site, translate, onSite }: SiteSwitchProps) {
  if (site === 'none') return null;
  return (
    <div class="site">
      <CheckboxField
        name="site"
        label={translate('popup.site.on')}
        explanation={translate('popup.site.explain')}
        lock={site === 'everywhere' ? translate('popup.site.everywhere') : undefined}
        choice={site === 'on' || site === 'everywhere' ? 'on' : 'off'}
        onChoice={onSite}
      />
      {site === 'denied' ? <p class="note">{translate('popup.site.denied')}</p> : null}
    </div>
  );
}
