/** How far a text goes to be spoken: it stays on the `device`, or is sent over the `network` to a server. */
export const REACHES = ['device', 'network'] as const;
export type Reach = (typeof REACHES)[number];

/** Whether a voice may be given a text that goes no further than `allowed`. */
export function staysWithin(voice: { readonly reach?: 'network' }, allowed: Reach): boolean {
  return allowed === 'network' || voice.reach !== 'network';
}
