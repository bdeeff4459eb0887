import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** How long a process may take to end by itself after it was asked to, in milliseconds. */
const politeMilliseconds = 5_000;

/** The processes started here that still run; they end with this process, however it ends. */
const running = new Set<ChildProcess>();

/**
 * Ends a child with this process: at its normal end, and when Ctrl+C or a termination signal stops it.
 *
 * The child is expected to lead a process group of its own (`detached`), which goes as a whole.
 */
export function endWithThisProcess(child: ChildProcess): void {
  if (running.size === 0) listenForOwnEnd();
  running.add(child);
  child.once("exit", () => running.delete(child));
}

/** Ends a child and the processes that it started, and resolves when it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  signalGroup(child, "SIGTERM");
  const force = setTimeout(() => signalGroup(child, "SIGKILL"), politeMilliseconds);
  await ended;
  clearTimeout(force);
}

/** Whether the process has ended, by itself or by a signal. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

let listening = false;

function listenForOwnEnd(): void {
  if (listening) return;
  listening = true;
  process.once("exit", () => {
    for (const child of running) signalGroup(child, "SIGKILL");
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      for (const child of running) signalGroup(child, "SIGKILL");
      process.kill(process.pid, signal);
    });
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || hasEnded(child)) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group ended between the check and the signal.
  }
}
