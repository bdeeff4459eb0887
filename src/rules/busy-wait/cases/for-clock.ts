import { performance } from "node:perf_hooks";

export function delay(ms: number): void {
  for (const start = performance.now(); performance.now() - start < ms; ) {} // flag
}
