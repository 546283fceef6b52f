/** Made by `scripts/share-modules.ts`: the reader's modules that scripts coming after it need too. */
declare module 'virtual:shared-modules' {
  const modules: readonly (readonly unknown[])[];
  export default modules;
}
