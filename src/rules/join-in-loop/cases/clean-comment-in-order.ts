import { spawn } from "node:child_process";
import { once } from "node:events";

const STAGES = ["clean", "compile", "bundle"];

export async function build(): Promise<void> {
  for (const stage of STAGES) {
    const child = spawn("make", [stage], { stdio: "inherit" });
    await once(child, "exit"); // stages must run in order
  }
}
