import cluster from "node:cluster";
import { once } from "node:events";

export async function rollingRestart() {
  for (const old of Object.values(cluster.workers)) {
    // Keep capacity: replace the workers one at a time.
    const replacement = cluster.fork();
    await once(replacement, "listening");
    old.disconnect();
  }
}
