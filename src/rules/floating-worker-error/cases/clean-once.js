import { once } from "node:events";
import { spawn } from "node:child_process";

export async function build() {
  const make = spawn("make");
  await once(make, "exit");
}
