import { spawn } from "node:child_process";
import { once } from "node:events";

export async function bootstrap(packages: string[]): Promise<void> {
  for (const name of packages) {
    const child = spawn("npm", ["ci"], { cwd: name, stdio: "inherit" });
    const [code] = await once(child, "exit");
    if (code !== 0) {
      throw new Error(`npm ci failed in ${name}`);
    }
  }
}
