/** Made by `scripts/share-modules.ts`: a script's modules that those coming after it need too. */
declare module 'virtual:shared-modules' {
  const modules: readonly (readonly unknown[])[];
  export default modules;
}
