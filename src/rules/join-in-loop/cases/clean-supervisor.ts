import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

export async function keepAlive(script: string): Promise<never> {
  for (;;) {
    const child = fork(script);
    const [code] = await once(child, "exit");
    console.warn(`exited with ${code}, starting again`);
    await sleep(1_000);
  }
}
