/** Whether the browser is to be seen. `sentence` tells a person why not. */
export type WindowChoice = { readonly kind: 'window' } | { readonly kind: 'headless'; readonly sentence: string };

/** On Linux a window needs a display; macOS and Windows always have one. */
export function chooseWindow({
  platform,
  env,
}: {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}): WindowChoice {
  const hasDisplay = Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
  if (platform !== 'linux' || hasDisplay) return { kind: 'window' };
  return { kind: 'headless', sentence: 'There is no display here, so the browser runs without a window.' };
}
