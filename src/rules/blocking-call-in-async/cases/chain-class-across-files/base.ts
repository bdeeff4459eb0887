import { readFileSync } from "node:fs";

export abstract class Source {
  protected open(name: string): string {
    return readFileSync(name, "utf8");
  }
}
