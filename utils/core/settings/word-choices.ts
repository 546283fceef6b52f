import * as v from '../schema/schema.ts';
import { ABBREVIATIONS, CITATIONS, LINKS, NUMBERS, PUNCTUATION } from '../text/choices.ts';

/** The choices of how a text is said, as they are sent. */
export const choicesSent = v.object({
  numbers: v.optional(v.picklist(NUMBERS)),
  punctuation: v.optional(v.picklist(PUNCTUATION)),
  citations: v.optional(v.picklist(CITATIONS)),
  links: v.optional(v.picklist(LINKS)),
  abbreviations: v.optional(v.picklist(ABBREVIATIONS)),
});

/** As they are stored: what is broken or unknown falls back by itself. */
export const choicesStored = v.fallback(
  v.object({
    numbers: v.optional(v.fallback(v.picklist(NUMBERS), 'natural')),
    punctuation: v.optional(v.fallback(v.picklist(PUNCTUATION), 'pauses')),
    citations: v.optional(v.fallback(v.picklist(CITATIONS), 'read')),
    links: v.optional(v.fallback(v.picklist(LINKS), 'read')),
    abbreviations: v.optional(v.fallback(v.picklist(ABBREVIATIONS), 'plain')),
  }),
  {},
);
