import { describe, expect, test } from 'vitest';
import { CheckboxField } from '@/components/fields/CheckboxField.tsx';
import { SelectField } from '@/components/fields/SelectField.tsx';
import { Search } from '@/components/fields/Setting.tsx';
import { TextField } from '@/components/fields/TextField.tsx';
import { findFaults, show } from './show.ts';

const LOCK = 'Your clinic has set this.';
const PAUSES = [
  { choice: 'short', words: 'Short' },
  { choice: 'long', words: 'Long' },
] as const;

function showFields(search = '', lock?: string) {
  return show(
    <Search.Provider value={search}>
      <CheckboxField
        name="pictures"
        label="Read pictures"
        explanation="What they show."
        synonyms="images alt"
        lock={lock}
        choice="on"
        onChoice={() => {}}
      />
      <SelectField
        name="pauses"
        label="Pauses"
        explanation="How long Hark waits."
        lock={lock}
        choices={PAUSES}
        chosen="short"
        onChoice={() => {}}
      />
      <TextField name="word" label="Word" value="" lock={lock} onValue={() => {}} />
    </Search.Provider>,
  );
}

/** What is said after the name of a field. */
const descriptionOf = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('a field', () => {
  test('that may be changed says what it means', () => {
    const { checkbox, select, field } = showFields();
    expect(descriptionOf(checkbox('Read pictures'))).toBe('What they show.');
    expect(descriptionOf(select('Pauses'))).toBe('How long Hark waits.');
    expect([checkbox('Read pictures'), select('Pauses'), field('Word')].map(({ disabled }) => disabled)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('A-3.3.2: that is locked is shown, cannot be changed, and says why', async () => {
    const { checkbox, select, field, container } = showFields('', LOCK);
    expect(descriptionOf(checkbox('Read pictures'))).toBe(`What they show. ${LOCK}`);
    expect(descriptionOf(select('Pauses'))).toBe(`How long Hark waits. ${LOCK}`);
    expect(descriptionOf(field('Word'))).toBe(LOCK);
    expect([checkbox('Read pictures'), select('Pauses'), field('Word')].map(({ disabled }) => disabled)).toEqual([
      true,
      true,
      true,
    ]);
    expect(await findFaults(container)).toEqual([]);
  });

  test.each([
    ['', ['pictures', 'pauses']],
    ['image', ['pictures']],
    ['WAITS', ['pauses']],
    ['long hark', ['pauses']],
    ['nothing like it', []],
  ])('is found by its name, its help, its choices and other words: "%s"', (search, found) => {
    const { container } = showFields(search);
    const shown = [...container.querySelectorAll('.setting')].filter((setting) => !setting.hasAttribute('hidden'));
    expect(shown.map((setting) => setting.getAttribute('data-setting'))).toEqual(found);
  });
});
