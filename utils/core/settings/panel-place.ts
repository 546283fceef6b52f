/** The edge of the window where the panel stands. It gives way by itself where it would cover what is read. */
export const PANEL_EDGES = ['bottom', 'top'] as const;
export type PanelEdge = (typeof PANEL_EDGES)[number];

/** All of the panel, or one button that brings it back. */
export const PANEL_EXTENTS = ['whole', 'folded'] as const;
export type PanelExtent = (typeof PANEL_EXTENTS)[number];
