import type { OwnIcon } from '../icons/Icon.tsx';

/** On the same grid as `Icon.tsx`. */
export const VIEW_ICONS = {
  look: {
    path: 'M9.6 5 15 19h-3.1l-1.1-3H5.9l-1.1 3H1.7L7.1 5zM8.3 8.6 6.8 13.3h3zM17.6 10 22.5 19h-2.6l-.8-1.7h-3.2l-.8 1.7h-2.4zM17.5 13l-.9 2.3h1.8z',
  },
  print: { path: 'M7 3h10v5H7zM4 9h16v8h-3v-3H7v3H4zM9 16h6v5H9z' },
  tab: { path: 'M3 5h18v14H3zM5.5 9.5v7h13v-7z' },
} as const satisfies Record<string, OwnIcon>;
