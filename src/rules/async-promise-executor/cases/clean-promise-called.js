export const settled = Promise.resolve(async () => {
  await later();
});
