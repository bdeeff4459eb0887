import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { FileSummary } from "../../project/summary/fileSummary.ts";

/** What the workers of a run have found out of files, so that none parses what another one has parsed. */
export interface SharedSummaries {
  /** What another worker knows of a file; null makes it the caller's turn to look, and to tell. */
  find(uri: string): FileSummary | null;
  /** What the caller has found out; null for a file that cannot be read. */
  tell(uri: string, summary: FileSummary | null): void;
}

/** How a worker reaches the main thread without going back to its own event loop. */
export interface ExchangeLine {
  readonly port: MessagePort;
  /** Counts the answers that have been sent. */
  readonly answers: Int32Array;
}

type Message =
  | { readonly kind: "find"; readonly uri: string }
  | { readonly kind: "tell"; readonly uri: string; readonly summary: FileSummary | null };

/** The end of the line in a worker. An analysis asks in the middle of its work, so `find` waits for the answer. */
export function workerSummaries({ port, answers }: ExchangeLine): SharedSummaries {
  const send = (message: Message) => port.postMessage(message);
  return {
    find(uri) {
      let seen = Atomics.load(answers, 0);
      send({ kind: "find", uri });
      for (;;) {
        const answer = receiveMessageOnPort(port) as { readonly message: FileSummary | null } | undefined;
        if (answer) return answer.message;
        Atomics.wait(answers, 0, seen);
        seen = Atomics.load(answers, 0);
      }
    },
    tell: (uri, summary) => send({ kind: "tell", uri, summary }),
  };
}

/** The main thread's end of all lines. */
export interface SummaryExchange {
  /** Opens a line to a worker; the port goes to it. `told` hears of each file that it has found out about. */
  connect(line: ExchangeLine, told: (uri: string) => void): void;
  /** Forgets a worker that is gone; whoever waits for what it was at looks for itself. */
  disconnect(line: ExchangeLine): void;
}

/** An exchange that knows nothing yet. */
export function createSummaryExchange(): SummaryExchange {
  const known = new Map<string, FileSummary | null>();
  /** Who looks at a file now, and who waits for that. */
  const looks = new Map<string, { readonly by: ExchangeLine; readonly waiting: ExchangeLine[] }>();

  function find(line: ExchangeLine, uri: string): void {
    const look = looks.get(uri);
    const summary = known.get(uri);
    if (summary !== undefined) answer(line, summary);
    else if (look) look.waiting.push(line);
    else {
      looks.set(uri, { by: line, waiting: [] });
      answer(line, null);
    }
  }

  function tell(uri: string, summary: FileSummary | null): void {
    known.set(uri, summary);
    const look = looks.get(uri);
    looks.delete(uri);
    for (const line of look?.waiting ?? []) answer(line, summary);
  }

  return {
    connect(line, told) {
      line.port.on("message", (message: Message) => {
        if (message.kind === "find") return find(line, message.uri);
        tell(message.uri, message.summary);
        told(message.uri);
      });
      // A line alone does not keep the program alive.
      line.port.unref();
    },
    disconnect(line) {
      line.port.close();
      for (const [uri, { by, waiting }] of looks) {
        if (by !== line) continue;
        looks.delete(uri);
        for (const other of waiting) answer(other, null);
      }
    },
  };
}

function answer({ port, answers }: ExchangeLine, summary: FileSummary | null): void {
  port.postMessage(summary);
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
}
