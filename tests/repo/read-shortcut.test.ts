import { describe, expect, it } from 'vitest';
import { readShortcut, toKeySymbols } from '../e2e/harness/keys.ts';

describe('reading a shortcut from a manifest', () => {
  const manifest = {
    commands: {
      listen: { suggested_key: { default: 'Alt+Shift+L' } },
      back: { suggested_key: { default: 'Alt+Shift+Comma', linux: 'Ctrl+PageUp' } },
      slower: {},
    },
  };

  it('writes the keys as xdotool does', () => {
    expect(readShortcut(manifest, 'listen')).toBe('alt+shift+l');
    expect(toKeySymbols('Alt+Shift+Comma')).toBe('alt+shift+comma');
    expect(toKeySymbols('Alt+Shift+Period')).toBe('alt+shift+period');
    expect(toKeySymbols('Ctrl+F5')).toBe('ctrl+F5');
    expect(toKeySymbols('MediaPlayPause')).toBe('XF86AudioPlay');
  });

  it('prefers the key for Linux', () => {
    expect(readShortcut(manifest, 'back')).toBe('ctrl+Prior');
  });

  it('says so when a command has no key, or does not exist', () => {
    expect(() => readShortcut(manifest, 'slower')).toThrow('The manifest suggests no key for "slower".');
    expect(() => readShortcut(manifest, 'dance')).toThrow('The manifest suggests no key for "dance".');
  });
});
