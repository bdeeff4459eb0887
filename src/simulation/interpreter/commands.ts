import type { Value } from "./values.ts";
import { isObject } from "./values.ts";

/** A command as it is given to a child process: one text for a shell, or a list of words. */
export function commandOf(value: Value): string | null {
  if (typeof value === "string") return value;
  if (!isObject(value, "list")) return null;
  const words = value.items.map((item) => (typeof item === "string" || typeof item === "number" ? String(item) : null));
  // The interpreter's own path is not known, what it is told to run is.
  return words.map((word) => word ?? "python").join(" ");
}

/** How long a command sleeps by its own words, in microseconds: `sleep 0.2`; null when they do not say. */
export function sleepOf(command: string): number | null {
  const shell = /(?:^|[;&|]\s*)sleep\s+(\d*\.?\d+)\b/.exec(command);
  if (shell) return Number(shell[1]) * 1_000_000;
  const python = /time\.sleep\(\s*(\d*\.?\d+)\s*\)/.exec(command);
  if (python) return Number(python[1]) * 1_000_000;
  const node = /setTimeout\([^,]*,\s*(\d+)\s*\)/.exec(command);
  return node ? Number(node[1]) * 1_000 : null;
}

/** Which runtime a command starts, so that its own start is counted. */
export function interpreterOf(command: string): "python" | "node" | null {
  if (/(?:^|\/|\s)python[\d.]*(?:\s|$)/.test(command)) return "python";
  return /(?:^|\/)node(?:\s|$)/.test(command) ? "node" : null;
}
