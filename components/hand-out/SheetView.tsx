import type { Ref } from 'preact';
import type { Paper } from '@/utils/core/hand-out/hand-out-wishes.ts';
import type { Sheet, SheetPart } from '@/utils/core/hand-out/write-sheet.ts';

interface SheetViewProps {
  readonly sheet: Sheet;
  readonly paper: Paper;
  /** Dark cells of the square, row by row; null when there is no address. */
  readonly square: readonly (readonly boolean[])[] | null;
  readonly element: Ref<HTMLElement>;
}

/** The sheet as it is printed: on the screen it has the size that it has on paper. */
export function SheetView({ sheet, paper, square, element }: SheetViewProps) {
  const { lang, dir, clinic, title, intro, parts, address } = sheet;
  return (
    <article class={`sheet ${paper}`} lang={lang} dir={dir} ref={element}>
      <header>
        <h2>{title}</h2>
        {clinic !== '' && <p dir="auto">{clinic}</p>}
      </header>
      <p>{intro}</p>
      {parts.map((part) => (
        <section key={part.name} class={`part-${part.name}`}>
          <h3>{part.heading}</h3>
          {part.name === 'get' && square !== null && <Square cells={square} />}
          <Lines part={part} lang={lang} />
          {part.name === 'get' && address !== null && (
            // An address runs from left to right in a sheet of either direction.
            <p class="address" dir="ltr">
              <strong>{address.line}</strong>
            </p>
          )}
        </section>
      ))}
    </article>
  );
}

function Lines({ part, lang }: { readonly part: SheetPart; readonly lang: string }) {
  if (part.kind === 'words') {
    return part.lines.map((line) => (
      // What the clinic typed may be in another script than the sheet.
      <p key={line} dir={part.name === 'help' ? 'auto' : undefined}>
        {line}
      </p>
    ));
  }
  const number = new Intl.NumberFormat(lang);
  return (
    <ol>
      {part.lines.map((line, at) => (
        <li key={line}>
          <span class="number" aria-hidden="true">
            {number.format(at + 1)}
          </span>
          <span>{line}</span>
        </li>
      ))}
    </ol>
  );
}

/** The address as a square for a camera. Who cannot see it has the same address in words below. */
function Square({ cells }: { readonly cells: readonly (readonly boolean[])[] }) {
  const path = cells
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter((cell) => cell !== '')
    .join('');
  return (
    <svg class="square" viewBox={`0 0 ${cells.length} ${cells.length}`} shape-rendering="crispEdges" aria-hidden="true">
      <path d={path} fill="#000" />
    </svg>
  );
}
