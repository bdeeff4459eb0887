import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** How long a process may take to end by itself after it was asked to, in milliseconds. */
const politeMilliseconds = 5_000;

/** The processes started here that still run, each with its temporary folder. */
const running = new Map<ChildProcess, string>();

/**
 * Ends a child with this process: at its normal end, and when Ctrl+C or a termination signal stops it.
 *
 * The child is expected to lead a process group of its own (`detached`), which goes as a whole; its temporary folder
 * goes with it.
 */
export function endWithThisProcess(child: ChildProcess, folder: string): void {
  listenForOwnEnd();
  running.set(child, folder);
  child.once("exit", () => running.delete(child));
}

/** Ends a child and the processes that it started, and resolves when it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  signalGroup(child, "SIGTERM");
  const force = globalThis.setTimeout(() => signalGroup(child, "SIGKILL"), politeMilliseconds);
  await ended;
  clearTimeout(force);
  await endRest(child);
}

/** Ends what a process has left behind that led a group, so that nobody writes into its folder any more. */
async function endRest({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined || process.platform === "win32") return;
  const end = performance.now() + politeMilliseconds;
  while (killGroup(pid) && performance.now() < end) await setTimeout(20);
}

/** False when there is nobody left in the group. */
function killGroup(pid: number): boolean {
  try {
    return process.kill(-pid, "SIGKILL");
  } catch {
    return false;
  }
}

let listening = false;

function listenForOwnEnd(): void {
  if (listening) return;
  listening = true;
  process.once("exit", endAll);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      endAll();
      process.kill(process.pid, signal);
    });
  }
}

function endAll(): void {
  for (const [child, folder] of running) {
    signalGroup(child, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Whether the process has ended by itself or by a signal, or never started. */
function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
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
