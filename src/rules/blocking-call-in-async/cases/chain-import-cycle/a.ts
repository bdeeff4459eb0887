import { second } from "./b";
import { readFileSync } from "node:fs";

export function first(depth: number): string {
  return depth > 0 ? second(depth - 1) : readFileSync("end.txt", "utf8");
}
