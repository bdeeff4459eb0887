import { readFileSync } from "node:fs";

export const read = (name) => readFileSync(name);
