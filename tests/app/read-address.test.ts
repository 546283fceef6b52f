import { expect, test } from 'vitest';
import { readAddress } from '@/utils/app/read-address.ts';

test.each([
  ['', { address: '' }],
  ['  clinic.example  ', { address: 'https://clinic.example/' }],
  ['clinic.example:8080/listen', { address: 'https://clinic.example:8080/listen' }],
  ['http://clinic.example/a?b=c', { address: 'http://clinic.example/a?b=c' }],
  ['HTTPS://Clinic.Example', { address: 'https://clinic.example/' }],
  ['клиника.example', { address: 'https://xn--80apagcdp.example/' }],
  ['our clinic', { fault: 'not-an-address' }],
  ['clinic', { fault: 'not-an-address' }],
  ['https://', { fault: 'not-an-address' }],
  ['javascript:alert(1)', { fault: 'not-a-web-address' }],
  ['file:///etc/passwd', { fault: 'not-a-web-address' }],
  ['https://nurse:secret@clinic.example', { fault: 'not-a-web-address' }],
  [`clinic.example/${'a'.repeat(120)}`, { fault: 'long' }],
])('"%s" is read as %o', (typed, read) => {
  expect(readAddress(typed)).toEqual(read);
});
