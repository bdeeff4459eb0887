import { readFileSync } from "node:fs";

export class Source {
  read(name: string): string {
    return readFileSync(name, "utf8");
  }
}

export class MemorySource extends Source {
  override read(name: string): string {
    return name;
  }
}
