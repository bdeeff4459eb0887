import { Worker } from "node:worker_threads";
import { displayPath } from "../files/paths.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { texts } from "../texts.ts";
import { failedReport, type Pass } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import type { WorkerRequest, WorkerResponse, WorkerStart } from "./workerProtocol.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

export interface PoolOptions {
  readonly program: URL;
  readonly start: WorkerStart;
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
 * worker that has run for a while is several times as fast as a new one, and keeps what it has parsed.
 */
export interface WorkerPool {
  /**
   * Takes files through one pass, the largest first so that the last ones to finish are small. A worker that dies or takes
   * too long costs the file that it was at, and is replaced. Rejects when a worker dies before it was given anything: then
   * no other would fare better.
   */
  run(files: readonly SourceFile[], pass: PoolPass): Promise<void>;
  /** Gives all workers the project in which they see files from now on. */
  setIndex(index: WorkspaceIndex): void;
  /** Ends all workers. */
  close(): Promise<void>;
}

/** A worker with this many files at hand does not wait for the main thread between two of them. */
const filesAhead = 2;

/** One worker that is alive. */
interface Member {
  readonly worker: Worker;
  isReady: boolean;
  /** The files that it was given and has not reported, the one that it is at first. */
  readonly atHand: SourceFile[];
  /** The files that it has parsed and kept. */
  readonly kept: Map<string, SourceFile>;
}

export function createWorkerPool({ program, start, jobs, timeLimit }: PoolOptions): WorkerPool {
  const members = new Set<Member>();
  let index: WorkspaceIndex | null = null;
  let current: Running | null = null;

  function startMember(running: Running): void {
    const worker = new Worker(program, { workerData: start });
    const member: Member = { worker, isReady: false, atHand: [], kept: new Map() };
    members.add(member);
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
        if (file) take(member, file, response.report);
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
      const now = current ?? running;
      const [lost, ...others] = member.atHand;
      if (lost) {
        const reason = failure instanceof Error ? failure.message : `exit code ${code}`;
        now.queue.unshift(...others, ...(now.own.get(member) ?? []));
        now.done(failedReport(displayPath(lost.path, start.task.cwd), texts.workerStopped(reason)), lost);
        if (now.queue.length > 0) startMember(now);
      } else if (!member.isReady || failure) {
        now.fail(failure ?? new Error(`A worker ended before it began, with exit code ${code}.`));
      }
    });
  }

  function take(member: Member, file: SourceFile, report: FileReport): void {
    if (report.summary) member.kept.set(file.path, file);
    current?.done(report, file);
  }

  /** Gives a worker the files that it has kept, then those of the common queue. */
  function feed(member: Member, running: Running): void {
    const own = running.own.get(member);
    while (member.isReady && member.atHand.length < filesAhead) {
      const file = own?.shift() ?? running.queue.shift();
      if (!file) return;
      member.atHand.push(file);
      member.kept.delete(file.path);
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
          own: new Map(),
          queue: [],
          done(report, file) {
            onReport(report, file);
            left--;
            if (left > 0) return;
            current = null;
            resolve();
          },
          fail: reject,
        };
        distribute(files, running, members);
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
  /** What only one worker should do, because it has kept the file. */
  readonly own: Map<Member, SourceFile[]>;
  readonly queue: SourceFile[];
  done(report: FileReport, file: SourceFile): void;
  fail(reason: unknown): void;
}

function distribute(files: readonly SourceFile[], { own, queue }: Running, members: Iterable<Member>): void {
  const sorted = [...files].sort((left, right) => right.size - left.size || (left.path < right.path ? -1 : 1));
  const keepers = new Map<string, Member>();
  for (const member of members) for (const path of member.kept.keys()) keepers.set(path, member);
  for (const file of sorted) {
    const keeper = keepers.get(file.path);
    if (!keeper) {
      queue.push(file);
      continue;
    }
    const known = own.get(keeper);
    if (known) known.push(file);
    else own.set(keeper, [file]);
  }
}

function post({ worker }: Member, request: WorkerRequest): void {
  worker.postMessage(request);
}
