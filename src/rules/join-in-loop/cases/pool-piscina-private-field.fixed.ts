import Piscina from "piscina";

export class Thumbnailer {
  readonly #pool = new Piscina({ filename: "./thumbnail.js" });

  async make(paths: Iterable<string>): Promise<void> {
    const pending = [];
    for (const path of paths) {
      pending.push(this.#pool.run(path));
    }
    await Promise.all(pending);
  }
}
