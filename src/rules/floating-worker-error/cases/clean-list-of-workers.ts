import { Worker } from "node:worker_threads";
import { watch } from "./watch";

const loud = [1, 2].map((id) => new Worker("./loud.js", { workerData: id }));
for (const one of loud) one.on("error", console.error);

const each = Array.from({ length: 2 }, () => new Worker("./each.js"));
each.forEach((one) => one.once("error", () => process.exit(1)));

const given = [1, 2].map(() => new Worker("./given.js"));
watch(given);

const taken = [1, 2].map(() => new Worker("./taken.js"));
taken[0]?.on("error", console.error);

const passed = [1, 2].map(() => new Worker("./passed.js"));
passed.forEach((one) => watch([one]));

export const shared = [1, 2].map(() => new Worker("./shared.js"));

export function pool(size: number): Worker[] {
  return Array.from({ length: size }, () => new Worker("./pool.js"));
}
