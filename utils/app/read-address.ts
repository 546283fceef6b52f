import { HAND_OUT_LIMITS } from '@/utils/core/hand-out/hand-out-wishes.ts';

export type AddressFault = 'not-an-address' | 'not-a-web-address' | 'long';

/**
 * An address as it is printed and put into the square: with `https://` where no scheme was typed. Empty when
 * nothing was typed, which is no fault: the sheet then says to ask.
 */
export function readAddress(typed: string): { readonly address: string } | { readonly fault: AddressFault } {
  const trimmed = typed.trim();
  if (trimmed === '') return { address: '' };
  if (/\s/.test(trimmed)) return { fault: 'not-an-address' };
  const whole = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = parse(whole);
  if (url === null) return { fault: 'not-an-address' };
  // A password in a printed address would be read by all.
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    return { fault: 'not-a-web-address' };
  }
  if (!url.hostname.includes('.') && url.hostname !== 'localhost') return { fault: 'not-an-address' };
  return url.href.length > HAND_OUT_LIMITS.address ? { fault: 'long' } : { address: url.href };
}

/** `URL.parse` came with Chromium 126. */
function parse(written: string): URL | null {
  try {
    return new URL(written);
  } catch {
    return null;
  }
}
