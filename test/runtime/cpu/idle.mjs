import { setTimeout as sleep } from "node:timers/promises";
import { run } from "./ticking.mjs";

run(async () => {
  await sleep(500);
});
