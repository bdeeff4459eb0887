import type { Program } from "../program.ts";

/** How names begin of libraries that start processes. */
const otherProcesses = /"(?:multiprocessing|subprocess|os\.system|asyncio\.(?:create_)?subprocess)/;

/** Whether a program names anything of what starts processes, pools of `concurrent.futures` aside. */
export function namesProcesses(program: Program): boolean {
  return otherProcesses.test(JSON.stringify(program));
}
