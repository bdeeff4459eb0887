import { once } from "node:events";
import { Worker } from "node:worker_threads";

export class Compiler {
  constructor(readonly script: string) {}

  async compileAll(modules: string[]): Promise<Uint8Array[]> {
    const binaries: Uint8Array[] = [];
    const pending = [];
    for (const module of modules) {
      pending.push(this.compile(module));
    }
    for (const result of await Promise.all(pending)) {
      binaries.push(result);
    }
    return binaries;
  }

  private async compile(module: string): Promise<Uint8Array> {
    const worker = new Worker(this.script, { workerData: module });
    const [binary] = await once(worker, "message");
    return binary;
  }
}
