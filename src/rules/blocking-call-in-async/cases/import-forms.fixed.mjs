import defaultFs from "fs";
import { default as renamed } from "node:fs";
import * as everything from "node:fs";

export async function load() {
  await defaultFs.promises.readFile("a");
  await renamed.promises.readFile("b");
  await defaultFs.promises.readFile("c");
  await everything.promises.readFile("d");
  await everything.default.promises.readFile("e");
}
