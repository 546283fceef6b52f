import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { HandOut } from '@/components/hand-out/HandOut.tsx';
import { type HandOutWishes, NO_WISHES } from '@/utils/core/hand-out/hand-out-wishes.ts';
import type { Sheet } from '@/utils/core/hand-out/write-sheet.ts';
import { english } from '../fakes/english.ts';
import { settleField, type } from './happenings.ts';
import { findFaults, show } from './show.ts';

const WRONG = 'This is not a web address. Type it as in clinic.example.';
const SHEET: Sheet = {
  lang: 'en',
  dir: 'ltr',
  clinic: '',
  title: 'Hear our pages read aloud',
  intro: '',
  parts: [],
  address: null,
};

function showHandOut() {
  let wishes: HandOutWishes = NO_WISHES;
  const content = () => (
    <HandOut
      wishes={wishes}
      sheet={SHEET}
      square={null}
      fault={/^$|\./.test(wishes.address) ? null : WRONG}
      translate={english}
      nameLanguage={(tag) => tag}
      onWishes={(next) => {
        wishes = next;
        shown.show(content());
      }}
      onPrint={() => {}}
      onPicture={() => {}}
    />
  );
  const shown = show(content());
  const field = shown.field('Web address where patients get Hark');
  const told = () => [
    shown.container.querySelector('#address-fault')?.textContent ?? null,
    field.getAttribute('aria-describedby'),
    ...shown.announced('status'),
  ];
  return { ...shown, field, told };
}

describe('the page of the sheet for patients', () => {
  test('A-3.3.1: says beside the address that it is none once it has been typed, and no longer when it is one', async () => {
    const { container, field, told } = showHandOut();
    type(field, 'our clinic 👩‍⚕️');
    expect(told()).toEqual([null, null, '']);
    act(() => settleField(field));
    expect([field.value, told()]).toEqual(['our clinic 👩‍⚕️', [WRONG, 'address-fault', WRONG]]);
    expect(await findFaults(container)).toEqual([]);
    type(field, 'clinic.example');
    expect(told()).toEqual([null, null, '']);
  });
});
