/** Made by `scripts/share-modules.ts`: the reader's modules that scripts coming after it need too, by their paths. */
declare module 'virtual:shared-modules' {
  const modules: Readonly<Record<string, object>>;
  export default modules;
}
