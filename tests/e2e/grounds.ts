/** Twelve pages' colours and their text's: from white over the middle to black, and some hues. */
export const GROUNDS = [
  ['#ffffff', '#000000'],
  ['#fdf6e3', '#333333'],
  ['#f0f0f0', '#222222'],
  ['#ffff99', '#000000'],
  ['#cfe8ff', '#102030'],
  ['#999999', '#000000'],
  ['#777777', '#ffffff'],
  ['#b00020', '#ffffff'],
  ['#00695c', '#ffffff'],
  ['#333333', '#eeeeee'],
  ['#1a1a2e', '#dddddd'],
  ['#000000', '#ffffff'],
] as const;
