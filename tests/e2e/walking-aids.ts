/** The sentences of tests/fixtures/pages/walking-aids.html: one paragraph, and no comma at which a voice would pause. */
export const walkingAids = [
  'A walking stick takes weight off a sore hip.',
  'Hold it in the hand of the good side.',
  'Stand up straight and let your arm hang down.',
  'The handle should reach the crease of your wrist.',
  'Our workshop can shorten a stick that is too long.',
  'A rubber foot keeps it from slipping on wet ground.',
  'Change the rubber before it is worn through.',
  'Some people like a stick with a broad base.',
  'It stands by itself beside a chair.',
  'Bring your own stick when you come to us.',
] as const;
