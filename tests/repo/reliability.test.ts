import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FaultFigures, formatReliability } from '../../scripts/eval/faults/write-reliability.ts';
import { FAULT_CASES } from '../e2e/fault-cases.ts';
import { FIREFOX_FAULT_CASES } from '../e2e/firefox-fault-cases.ts';
import { BROWSERS, HAPPENINGS, UTTERANCE_FAULTS } from '../fakes/fault-catalogue.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const figures: FaultFigures = JSON.parse(readFileSync(join(docs, 'figures/faults.json'), 'utf8'));
const catalogue = [...BROWSERS, ...UTTERANCE_FAULTS, ...HAPPENINGS];

describe('the catalogue of faults', () => {
  it('names each once, with where it is told of', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(catalogue.filter(({ source }) => !/^https:\/\/\S+$/.test(source))).toEqual([]);
  });

  it('has every fault that is played in a real browser', () => {
    const ids = new Set(catalogue.map(({ id }) => id));
    expect([...FAULT_CASES, ...FIREFOX_FAULT_CASES].filter(({ fault }) => !ids.has(fault))).toEqual([]);
  });
});

describe('docs/reliability.md', () => {
  it('is made of the figures that were measured last', () => {
    expect(existsSync(join(docs, 'reliability.md'))).toBe(true);
    expect(readFileSync(join(docs, 'reliability.md'), 'utf8')).toBe(formatReliability(figures));
  });

  it('tells of every fault that is played, and of fifteen in Chromium at least', () => {
    const { chromium, firefox } = figures;
    const named = ({ fault, what }: { readonly fault: string; readonly what: string }) => `${fault}, ${what}`;
    expect(chromium.played.map(named)).toEqual(FAULT_CASES.map(named));
    expect(firefox.played.map(({ what }) => what)).toEqual(FIREFOX_FAULT_CASES.map(({ voiceName }) => voiceName));
    expect(new Set(chromium.played.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(15);
  });

  it('shows silence in seconds, and the note in which a fault ends', () => {
    const played = { fault: 'never-starts', what: 'once', note: 'Press Play.', silenceMs: 4309, again: 2 };
    const text = formatReliability({
      date: '2026-01-31',
      chromium: { browser: 'Chrome/1', played: [played] },
      firefox: { browser: 'firefox/1', played: [{ ...played, note: null, silenceMs: null, again: null }] },
    });
    expect(text).toContain('| never-starts | once | “Press Play.” Play goes on | 4.3 s | 2 |');
    expect(text).toContain('| never-starts | once | goes on by itself |  |  |');
  });
});
