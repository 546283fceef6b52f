/**
 * When Hark's own voice speaks: where the browser has no voice of the language or its engine has given up, wherever
 * Hark has a voice of the language, or never.
 */
export const BUILT_IN_USES = ['when-needed', 'always', 'never'] as const;
export type BuiltInUse = (typeof BUILT_IN_USES)[number];
