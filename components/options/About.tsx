import type { Translate } from '@/utils/core/interface/translator.ts';

interface AboutProps {
  readonly version: string;
  readonly translate: Translate;
}

/** What Hark is made of, with the licences that come in its package. */
export function About({ version, translate }: AboutProps) {
  return (
    <section>
      <h2>{translate('about.title')}</h2>
      <p>{translate('about.license', { version })}</p>
      <p>{translate('about.voice')}</p>
      <ul class="links">
        <li>
          <a class="file" href="/licenses/espeak-ng.txt">
            {translate('about.espeak-ng')}
          </a>
        </li>
        <li>
          <a class="file" href="/licenses/readium-speech.txt">
            {translate('about.readium-speech')}
          </a>
        </li>
        <li>
          <a class="file" href="/licenses/libraries.txt">
            {translate('about.libraries')}
          </a>
        </li>
        <li>
          <a class="file" href="/privacy.html">
            {translate('privacy.title')}
          </a>
        </li>
        <li>
          <a class="file" href="/hand-out.html">
            {translate('handout.title')}
          </a>
        </li>
      </ul>
    </section>
  );
}
