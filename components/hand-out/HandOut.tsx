import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HAND_OUT_LIMITS, type HandOutWishes, PAPERS, SHEET_LANGUAGES } from '@/utils/core/hand-out/hand-out-wishes.ts';
import type { Sheet } from '@/utils/core/hand-out/write-sheet.ts';
import type { Translate } from '@/utils/core/interface/translator.ts';
import { SelectField } from '../fields/SelectField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { SheetView } from './SheetView.tsx';
import { fitsOn, useZoom } from './use-zoom.ts';

interface HandOutProps {
  readonly wishes: HandOutWishes;
  readonly sheet: Sheet;
  readonly square: readonly (readonly boolean[])[] | null;
  /** What is wrong with the address, in words; null when nothing is. */
  readonly fault: string | null;
  readonly translate: Translate;
  readonly nameLanguage: (tag: string) => string;
  readonly onWishes: (wishes: HandOutWishes) => void;
  readonly onPrint: () => void;
  readonly onPicture: (sheet: HTMLElement) => void;
}

/** Makes the sheet that a clinic gives to its patients: what it says, how it looks on paper, print and picture. */
export function HandOut(props: HandOutProps) {
  const { wishes, sheet, square, fault, translate, nameLanguage, onWishes, onPrint, onPicture } = props;
  const page = useRef<HTMLElement>(null);
  const frame = useRef<HTMLElement>(null);
  const zoom = useZoom(frame, wishes.paper);
  /** Whether the reader has done with an address that is none: half of one is no fault. */
  const [address, setAddress] = useState<'being typed' | 'judged'>('being typed');
  const [fit, setFit] = useState<'fits' | 'too-long'>('fits');
  useLayoutEffect(() => {
    const shown = page.current;
    if (shown !== null) setFit(fitsOn(wishes.paper, shown) ? 'fits' : 'too-long');
  }, [sheet, square, wishes.paper]);
  const wrong = address === 'judged' ? fault : null;
  const change = (part: Partial<HandOutWishes>) => onWishes({ ...wishes, ...part });
  return (
    <main>
      <div class="controls">
        <h1>{translate('handout.title')}</h1>
        <p>{translate('handout.intro')}</p>
        <form onSubmit={(event) => event.preventDefault()}>
          {(['clinic', 'address', 'help'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={translate(`handout.${name}`)}
              value={wishes[name]}
              fault={name === 'address' ? (wrong ?? undefined) : undefined}
              onValue={(value) => change({ [name]: value.slice(0, HAND_OUT_LIMITS[name]) })}
              onSettled={() => name === 'address' && setAddress(fault === null ? 'being typed' : 'judged')}
            />
          ))}
          <SelectField
            name="language"
            label={translate('handout.language')}
            explanation={translate('handout.language.explain')}
            choices={SHEET_LANGUAGES.map((choice) => ({ choice, words: nameLanguage(choice) }))}
            chosen={wishes.language}
            onChoice={(language) => change({ language })}
          />
          <SelectField
            name="paper"
            label={translate('handout.paper')}
            explanation={translate('handout.paper.explain')}
            choices={PAPERS.map((choice) => ({ choice, words: choice }))}
            chosen={wishes.paper}
            onChoice={(paper) => change({ paper })}
          />
        </form>
        {/* What is wrong with the address stands below it. */}
        <p role="status" class={wrong === null ? undefined : 'announcement'}>
          {wrong ?? (fit === 'too-long' ? translate('handout.too-long') : '')}
        </p>
        <div class="row">
          <button type="button" data-action="print" onClick={(event) => event.isTrusted && onPrint()}>
            {translate('handout.print')}
          </button>
          <button
            type="button"
            data-action="picture"
            onClick={(event) => event.isTrusted && page.current !== null && onPicture(page.current)}
          >
            {translate('handout.picture')}
          </button>
        </div>
        <h2>{translate('handout.preview')}</h2>
      </div>

      <section class="frame" aria-label={translate('handout.preview')} ref={frame}>
        <div class="scaled" style={{ '--zoom': zoom }}>
          <SheetView sheet={sheet} paper={wishes.paper} square={square} element={page} />
        </div>
      </section>
    </main>
  );
}
