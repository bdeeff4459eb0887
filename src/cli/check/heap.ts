import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/**
 * How many percent the old objects may grow after a collection until the next one. Node.js lets them become up to four
 * times as many, because it favours short pauses, which nobody notices here.
 */
const growth = 60;

/**
 * Room for new objects, in bytes, both halves together. Node.js 24 gives up to 128 MiB. On code bases of 1,000 to
 * 2,000 Python files, a quarter of that and fewer old objects took 40 % less memory and 2 % more CPU time.
 */
const enoughForNewObjects = 32 * 1024 * 1024;

/** Keeps what this process takes of memory within limits, at little cost. */
export interface HeapLimits {
  /** To be called now and then while this thread makes objects: their room grows no more when it is large enough. */
  check(): void;
  /** To be called before others start: their room for new objects begins small and has to grow. */
  release(): void;
}

/** Limits the old objects from now on. V8 reads these settings whenever it collects, for all threads of the process. */
export function limitHeap(): HeapLimits {
  let isLimited = false;
  setFlagsFromString(`--heap-growing-percent=${growth}`);
  return {
    check() {
      if (isLimited || roomForNewObjects() < enoughForNewObjects) return;
      setFlagsFromString("--semi-space-growth-factor=1");
      isLimited = true;
    },
    release() {
      if (!isLimited) return;
      setFlagsFromString("--semi-space-growth-factor=2");
      isLimited = false;
    },
  };
}

function roomForNewObjects(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
}
