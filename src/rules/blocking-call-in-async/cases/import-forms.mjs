import defaultFs from "fs";
import { default as renamed, readFileSync as read } from "node:fs";
import * as everything from "node:fs";

export async function load() {
  defaultFs.readFileSync("a"); // flag likely hint
  renamed.readFileSync("b"); // flag likely hint
  read("c"); // flag likely hint
  everything.readFileSync("d"); // flag likely hint
  everything.default.readFileSync("e"); // flag likely hint
}
