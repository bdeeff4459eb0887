import { setTimeout as sleep } from "node:timers/promises";

export async function gently() {
  await fetch("/a");
  await sleep(100);
  await fetch("/b");
}
