import cluster from "node:cluster";
import { once } from "node:events";

const PARTS = 4;

if (cluster.isPrimary) {
  const exits = [];
  for (let part = 0; part < PARTS; part++) {
    const worker = cluster.fork({ PART: String(part) });
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
} else {
  await import("./import-part.js");
}
