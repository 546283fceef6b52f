/** The sentences of tests/fixtures/pages/stairs.html and stairs-british.html, its heading first. */
export const stairs = [
  'Getting Used to Stairs Again',
  'After a new knee, stairs can look like a mountain.',
  'Take them slowly, one step at a time.',
  'Hold the rail with your free hand, and keep your eyes on the next step.',
  'Going up, the good leg leads.',
  'The sore leg and the stick follow it to the same step.',
  'Going down, the stick and the sore leg go first.',
  'Rest on the landing when you need to.',
  'Nobody is in a hurry, and the stairs will wait for you.',
  'Ask our team for a second rail if one side of your stairs has none.',
  'Most people walk up and down without help after six weeks.',
  'Some need longer, and that is all right.',
] as const;
