/** A telephone number: seven digits or more, and no date. */
export const telephone =
  /(?<![\p{N}.,])(?!(?:19|20)\p{N}{2}[-./])(?!\p{N}{1,2}[-./]\p{N}{1,2}[-./])[+(]?\p{N}(?:[\s()/.-]{0,3}\p{N}){6,14}(?![\p{N}%])/u;
