import { describe, expect, test } from 'vitest';
import { NOT_MANAGED } from '@/utils/core/settings/managed.ts';
import { parseManaged } from '@/utils/core/settings/parse-managed.ts';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import {
  chooseOnSite,
  lookAtSite,
  parseSiteChoices,
  type SiteChoices,
  withSiteChoices,
} from '@/utils/core/settings/site-choices.ts';
import { removeSite } from '@/utils/core/settings/site-list.ts';

const ORIGIN = 'https://clinic.example';
const LIST: readonly SiteChoices[] = [
  {
    origin: ORIGIN,
    kinds: { alternatives: 'leave-out', citations: 'leave-out', links: 'read', closedSections: 'read' },
  },
];

describe('what is left out on a site', () => {
  test('lies over the settings there, kind by kind, and leaves the others', () => {
    const settings = parseSettings({ choices: { links: 'skip', numbers: 'digits' }, rate: 1.5 });
    const laid = withSiteChoices(settings, NOT_MANAGED, LIST, ORIGIN);
    expect(laid).toEqual({
      ...settings,
      alternatives: 'skip',
      closedSections: 'read',
      choices: { links: 'read', numbers: 'digits', citations: 'skip' },
    });
    expect(settings.choices).toEqual({ links: 'skip', numbers: 'digits' });
  });

  test.each(['http://clinic.example', 'https://www.clinic.example', 'https://clinic.example:8443', 'null'])(
    'is nothing to %s',
    (origin) => {
      const settings = parseSettings({});
      expect(withSiteChoices(settings, NOT_MANAGED, LIST, origin)).toBe(settings);
    },
  );

  test('is at first as on all sites, and says who chose it', () => {
    const settings = parseSettings({ choices: { citations: 'skip' } });
    expect(lookAtSite(settings, NOT_MANAGED, [], ORIGIN)).toEqual([
      { kind: 'alternatives', wish: 'read', by: 'all' },
      { kind: 'citations', wish: 'leave-out', by: 'all' },
      { kind: 'links', wish: 'read', by: 'all' },
      { kind: 'closedSections', wish: 'leave-out', by: 'all' },
    ]);
    const list = chooseOnSite([], ORIGIN, 'citations', 'read');
    expect(lookAtSite(settings, NOT_MANAGED, list, ORIGIN)[1]).toEqual({ kind: 'citations', wish: 'read', by: 'site' });
  });

  test('gives way to what the clinic has set', () => {
    const managed = parseManaged({ alternatives: 'read', choices: { links: 'skip' } });
    const settings = parseSettings({ choices: { links: 'skip' } });
    expect(withSiteChoices(settings, managed, LIST, ORIGIN)).toMatchObject({
      alternatives: 'read',
      choices: { links: 'skip', citations: 'skip' },
    });
    expect(lookAtSite(settings, managed, LIST, ORIGIN).map(({ by }) => by)).toEqual([
      'clinic',
      'site',
      'clinic',
      'site',
    ]);
  });

  test('is changed for that site alone, and taken away', () => {
    const both = chooseOnSite(chooseOnSite([], 'https://a.example', 'links', 'leave-out'), ORIGIN, 'links', 'read');
    const now = chooseOnSite(both, 'https://a.example', 'citations', 'leave-out');
    expect(now).toEqual([
      { origin: ORIGIN, kinds: { links: 'read' } },
      { origin: 'https://a.example', kinds: { links: 'leave-out', citations: 'leave-out' } },
    ]);
    expect(removeSite(now, 'https://a.example')).toEqual([{ origin: ORIGIN, kinds: { links: 'read' } }]);
  });

  test('is what is whole of what was stored', () => {
    const broken = [
      { origin: 7, kinds: { links: 'read' } },
      null,
      { origin: 'https://a.example', kinds: {} },
      { origin: 'https://b.example', kinds: { links: 'perhaps', other: 'read' } },
      { origin: 'https://c.example', kinds: { links: 'perhaps', citations: 'read', other: 'read' } },
      { origin: `https://${'d'.repeat(300)}.example`, kinds: { links: 'read' } },
    ];
    expect(parseSiteChoices([...LIST, ...broken])).toEqual([
      ...LIST,
      { origin: 'https://c.example', kinds: { citations: 'read' } },
    ]);
    expect([undefined, null, 'x', {}].map(parseSiteChoices)).toEqual([[], [], [], []]);
  });

  test('is kept for fifty sites at most, the latest', () => {
    let list: readonly SiteChoices[] = [];
    for (let at = 0; at < 60; at++) list = chooseOnSite(list, `https://a${at}.example`, 'links', 'leave-out');
    expect([list.length, list[0]?.origin, list[49]?.origin]).toEqual([
      50,
      'https://a10.example',
      'https://a59.example',
    ]);
  });
});
