import { readFileSync } from "node:fs";

export class Loader {
  async prepare(): Promise<() => Buffer> {
    return this.read;
  }

  read = () => readFileSync("a");
}
