import { setTimeout as sleep } from "node:timers/promises";

export async function ready(server: { up: boolean }): Promise<void> {
  while (!server.up) {
    await sleep(100);
  }
}
