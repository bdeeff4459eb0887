import { spawnSync } from "node:child_process";

const script = `
import json, sys
faults = []
for index, source in enumerate(json.load(sys.stdin)):
    try:
        compile(source, "case", "exec", dont_inherit=True)
    except SyntaxError as error:
        faults.append([index, str(error)])
json.dump(faults, sys.stdout)
`;

/** Compiles Python texts in one process: the number and message of each that is refused; null without an interpreter. */
export function pythonFaults(sources: readonly string[]): [index: number, message: string][] | null {
  const { status, stdout } = spawnSync("python3", ["-c", script], { input: JSON.stringify(sources), encoding: "utf8" });
  return status === 0 ? JSON.parse(stdout) : null;
}
