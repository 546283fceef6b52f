import type { Script } from './script-of-text.ts';
import { isUsuallyWrittenIn } from './scripts-of-language.ts';

/**
 * What Chromium's detector can answer (CLD3, `src/task_context_params.cc`); Firefox's (CLD2) knows them
 * but for a few. Yoruba is not among them: with its tone marks it is taken for Vietnamese (4 of 30
 * sentences).
 */
const DETECTABLE: ReadonlySet<string> = new Set(
  (
    'af am ar az be bg bn bs ca ceb co cs cy da de el en eo es et eu fa fi fil fr fy ga gd gl gu ha haw he hi hmn hr ' +
    'ht hu hy id ig is it ja jv ka kk km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no ny pa pl ps ' +
    'pt ro ru sd si sk sl sm sn so sq sr st su sv sw ta te tg th tl tr uk ur uz vi xh yi zh zu'
  ).split(' '),
);

/**
 * Whether a detector would name that language if a text were in it. Where it cannot, its answer says
 * nothing against the language: Tswana is always "something else", and so is Uzbek in Cyrillic letters.
 */
export function isDetectable(primary: string, script: Script): boolean {
  return DETECTABLE.has(primary) && isUsuallyWrittenIn(primary, script);
}
