import { spawn } from "child_process";

export class Server {
  process: any;

  start() {
    this.process = spawn("redis-server"); // flag likely
    if (!this.process) return;
    this.process.stderr.on("data", (data: string) => console.error(data));
  }
}
