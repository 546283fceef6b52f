/** Something the caller can put right: said in one sentence, without a stack. */
export class InspectError extends Error {}
