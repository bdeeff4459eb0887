export const lazy = new Lazy(async (resolve) => {
  resolve(await compute());
});
