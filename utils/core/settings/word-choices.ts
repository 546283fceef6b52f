import * as v from 'valibot';
import { ABBREVIATIONS, CITATIONS, LINKS, NUMBERS, PUNCTUATION } from '../text/choices.ts';

/** The choices of how a text is said, as they are sent. */
export const choicesSent = v.object({
  numbers: v.exactOptional(v.picklist(NUMBERS)),
  punctuation: v.exactOptional(v.picklist(PUNCTUATION)),
  citations: v.exactOptional(v.picklist(CITATIONS)),
  links: v.exactOptional(v.picklist(LINKS)),
  abbreviations: v.exactOptional(v.picklist(ABBREVIATIONS)),
});

/** As they are stored: what is broken or unknown falls back by itself. */
export const choicesStored = v.fallback(
  v.object({
    numbers: v.exactOptional(v.fallback(v.picklist(NUMBERS), 'natural')),
    punctuation: v.exactOptional(v.fallback(v.picklist(PUNCTUATION), 'pauses')),
    citations: v.exactOptional(v.fallback(v.picklist(CITATIONS), 'read')),
    links: v.exactOptional(v.fallback(v.picklist(LINKS), 'read')),
    abbreviations: v.exactOptional(v.fallback(v.picklist(ABBREVIATIONS), 'plain')),
  }),
  {},
);
