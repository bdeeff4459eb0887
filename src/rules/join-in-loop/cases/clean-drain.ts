import type { Writable } from "node:stream";
import { once } from "node:events";

export async function writeAll(target: Writable, chunks: Iterable<Buffer>): Promise<void> {
  for (const chunk of chunks) {
    if (!target.write(chunk)) {
      await once(target, "drain");
    }
  }
  target.end();
  await once(target, "finish");
}
