import { describe, expect, it } from 'vitest';
import { readOptions } from '../../scripts/start/read-options.mjs';

describe('the command line of npm start', () => {
  it('asks for the sample page in the best browser when it is empty', () => {
    expect(readOptions([])).toEqual({ kind: 'run', page: null, save: null, browser: null });
  });

  it('takes a page, a file to save to and a browser in any order', () => {
    expect(readOptions(['--save', 'out.wav', 'page.html', '--browser=firefox'])).toEqual({
      kind: 'run',
      page: 'page.html',
      save: 'out.wav',
      browser: 'firefox',
    });
  });

  it('shows its help whatever else is asked for', () => {
    expect(readOptions(['page.html', '--help'])).toEqual({ kind: 'help' });
    expect(readOptions(['-h'])).toEqual({ kind: 'help' });
  });

  it.each([
    [['a.html', 'b.html'], 'One page at a time, not 2.'],
    [['--save='], '--save needs the name of a file.'],
    [['--browser', 'lynx'], 'There is no browser "lynx". Known are: chrome, chromium, edge, firefox.'],
  ])('refuses %j with a sentence', (args, message) => {
    expect(readOptions(args)).toEqual({ kind: 'wrong', message });
  });

  it('refuses an unknown option and names it', () => {
    expect(readOptions(['--sing'])).toMatchObject({ kind: 'wrong', message: expect.stringContaining("'--sing'") });
  });
});
