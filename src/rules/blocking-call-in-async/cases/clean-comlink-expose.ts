import { expose } from "comlink";
import { readFileSync } from "node:fs";

expose({
  async read(name: string) {
    return readFileSync(name, "utf8");
  },
});
