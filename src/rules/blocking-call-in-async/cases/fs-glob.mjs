import { globSync } from "node:fs";

export async function sources() {
  return globSync("src/**/*.ts"); // flag likely hint message: until it has walked the directories
}
