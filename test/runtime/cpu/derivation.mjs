import { pbkdf2Sync } from "node:crypto";
import { run } from "./ticking.mjs";

run(async () => {
  const key = pbkdf2Sync("secret", "salt", 4_000_000, 32, "sha256");
  return key.toString("hex");
});
