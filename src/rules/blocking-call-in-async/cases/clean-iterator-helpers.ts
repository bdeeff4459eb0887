import { readFileSync } from "node:fs";

const names = ["a", "b"];

export const texts = names.map((name) => readFileSync(name, "utf8"));
