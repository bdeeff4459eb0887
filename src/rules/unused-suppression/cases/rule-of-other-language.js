export function start() {
  run(); // interleave: ignore[dropped-task] // flag
}
