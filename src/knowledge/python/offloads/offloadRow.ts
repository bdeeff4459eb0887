import type { PassedForm, SpawnKind } from "../../spawnKind.ts";

/** Where a callable that is handed over runs. */
export type OffloadPlace = "thread" | "process" | "event-loop" | "worker" | "greenlet";

/** A call that takes a callable and has it run elsewhere. Its other arguments are evaluated where the call stands. */
export interface OffloadRow {
  /** Dotted, `module.function` or `module.Class.method`. */
  readonly name: string;
  /** Which argument holds the callable; null where it cannot be given that way. */
  readonly callable: OffloadArgument;
  /** Where a plain function runs. A coroutine function runs on an event loop whoever takes it, unless a row says a process. */
  readonly runsOn: OffloadPlace;
  /** The caller awaits the result, or waits for it: `await asyncio.to_thread(f)`. */
  readonly isAwaited?: boolean;
  /** The call itself runs nothing: it gives a function that does when it is called (`sync_to_async(f)`). */
  readonly isWrapper?: boolean;
  /** As what it runs, where `runsOn` does not say it: by default a pool, a callback of the event loop, a greenlet. */
  readonly kind?: SpawnKind;
  /** How arguments reach the callable; `rest` when left out. */
  readonly passes?: PassedForm;
  /** For `passes: "tuple"`: where the tuple of arguments and the dict of keyword arguments are given. */
  readonly packed?: { readonly positional: OffloadArgument; readonly keywords: OffloadArgument };
  /** Which argument is the executor that decides where the callable runs. */
  readonly executor?: OffloadArgument;
  /** It takes asynchronous functions, and calls them on its event loop. */
  readonly takesAsync?: boolean;
  /** The name of the function, as a string, will do as well. */
  readonly takesNames?: boolean;
  /** What is handed over is the result of calling an asynchronous function: `create_task(f())`. */
  readonly takesCoroutine?: boolean;
}

/** An argument by its position, from 0, and its name; null for a way in which it cannot be given. */
export interface OffloadArgument {
  readonly position: number | null;
  readonly keyword: string | null;
}

/** The first argument, with the name that it may have. */
export const first = (keyword: string | null): OffloadArgument => ({ position: 0, keyword });

/** The second argument, with the name that it may have. */
export const second = (keyword: string | null): OffloadArgument => ({ position: 1, keyword });

/** `args=(…), kwargs={…}` at two positions that follow each other. */
export function packed(
  position: number,
  positional: string | null,
  keywords: string | null,
): Pick<OffloadRow, "passes" | "packed"> {
  return {
    passes: "tuple",
    packed: { positional: { position, keyword: positional }, keywords: { position: position + 1, keyword: keywords } },
  };
}

/** Whose functions take no keyword arguments for the callable: `functools.partial` carries them. */
const positionalOnly = /^(?:asyncio|anyio|trio|homeassistant|supervisor)\.|^tornado\.ioloop\.IOLoop\.run_in_executor$/;

/**
 * Whether a call hands keyword arguments on to the callable. Source: docs.python.org (asyncio, "use functools.partial()"),
 * and the signatures of anyio and trio.
 */
export function takesKeywords({ name, passes }: OffloadRow): boolean {
  if ((passes ?? "rest") !== "rest") return false;
  return name === "asyncio.to_thread" || !positionalOnly.test(name);
}
