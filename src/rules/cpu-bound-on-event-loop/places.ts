import type { Callable } from "../../model/callable.ts";
import { type EventLoopContext, mayGivePromise } from "../../project/contexts/eventLoopContext.ts";
import type { RuleContext } from "../rule.ts";

/** A thread that must not compute for long, because everybody else waits for it. */
export interface BusyPlace {
  readonly kind: "coroutine" | "request" | "event" | "window" | "page" | "drawing";
  readonly confidence: EventLoopContext["confidence"];
  readonly isTest: boolean;
  /** The program is a command, whose event loop often serves nobody else. */
  readonly isCommand: boolean;
  /** Nobody uses what the function gives, so that it may give a promise. */
  readonly mayBecomeAsync: boolean;
}

/** On which thread that others wait for a callable runs; null for all other threads. */
export function placeOf({ module, project }: RuleContext, callable: Callable): BusyPlace | null {
  const context = project.eventLoopContext(callable);
  if (context) {
    const { confidence, isTest } = context;
    const isCommand = module.language === "python" && confidence !== "certain";
    return { kind: kindOf(context), confidence, isTest, isCommand, mayBecomeAsync: mayGivePromise(context) };
  }
  return project.servesWindow(callable)
    ? { kind: "window", confidence: "certain", isTest: false, isCommand: false, mayBecomeAsync: false }
    : null;
}

function kindOf({ handler }: EventLoopContext): BusyPlace["kind"] {
  switch (handler) {
    case "request":
      return "request";
    case "message":
    case "event":
      return "event";
    case "ui-event":
    case "effect":
      return "page";
    case "render":
      return "drawing";
    default:
      return "coroutine";
  }
}
