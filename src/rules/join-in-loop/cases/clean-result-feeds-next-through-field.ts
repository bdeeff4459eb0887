import { Piscina } from "piscina";

export class Compactor {
  #snapshot: Uint8Array = new Uint8Array();

  constructor(readonly pool: Piscina) {}

  async apply(changes: readonly Uint8Array[]): Promise<Uint8Array> {
    for (const change of changes) {
      this.#snapshot = await this.pool.run({ snapshot: this.#snapshot, change });
    }
    return this.#snapshot;
  }
}
