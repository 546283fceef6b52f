/**
 * What the project needs of the system: the program looked for, and the Debian package that brings it.
 * A program is looked for and not a package, so that one installed in another way counts as well.
 *
 * @typedef {{ readonly program: string, readonly package: string }} Requirement
 */

/** Speech on Linux: the browsers speak through speech-dispatcher, which plays on PulseAudio. */
const speech = [
  { program: 'speech-dispatcher', package: 'speech-dispatcher' },
  { program: 'sd_espeak-ng', package: 'speech-dispatcher-espeak-ng' },
  { program: 'espeak-ng', package: 'espeak-ng' },
  { program: 'pulseaudio', package: 'pulseaudio' },
  { program: 'parec', package: 'pulseaudio-utils' },
];

/** A screen without a screen, and real key presses on it. */
const display = [
  { program: 'Xvfb', package: 'xvfb' },
  { program: 'xdotool', package: 'xdotool' },
];

/** A screen reader, and the buses on which it sees a browser's pages; media keys come over the first too. */
const screenReader = [
  { program: 'orca', package: 'orca' },
  { program: 'dbus-daemon', package: 'dbus-daemon' },
  { program: 'at-spi-bus-launcher', package: 'at-spi2-core' },
];

/** @type {Readonly<Record<'start' | 'test', readonly Requirement[]>>} */
export const requirements = {
  start: [...speech, ...display],
  test: [
    { program: 'chromium', package: 'chromium' },
    { program: 'firefox-esr', package: 'firefox-esr' },
    ...speech,
    ...display,
    ...screenReader,
    // What is on a printed page, and how it looks.
    { program: 'pdftoppm', package: 'poppler-utils' },
    // Without a window manager no window has the keyboard.
    { program: 'openbox', package: 'openbox' },
    // The way of media keys to a browser, as on a desktop.
    { program: 'dbus-send', package: 'dbus-bin' },
  ],
};

/** Folders beside PATH that hold programs which only other programs call. */
export const programFolders = [
  '/usr/libexec',
  '/usr/lib/speech-dispatcher-modules',
  '/usr/libexec/speech-dispatcher-modules',
];
