import type { Translate } from '@/utils/core/interface/translator.ts';

interface AboutProps {
  readonly version: string;
  readonly translate: Translate;
}

/** The fonts of the reading view, each with its licence in the package. */
const FONTS = [
  { name: 'atkinson', file: 'atkinson-hyperlegible-next' },
  { name: 'lexend', file: 'lexend' },
  { name: 'opendyslexic', file: 'opendyslexic' },
] as const;

/** What Hark is made of, with the licences that come in its package. */
export function About({ version, translate }: AboutProps) {
  return (
    <section>
      <h2>{translate('about.title')}</h2>
      <p>{translate('about.license', { version })}</p>
      <p>{translate('about.voice')}</p>
      <p>{translate('about.fonts')}</p>
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
        {FONTS.map(({ file, name }) => (
          <li key={name}>
            <a class="file" href={`/licenses/${file}.txt`}>
              {translate(`about.${name}`)}
            </a>
          </li>
        ))}
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
