/** What the command line needs from the process that runs it, so that tests can stand in for it. */
export interface Terminal {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly out: TerminalStream;
  readonly error: TerminalStream;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
}

/** Standard output, or standard error. */
export interface TerminalStream {
  readonly isTerminal: boolean;
  /** Resolves when the text is handed over, so that a pipe that reads slowly loses nothing. */
  write(text: string): Promise<void>;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    cwd: process.cwd(),
    environment: process.env,
    out: streamOf(process.stdout),
    error: streamOf(process.stderr),
    async readInput() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

/** Whether to colour what goes to a stream: only on a terminal, and never against https://no-color.org. */
export function usesColour({ isTerminal }: TerminalStream, environment: Terminal["environment"]): boolean {
  const { NO_COLOR, TERM } = environment;
  return isTerminal && !NO_COLOR && TERM !== "dumb";
}

function streamOf(stream: NodeJS.WriteStream): TerminalStream {
  // The reader of a pipe may have seen enough (`| head`): that is no error of ours, and a second write would crash.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    isTerminal: stream.isTTY === true,
    write: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
  };
}
