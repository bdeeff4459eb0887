addEventListener("beforeunload", () => {
  // spinlock for 500ms to let the background page reload
  const end = Date.now() + 500;
  while (Date.now() < end);
});
