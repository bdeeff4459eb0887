import { test } from "node:test";
import { gzipSync } from "node:zlib";

test("takes a compressed body", async () => {
  const body = gzipSync(JSON.stringify({ name: "x".repeat(100) }));
  await fetch("http://localhost/upload", { method: "POST", body });
});
