import { setTimeout as sleep } from "node:timers/promises";

export async function gently(urls: string[]): Promise<void> {
  for (const url of urls) {
    await fetch(url);
    await sleep(100);
  }
}
