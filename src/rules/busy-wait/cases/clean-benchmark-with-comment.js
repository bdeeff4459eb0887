export function blockFor(ms) {
  const end = performance.now() + ms;
  // Blocks the main thread on purpose: this page shows what jank looks like.
  while (performance.now() < end) {}
}
