import { writeFileSync } from "node:fs";

export const save = (name: string, text: string): void => writeFileSync(name, text);
