import { once } from "node:events";
import { Worker } from "node:worker_threads";

export class Compiler {
  constructor(readonly script: string) {}

  async compileAll(modules: string[]): Promise<Uint8Array[]> {
    const binaries: Uint8Array[] = [];
    for (const module of modules) {
      binaries.push(await this.compile(module)); // flag
    }
    return binaries;
  }

  private async compile(module: string): Promise<Uint8Array> {
    const worker = new Worker(this.script, { workerData: module });
    const [binary] = await once(worker, "message");
    return binary;
  }
}
