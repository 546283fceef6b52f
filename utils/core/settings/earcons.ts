/** Where a short sound is heard beside the voice: nowhere, where reading begins and ends, before headings, or at all of these. */
export const EARCON_CHOICES = ['none', 'ends', 'headings', 'all'] as const;
export type EarconChoice = (typeof EARCON_CHOICES)[number];
