import type { BlockingGroup } from "./blockingCalls.ts";
import { calledNames, callWords } from "./callWords.ts";
import { concurrencyTable } from "./libraryTypes.ts";
import { pythonBlockingGroups } from "./python/blocking/groups.ts";
import { pythonPlacements } from "./python/eventLoop.ts";
import { pythonOffloads } from "./python/offload.ts";
import {
  anyInFile,
  anyWord,
  createNameTrace,
  lastPart,
  rootOf,
  type Words,
  type WordsInFile,
  wordsByRoot,
} from "./words.ts";

/** What a Python file must hold for one of its functions to be a coroutine. */
export const coroutineWords: Words = /\basync\b/;

const namesLeadingTo = createNameTrace(concurrencyTable("python"));
const onLoop = [
  ...pythonPlacements.filter(({ sync }) => sync === "event-loop"),
  ...pythonOffloads.filter(({ runsOn }) => runsOn === "event-loop"),
];

/** What a Python file must hold for one of its functions to run on an event loop: `async`, or a library that calls plain functions there. */
export const pythonEventLoopWords: Words = {
  any: [
    coroutineWords,
    wordsByRoot(onLoop.map(({ name }) => ({ roots: namesLeadingTo(name).map(rootOf), words: [lastPart(name)] }))),
  ],
};

const loopRunners = anyWord(["run_until_complete", "async_to_sync", "AsyncToSync"]);

/** What a Python file must hold for one of its coroutines to run an event loop inside the running one. */
export const nestedEventLoopWords: Words = {
  all: [coroutineWords, { any: [loopRunners, callWords(callsWith("effect", "event-loop"))] }],
};

/** What a Python function must hold to run an event loop, or to allow it inside of another one. */
export const loopRunnerNames: WordsInFile = anyInFile([
  loopRunners,
  calledNames(callsWith("effect", "event-loop")),
  anyWord(["nest_asyncio"]),
]);

/** What a Python file must hold for one of its coroutines to wait for a lock, event or queue of threads. */
export const threadLockWords: Words = {
  all: [
    coroutineWords,
    anyWord(
      callsWith("reportedBy", "sync-lock-in-async")
        .flatMap((name) => namesLeadingTo(name))
        .map(rootOf),
    ),
  ],
};

/** What a Python file must hold for one of its coroutines to leave the block of an executor. */
export const executorBlockWords: Words = {
  all: [coroutineWords, anyWord(namesLeadingTo("concurrent.futures.Executor").map(rootOf))],
};

function callsWith<Key extends keyof BlockingGroup>(key: Key, value: BlockingGroup[Key]): string[] {
  const groups = pythonBlockingGroups.filter((group) => group[key] === value);
  return groups.flatMap(({ calls }) => calls.map((call) => (typeof call === "string" ? call : call.name)));
}
