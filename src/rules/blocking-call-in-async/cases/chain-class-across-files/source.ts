import { Source } from "./base.js";

export class FileSource extends Source {
  constructor(private readonly folder: string) {
    super();
  }

  text(name: string): string {
    return this.open(`${this.folder}/${name}`);
  }

  get size(): number {
    return this.open("size").length;
  }
}
