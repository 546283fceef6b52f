import { useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { moveInToolbar } from './move-in-toolbar.ts';

export interface ToolbarButton {
  /** Stable name of the button; it stays the same when its picture and label change. */
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}

interface ToolbarProps {
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  readonly buttons: readonly ToolbarButton[];
}

/** A row of buttons with one stop for the Tab key; the arrow keys move inside it. */
export function Toolbar({ label, direction, buttons }: ToolbarProps) {
  const [current, setCurrent] = useState(0);
  const row = useRef<HTMLDivElement>(null);

  const focusButton = (index: number) => {
    setCurrent(index);
    row.current?.querySelectorAll('button')[index]?.focus();
  };

  return (
    <div role="toolbar" aria-label={label} class="toolbar" ref={row}>
      {buttons.map((button, index) => (
        <button
          key={button.id}
          type="button"
          data-action={button.id}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onKeyDown={(event) => {
            const next = moveInToolbar(event.key, { index, count: buttons.length, direction });
            if (next === null || !event.isTrusted) return;
            event.preventDefault();
            focusButton(next);
          }}
          onClick={(event) => {
            if (event.isTrusted) button.onPress();
          }}
        >
          <Icon name={button.icon} />
          <span>{button.label}</span>
        </button>
      ))}
    </div>
  );
}
