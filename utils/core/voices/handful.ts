/** So many entries of a list of voices a person can still go through by ear. */
export const HANDFUL = 20;
