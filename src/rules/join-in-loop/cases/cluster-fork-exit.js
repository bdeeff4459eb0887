import cluster from "node:cluster";
import { once } from "node:events";

const PARTS = 4;

if (cluster.isPrimary) {
  for (let part = 0; part < PARTS; part++) {
    const worker = cluster.fork({ PART: String(part) });
    await once(worker, "exit"); // flag
  }
} else {
  await import("./import-part.js");
}
