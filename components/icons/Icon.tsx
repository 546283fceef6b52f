/** Outlines on a 24-unit grid, filled with the colour of the text around them. */
const SHAPES = {
  play: 'M7 4.5v15l12.5-7.5z',
  pause: 'M6 5h4.5v14H6zM13.5 5H18v14h-4.5z',
  stop: 'M6 6h12v12H6z',
  back: 'M5 5h3v14H5zM19 5v14L9 12z',
  forward: 'M16 5h3v14h-3zM5 5l10 7L5 19z',
  slower: 'M4 10.5h16v3H4z',
  faster: 'M4 10.5h6.5V4h3v6.5H20v3h-6.5V20h-3v-6.5H4z',
  repeat: 'M12 5V1L7 6l5 5V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-7z',
  'repeat-slower': 'M12 5V1L7 6l5 5V7a5 5 0 1 1-5 5H5a7 7 0 1 0 7-7zM9.5 11h5v2.4h-5z',
  spell: 'M3 18 7.5 6h2L14 18h-2.6l-.9-2.6H6.5L5.6 18zM7.2 13.2h2.6L8.5 9.4zM17 6h3v3h-3zM17 11h3v3h-3zM17 16h3v2h-3z',
  'paragraph-back': 'M4 4h16v3H4zM12 9l6 6h-4v5h-4v-5H6z',
  'paragraph-forward': 'M4 17h16v3H4zM10 4h4v5h4l-6 6-6-6h4z',
  'heading-back': 'M3 5h3v5h4V5h3v14h-3v-6H6v6H3zM18 8l4 4.5h-2.5V19h-3v-6.5H14z',
  'heading-forward': 'M3 5h3v5h4V5h3v14h-3v-6H6v6H3zM16.5 5h3v6.5H22L18 16l-4-4.5h2.5z',
  'leave-structure': 'M3 4h11v3H3zM3 9.5h7v3H3zM3 15h7v3H3zM13 10h4v6h4l-6 6-6-6h4z',
  more: 'M4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4z',
  'open-section': 'M4 4h16v3H4zM5.9 10.5 12 16.6l6.1-6.1 2.1 2.1-8.2 8.2-8.2-8.2z',
  'sound-check': 'M2 9v6h4l5 5V4L6 9zM14 9.5a3.5 3.5 0 1 1 4.5 3.4V15h-2v-3.5h1a1.5 1.5 0 1 0-1.5-2zM16.5 16.5h2v2h-2z',
  'reading-view': 'M3 3h18v18H3zM6 6v12h12V6zM8 8h8v2H8zM8 11h8v2H8zM8 14h5v2H8z',
  'save-audio': 'M10.5 3h3v8.2l3.1-3.1 2.1 2.1L12 16.9l-6.7-6.7 2.1-2.1 3.1 3.1zM4 18h16v3H4z',
  fold: 'M5.9 5.5 12 11.6l6.1-6.1 2.1 2.1L12 15.8 3.8 7.6zM4 18h16v3H4z',
  unfold:
    'M3 9v6h4l5 5V4L7 9zM14.5 7.8v2.3a2.4 2.4 0 0 1 0 3.8v2.3a4.6 4.6 0 0 0 0-8.4zM14.5 3.2v2.2a6.9 6.9 0 0 1 0 13.2v2.2a9.1 9.1 0 0 0 0-17.6z',
  'move-to-top': 'M4 3h16v3H4zM12 8l6.5 7H14v6h-4v-6H5.5z',
  'move-to-bottom': 'M4 18h16v3H4zM10 3h4v6h4.5L12 16 5.5 9H10z',
  'open-settings':
    'M4 5h8.2a3 3 0 0 1 5.6 0H20v3h-2.2a3 3 0 0 1-5.6 0H4zM4 16h2.2a3 3 0 0 1 5.6 0H20v3h-8.2a3 3 0 0 1-5.6 0H4z',
  close: 'M6.1 4 12 9.9 17.9 4 20 6.1 14.1 12l5.9 5.9-2.1 2.1-5.9-5.9L6.1 20 4 17.9 9.9 12 4 6.1z',
} as const;

export type IconName = keyof typeof SHAPES;

/** An outline that one surface alone shows: it stands beside that, so that no other brings it. */
export interface OwnIcon {
  readonly path: string;
}

/** A picture beside a button's name. It says nothing by itself: the name does. */
export function Icon({ name }: { readonly name: IconName | OwnIcon }) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 24 24" width="24" height="24">
      <path d={typeof name === 'string' ? SHAPES[name] : name.path} fill="currentColor" />
    </svg>
  );
}
