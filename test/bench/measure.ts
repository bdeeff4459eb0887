import { spawn } from "node:child_process";
import path from "node:path";
import type { Usage } from "./reportUsage.ts";

const preload = path.join(import.meta.dirname, "reportUsage.ts");

/** Runs a program of Node.js to its end. Rejects when it says nothing of its usage, because it has crashed. */
export function measure(program: readonly string[], cwd: string): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", preload, ...program], {
      cwd,
      stdio: ["ignore", "ignore", "inherit", "pipe"],
    });
    const parts: Buffer[] = [];
    child.stdio[3]?.on("data", (part: Buffer) => parts.push(part));
    child.on("error", reject);
    child.on("close", () => {
      const report = Buffer.concat(parts).toString();
      if (report === "") reject(new Error(`${program.join(" ")} ended without a report.`));
      else resolve(JSON.parse(report) as Usage);
    });
  });
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
