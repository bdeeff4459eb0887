import { concurrencyTable } from "./libraryTypes.ts";
import { pythonPlacements } from "./python/eventLoop.ts";
import { pythonOffloads } from "./python/offload.ts";
import { createNameTrace, lastPart, rootOf, type Words, wordsByRoot } from "./words.ts";

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
