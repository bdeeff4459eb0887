import type { Region } from "../../model/callable.ts";

/** Whether a region runs only where its module is the program: `if __name__ == "__main__":`. */
export function isMainGuard(region: Region): boolean {
  if (region.kind !== "branch" || region.test?.kind !== "operator") return false;
  return region.test.operands.some((operand) => operand.kind === "name" && operand.name === "__name__");
}
