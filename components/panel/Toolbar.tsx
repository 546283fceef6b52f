import { Component, createRef } from 'preact';
import { Icon, type IconName, type OwnIcon } from '../icons/Icon.tsx';
import { moveInToolbar } from './move-in-toolbar.ts';

export interface ToolbarButton {
  /** Stable name of the button; it stays the same when its picture and label change. */
  readonly id: string;
  readonly icon: IconName | OwnIcon;
  readonly label: string;
  /** For a button that shows more buttons: whether it does. */
  readonly extent?: 'few' | 'all';
  readonly onPress: () => void;
}

interface ToolbarProps {
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  readonly buttons: readonly ToolbarButton[];
  /** Buttons that are shown when asked for, behind one that unfolds them; null or none: no such button. */
  readonly more?: { readonly label: string; readonly buttons: readonly ToolbarButton[] } | null;
}

interface ToolbarState {
  /** The button that had the focus last, by its name. */
  readonly wished: string | null;
  readonly extent: 'few' | 'all';
}

/**
 * A row of buttons with one stop for the Tab key; the arrow keys move inside it.
 *
 * A class: what gives functions a state weighs 2.6 KB, in each page that is read (ADR 0021).
 */
export class Toolbar extends Component<ToolbarProps, ToolbarState> {
  readonly #row = createRef<HTMLDivElement>();
  override readonly state: ToolbarState = { wished: null, extent: 'few' };

  /** The button that has the focus, before the buttons change: one that goes takes the focus with it. */
  override getSnapshotBeforeUpdate(): string | null {
    return findFocused(this.#row.current);
  }

  override componentDidUpdate(_props: ToolbarProps, _state: ToolbarState, focused: string | null): void {
    if (focused !== null && !this.#listButtons().some(({ id }) => id === focused)) {
      this.#row.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    }
  }

  override render({ label, direction }: ToolbarProps, { wished }: ToolbarState) {
    const buttons = this.#listButtons();
    // Buttons come and go; one of them must always be within reach of the Tab key.
    const current = buttons.find(({ id }) => id === wished)?.id ?? buttons[0]?.id;
    const moveFocus = (event: KeyboardEvent, index: number) => {
      if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
      const next = moveInToolbar(event.key, { index, count: buttons.length, direction });
      if (next === null) return;
      event.preventDefault();
      this.#row.current?.querySelectorAll('button')[next]?.focus();
    };
    // One or two buttons are no row to move in.
    const named = buttons.length > 2 ? ({ role: 'toolbar', 'aria-label': label } as const) : {};
    return (
      <div {...named} class="toolbar" ref={this.#row}>
        {buttons.map((button, index) => [
          <button
            key={button.id}
            type="button"
            data-action={button.id}
            aria-expanded={button.extent && button.extent === 'all'}
            tabIndex={button.id === current ? 0 : -1}
            onFocus={() => this.setState({ wished: button.id })}
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

  #listButtons(): readonly ToolbarButton[] {
    const { buttons, more } = this.props;
    if (!more) return buttons;
    const { extent } = this.state;
    const onPress = () => this.setState({ extent: extent === 'few' ? 'all' : 'few' });
    const unfold: ToolbarButton = { id: 'more', icon: 'more', label: more.label, extent, onPress };
    return [...buttons, unfold, ...(extent === 'few' ? [] : more.buttons)];
  }
}

/** The button of the row that has the focus, by its name. */
function findFocused(row: HTMLElement | null): string | null {
  const root = row?.getRootNode() as Document | ShadowRoot | undefined;
  const active = root?.activeElement;
  return active && row?.contains(active) ? active.getAttribute('data-action') : null;
}
