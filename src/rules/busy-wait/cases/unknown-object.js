export function waitUntilIdle(device) {
  while (device.busy) {} // flag likely
}
