import makeSynchronous from "make-synchronous";
import { readFileSync } from "node:fs";

export const load = makeSynchronous(async (name) => {
  return readFileSync(name);
});
