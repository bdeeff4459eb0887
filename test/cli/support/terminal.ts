import type { Terminal } from "../../../src/cli/terminal.ts";

/** A terminal that keeps what is written to it. */
export interface MemoryTerminal extends Terminal {
  outText(): string;
  errorText(): string;
}

/** A terminal of a folder, without standard input unless it is given. */
export function memoryTerminal({ cwd = "/", input = "" }: { cwd?: string; input?: string }): MemoryTerminal {
  const out: string[] = [];
  const error: string[] = [];
  const streamOf = (texts: string[]) => ({ isTerminal: false, write: async (text: string) => void texts.push(text) });
  return {
    cwd,
    environment: {},
    out: streamOf(out),
    error: streamOf(error),
    readInput: async () => Buffer.from(input),
    outText: () => out.join(""),
    errorText: () => error.join(""),
  };
}
