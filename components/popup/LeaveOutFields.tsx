import type { LeaveOutModel } from '@/utils/core/interface/popup-model.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { SiteKind, SiteWish } from '@/utils/core/settings/site-choices.ts';
import { CheckboxField } from '../fields/CheckboxField.tsx';

interface LeaveOutFieldsProps {
  readonly model: LeaveOutModel;
  readonly translate: Translate;
  readonly onKind: (kind: SiteKind, wish: SiteWish) => void;
  readonly onAllSites: () => void;
}

/** What is left out on the site in front. */
export function LeaveOutFields({ model, translate, onKind, onAllSites }: LeaveOutFieldsProps) {
  return (
    <>
      <fieldset aria-label={translate('popup.leave-out')}>
        {model.kinds.map(({ kind, wish, by }) => (
          <CheckboxField
            key={kind}
            name={kind}
            label={translate(`leaveout.${kind}`)}
            lock={by === 'clinic' ? translate('managed.lock') : undefined}
            choice={wish === 'leave-out' ? 'on' : 'off'}
            onChoice={(choice) => onKind(kind, choice === 'on' ? 'leave-out' : 'read')}
          />
        ))}
      </fieldset>
      {model.reading === 'as-written' ? <p>{translate('leaveout.as-written')}</p> : null}
      <p>{translate(`leaveout.${model.own}`)}</p>
      <button type="button" data-action="as-on-all-sites" onClick={(event) => event.isTrusted && onAllSites()}>
        {translate('leaveout.reset')}
      </button>
    </>
  );
}
