/** pngjs brings no types; this is the part that the tests use. */
declare module 'pngjs' {
  export const PNG: {
    readonly sync: {
      /** `data` has four bytes for each pixel, row by row: red, green, blue, opacity. */
      readonly read: (png: Uint8Array) => {
        readonly width: number;
        readonly height: number;
        readonly data: Uint8Array;
      };
    };
  };
}
