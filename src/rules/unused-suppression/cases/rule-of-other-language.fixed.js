export function start() {
  run();
}
