import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";

test("reads", async () => {
  readFileSync("a.txt"); // flag likely hint
  execSync("make"); // flag likely hint
});
