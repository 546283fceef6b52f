import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '@/utils/core/interface/translator.ts';
import type { SiteWordsModel, SiteWordsStep } from '@/utils/core/site-words/site-words-model.ts';

interface SiteWordsProps {
  readonly model: SiteWordsModel;
  readonly translate: Translate;
  readonly onFetch: () => void;
  readonly onAccept: () => void;
  readonly onRemove: (origin: string) => void;
}

/** Shows a site's list of words before it is used, and the sites whose lists are. Nothing is fetched before its button is pressed. */
export function SiteWords({ model, translate, onFetch, onAccept, onRemove }: SiteWordsProps) {
  const { step, used } = model;
  const title = useRef<HTMLHeadingElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const pressed = useRef<EventTarget | null>(null);
  const said = sayStep(step, translate);
  const press = (act: () => void) => (event: Event) => {
    if (!event.isTrusted) return;
    pressed.current = event.currentTarget;
    act();
  };
  // A button that was pressed and goes takes the focus with it.
  useLayoutEffect(() => {
    if (!(pressed.current instanceof Element) || pressed.current.isConnected) return;
    pressed.current = null;
    if (document.activeElement !== document.body) return;
    (said === '' ? title : status).current?.focus();
  });
  return (
    <main>
      <h1 tabIndex={-1} ref={title}>
        {translate('site.title')}
      </h1>
      <p>{translate('site.intro')}</p>
      {step.kind === 'none' ? <p>{translate('site.none')}</p> : <Offer step={step} translate={translate} />}
      {step.kind === 'offered' || step.kind === 'fetching' || step.kind === 'refused' ? (
        <button type="button" class="main" data-action="fetch" onClick={press(onFetch)}>
          {translate(step.kind === 'refused' ? 'site.again' : 'site.fetch')}
        </button>
      ) : null}
      <p role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {step.kind === 'shown' ? (
        <>
          <ul class="words">
            {step.entries.map(({ text, say }) => (
              <li key={text}>
                <span>
                  <bdi>{text}</bdi>: <bdi>{say}</bdi>
                </span>
              </li>
            ))}
          </ul>
          <button type="button" class="main" data-action="accept" onClick={press(onAccept)}>
            {translate('site.accept')}
          </button>
        </>
      ) : null}
      {used.length === 0 ? null : (
        <section aria-labelledby="used">
          <h2 id="used">{translate('site.used')}</h2>
          <ul class="words">
            {used.map(({ origin, entries }) => (
              <li key={origin}>
                <span>
                  <bdi>{origin}</bdi> ({translate('site.count', { count: entries.length })})
                </span>
                <button
                  type="button"
                  data-action="remove"
                  aria-label={translate('site.remove.which', { origin })}
                  onClick={press(() => onRemove(origin))}
                >
                  {translate('words.remove')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function Offer({
  step,
  translate,
}: {
  readonly step: Exclude<SiteWordsStep, { kind: 'none' }>;
  readonly translate: Translate;
}) {
  const { origin, address } = step.link;
  return (
    <>
      <p>
        {translate('site.offered')} <bdi>{origin}</bdi>
      </p>
      <p>
        {translate('site.address')} <bdi class="address">{address}</bdi>
      </p>
      <p>{translate('site.explain')}</p>
    </>
  );
}

function sayStep(step: SiteWordsStep, translate: Translate): string {
  switch (step.kind) {
    case 'fetching':
      return translate('site.fetching');
    case 'refused':
      return step.why;
    case 'shown': {
      const count = translate('site.shown', { count: step.entries.length });
      return step.unused === 0 ? count : `${count} ${translate('site.left-out', { count: step.unused })}`;
    }
    case 'accepted':
      return translate('site.accepted');
    default:
      return '';
  }
}
