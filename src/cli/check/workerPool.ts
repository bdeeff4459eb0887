import { fileURLToPath } from "node:url";
import { MessageChannel, Worker } from "node:worker_threads";
import { displayPath } from "../files/paths.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { texts } from "../texts.ts";
import { failedReport, type Pass } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import { createSummaryExchange } from "./summaryExchange.ts";
import type { WorkerRequest, WorkerResponse, WorkerStart } from "./workerProtocol.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

/** The program of the workers, what they start with, how many there are, and how long one file may take. */
export interface PoolOptions {
  readonly program: URL;
  readonly start: Omit<WorkerStart, "line">;
  /** How many worker threads run at once, at most. */
  readonly jobs: number;
  /** A file that takes more milliseconds than this is given up. */
  readonly timeLimit: number;
}

/** What is done with a row of files. */
export interface PoolPass {
  readonly pass: Pass;
  /** Called once for each file, in no particular order. */
  onReport(report: FileReport, file: SourceFile): void;
}

/**
 * Worker threads that analyse files. They are started when there is work, and stay from one pass to the next, because a
 * worker that has run for a while is several times as fast as a new one.
 */
export interface WorkerPool {
  /**
   * Takes files through one pass. A worker that dies or takes too long costs the file that it was at, and is replaced.
   * Rejects when a worker dies before it was given anything: then no other would fare better.
   */
  run(files: readonly SourceFile[], pass: PoolPass): Promise<void>;
  /** Gives all workers the project in which they see files from now on. */
  setIndex(index: WorkspaceIndex): void;
  /** Ends all workers. */
  close(): Promise<void>;
}

/** A worker with this many files at hand does not wait for the main thread between two of them. */
const filesAhead = 2;

/**
 * Room for new objects, in MiB. An analysis makes millions of them that live for one file, and in the 48 MiB that Node.js
 * gives by default a part of them is copied around before it dies.
 */
const maxYoungGenerationSizeMb = 192;

/** One worker that is alive. */
interface Member {
  readonly worker: Worker;
  isReady: boolean;
  /** The files that it was given and has not reported, the one that it is at first. */
  readonly atHand: SourceFile[];
}

/** A pool without workers yet; each starts when there is work for it. */
export function createWorkerPool({ program, start, jobs, timeLimit }: PoolOptions): WorkerPool {
  const members = new Set<Member>();
  const exchange = jobs > 1 ? createSummaryExchange() : null;
  let index: WorkspaceIndex | null = null;
  let current: Running | null = null;

  function startMember(running: Running): void {
    const channel = exchange && new MessageChannel();
    const answers = new Int32Array(new SharedArrayBuffer(4));
    const workerData: WorkerStart = { ...start, line: channel && { port: channel.port2, answers } };
    const transferList = channel ? [channel.port2] : [];
    const worker = new Worker(program, { workerData, transferList, resourceLimits: { maxYoungGenerationSizeMb } });
    const member: Member = { worker, isReady: false, atHand: [] };
    members.add(member);
    const line = channel && { port: channel.port1, answers };
    if (line) exchange?.connect(line, (uri) => current && moveUp(fileURLToPath(uri), member, current));
    let failure: unknown = null;
    let timer: NodeJS.Timeout | undefined;
    const watch = () => {
      clearTimeout(timer);
      if (member.atHand.length === 0) return;
      timer = setTimeout(() => {
        failure = new Error(`it took longer than ${timeLimit / 1000} s`);
        void worker.terminate();
      }, timeLimit);
    };
    worker.on("message", (response: WorkerResponse) => {
      if (response.kind === "ready") {
        member.isReady = true;
        if (index) post(member, { kind: "index", index });
      } else {
        const file = member.atHand.shift();
        if (file) current?.done(response.report, file);
      }
      if (current) feed(member, current);
      watch();
    });
    worker.on("error", (error) => {
      failure = error;
    });
    worker.on("exit", (code) => {
      clearTimeout(timer);
      members.delete(member);
      if (line) exchange?.disconnect(line);
      const now = current ?? running;
      const [lost, ...others] = member.atHand;
      if (lost) {
        const reason = failure instanceof Error ? failure.message : `exit code ${code}`;
        now.unclaimed.unshift([...others, ...(now.rows.get(member) ?? [])]);
        now.rows.delete(member);
        now.done(failedReport(displayPath(lost.path, start.task.cwd), texts.workerStopped(reason)), lost);
        if (longest(now)) startMember(now);
      } else if (!member.isReady || failure) {
        now.fail(failure ?? new Error(`A worker ended before it began, with exit code ${code}.`));
      }
    });
  }

  /** Gives a worker files of its own row, and when that is at its end, those from the end of the longest other one. */
  function feed(member: Member, running: Running): void {
    if (!member.isReady) return;
    running.rows.set(member, running.rows.get(member) ?? running.unclaimed.shift() ?? []);
    while (member.atHand.length < filesAhead) {
      const file = running.rows.get(member)?.shift() ?? longest(running)?.pop();
      if (!file) return;
      member.atHand.push(file);
      post(member, { kind: "file", file, pass: running.pass });
    }
  }

  return {
    run(files, { pass, onReport }) {
      if (files.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        let left = files.length;
        const running: Running = {
          pass,
          rows: new Map(),
          unclaimed: rowsOf(files, Math.min(jobs, files.length)),
          done(report, file) {
            onReport(report, file);
            left--;
            if (left > 0) return;
            current = null;
            resolve();
          },
          fail: reject,
        };
        current = running;
        while (members.size < Math.min(jobs, files.length)) startMember(running);
        for (const member of members) feed(member, running);
      });
    },
    setIndex(next) {
      if (index === next) return;
      index = next;
      for (const member of members) if (member.isReady) post(member, { kind: "index", index });
    },
    async close() {
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}

/** One pass that is under way. */
interface Running {
  readonly pass: Pass;
  /** What each worker has still to do. */
  readonly rows: Map<Member, SourceFile[]>;
  /** Rows that no worker has begun. */
  readonly unclaimed: SourceFile[][];
  done(report: FileReport, file: SourceFile): void;
  fail(reason: unknown): void;
}

/**
 * Files in the order of their paths, cut into rows of about the same size: files of one folder lead to the same others,
 * which a worker then parses for all of them.
 */
function rowsOf(files: readonly SourceFile[], count: number): SourceFile[][] {
  const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  const share = sorted.reduce((total, { size }) => total + size, 0) / count;
  const rows: SourceFile[][] = Array.from({ length: count }, () => []);
  let total = 0;
  for (const file of sorted) {
    rows[Math.min(count - 1, Math.floor(total / Math.max(share, 1)))]?.push(file);
    total += file.size;
  }
  return rows;
}

/** A file that a worker has parsed, because another one led to it, is its next one. */
function moveUp(path: string, member: Member, { rows, unclaimed }: Running): void {
  for (const row of [...rows.values(), ...unclaimed]) {
    const at = row.findIndex((file) => file.path === path);
    if (at < 0) continue;
    rows.get(member)?.unshift(...row.splice(at, 1));
    return;
  }
}

/** The row in which most is left to do; undefined when nothing is. */
function longest({ rows, unclaimed }: Running): SourceFile[] | undefined {
  let found: SourceFile[] | undefined;
  for (const row of [...rows.values(), ...unclaimed]) if (row.length > (found?.length ?? 0)) found = row;
  return found;
}

function post({ worker }: Member, request: WorkerRequest): void {
  worker.postMessage(request);
}
