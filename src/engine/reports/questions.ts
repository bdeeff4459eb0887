import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import { isSameData } from "../../project/sameData.ts";

/** A question about more than one callable that is asked again to see whether the answer is the same. */
export type Question = keyof typeof questions;

/** What was answered. It is no function, which would keep the text alive of which it was asked. */
export interface Answer {
  readonly question: Question;
  readonly callable: CallableId;
  readonly given: unknown;
}

/** Asks a question of a module as it is now. Those that are about the module take any callable. */
export function answerTo(question: Question, view: ModuleView, callable: CallableId): unknown {
  const found = view.module.callables[callable];
  return found && questions[question](view, found);
}

/** Whether the answer is still the same. */
export function isStillGiven({ question, callable, given }: Answer, view: ModuleView): boolean {
  return isSameData(given, answerTo(question, view, callable));
}

const questions = {
  flights: (view: ModuleView, callable: Callable) => view.flightsOf(callable),
  eventLoop: (view: ModuleView, callable: Callable) => view.eventLoopContext(callable),
  window: (view: ModuleView, callable: Callable) => view.servesWindow(callable),
  imports: (view: ModuleView) => importsOf(view),
  exports: ({ module }: ModuleView) => exportsOf(module),
  // A comment in the first line tells the runtime. Of others a check looks at those next to its callable.
  firstLine: ({ module: { comments } }: ModuleView) => (comments[0]?.start === 0 ? comments[0].text : null),
} as const;

/** Names instead of numbers of variables, and the ids of the summary, because others may be others after an edit. */
function importsOf({ module: { imports, bindings }, summaryId }: ModuleView): unknown {
  return imports.map(({ module, name, binding, isTypeOnly, callable }) => {
    return [module, name, bindings[binding ?? -1]?.name ?? null, isTypeOnly, summaryId(callable)];
  });
}

function exportsOf({ exports, bindings }: Module): unknown {
  return exports.map(({ name, binding, module }) => [name, bindings[binding ?? -1]?.name ?? null, module]);
}
