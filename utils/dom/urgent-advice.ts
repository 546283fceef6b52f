/** The words by which pages send a patient to an ambulance, and the numbers of ambulances and medical advice in many countries. */
const call =
  'call|dial|ring|phone|text|anrufen|notruf|appele[rz]|composez|llam[ea]|chiam(?:a|ate|are)|ligue|bel|zadzwoń';
const number = '(?:000|061|08|1[0-9]{2}|15|911|99[5-9])';
const urgent = new RegExp(
  `\\b(?:${call})\\b[^.!?]{0,40}(?<!\\p{N}[ .,/:-]?)${number}(?![ .,/:-]?\\p{N}|%)` +
    '|\\bpoison(?:s| control)? cent(?:re|er)\\b|\\bemergency (?:department|room)\\b|\\bA&E\\b',
  'iu',
);
/** Advice is short. What is longer is a paragraph, and judged as one. */
const longest = 400;

/** Whether a text is worded as advice on what to do in an emergency: a missed one is harm. From knowledge, in ten languages. */
export function isUrgentAdvice(text: string): boolean {
  return text.length < longest && urgent.test(text);
}
