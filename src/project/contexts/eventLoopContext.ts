import type { HandlerContext } from "../../knowledge/ecmascript/handlers/handlerRow.ts";
import type { Callable } from "../../model/callable.ts";

/** An event loop that runs the body of a callable. */
export interface EventLoopContext {
  /** `likely` when the function may also run where nobody else needs the loop, in a command for example. */
  readonly confidence: "certain" | "likely";
  /** Why somebody calls the function; absent when it is just asynchronous. */
  readonly handler?: HandlerContext;
  /** The function stands where it is called, `names.map((name) => …)`, and the code around it is what the context says. */
  readonly isInPlace?: true;
  /** The loop belongs to a test, which nobody else waits for. */
  readonly isTest: boolean;
}

/**
 * Whether a function could give a promise instead, because whoever calls it drops or awaits what it gives: a listener may,
 * not the callback of an array, what is drawn, or an effect, whose result is taken for what undoes it.
 */
export function mayGivePromise(context: EventLoopContext | null): boolean {
  if (!context) return false;
  const { handler, isInPlace } = context;
  return handler !== undefined && handler !== "render" && handler !== "effect" && !isInPlace;
}

/** Tells on which event loop a callable runs; null when the text does not show one. */
export type EventLoopContexts = (callable: Callable) => EventLoopContext | null;
