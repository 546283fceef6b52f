/** The keys of `laterLanguages`, for whoever has yet to load it. */
export const LATER_CODES: readonly string[] =
  'de fr es ca gl it pt nl da no nb nn sv pl cs sk sl hr ru uk be bg kk fi et tr az hy el id ms is ro ml hi mr'.split(
    ' ',
  );
