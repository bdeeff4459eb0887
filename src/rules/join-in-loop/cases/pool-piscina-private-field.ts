import Piscina from "piscina";

export class Thumbnailer {
  readonly #pool = new Piscina({ filename: "./thumbnail.js" });

  async make(paths: Iterable<string>): Promise<void> {
    for (const path of paths) {
      await this.#pool.run(path); // flag
    }
  }
}
