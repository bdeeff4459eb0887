import type { HandlerContext } from "../../knowledge/ecmascript/handlers/handlerRow.ts";
import type { Callable } from "../../model/callable.ts";

/** An event loop that runs the body of a callable. */
export interface EventLoopContext {
  /** `likely` when the function may also run where nobody else needs the loop, in a command for example. */
  readonly confidence: "certain" | "likely";
  /** Why somebody calls the function; absent when it is just asynchronous. */
  readonly handler?: HandlerContext;
  /** The loop belongs to a test, which nobody else waits for. */
  readonly isTest: boolean;
}

/** Tells on which event loop a callable runs; null when the text does not show one. */
export type EventLoopContexts = (callable: Callable) => EventLoopContext | null;
