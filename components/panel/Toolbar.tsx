import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { moveInToolbar } from './move-in-toolbar.ts';

export interface ToolbarButton {
  /** Stable name of the button; it stays the same when its picture and label change. */
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** For a button that shows more buttons: whether it does. */
  readonly extent?: 'few' | 'all';
  readonly onPress: () => void;
}

interface ToolbarProps {
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  readonly buttons: readonly ToolbarButton[];
}

/** A row of buttons with one stop for the Tab key; the arrow keys move inside it. */
export function Toolbar({ label, direction, buttons }: ToolbarProps) {
  const [wished, setWished] = useState<string | null>(null);
  // Buttons come and go; one of them must always be within reach of the Tab key.
  const current = buttons.find(({ id }) => id === wished)?.id ?? buttons[0]?.id;
  const row = useRef<HTMLDivElement>(null);
  // Read before the buttons change: a button that goes takes the focus with it.
  const focused = findFocused(row.current);
  useLayoutEffect(() => {
    if (focused !== null && !buttons.some(({ id }) => id === focused)) {
      row.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    }
  });

  const moveFocus = (event: KeyboardEvent, index: number) => {
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = moveInToolbar(event.key, { index, count: buttons.length, direction });
    if (next === null) return;
    event.preventDefault();
    row.current?.querySelectorAll('button')[next]?.focus();
  };

  // One or two buttons are no row to move in.
  const named = buttons.length > 2 ? ({ role: 'toolbar', 'aria-label': label } as const) : {};
  return (
    <div {...named} class="toolbar" ref={row}>
      {buttons.map((button, index) => [
        <button
          key={button.id}
          type="button"
          data-action={button.id}
          aria-expanded={button.extent && button.extent === 'all'}
          tabIndex={button.id === current ? 0 : -1}
          onFocus={() => setWished(button.id)}
          onKeyDown={(event) => moveFocus(event, index)}
          onClick={(event) => {
            if (event.isTrusted) button.onPress();
          }}
        >
          <Icon name={button.icon} />
          <span>{button.label}</span>
        </button>,
        button.extent === 'all' ? <span key="break" class="break" /> : null,
      ])}
    </div>
  );
}

/** The button of the row that has the focus, by its name. */
function findFocused(row: HTMLElement | null): string | null {
  const root = row?.getRootNode() as Document | ShadowRoot | undefined;
  const active = root?.activeElement;
  return active && row?.contains(active) ? active.getAttribute('data-action') : null;
}
