export function sleep(milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {} // flag message: reads the clock
}
