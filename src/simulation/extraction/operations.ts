import type { BindOperation, CallOperation, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { CallStep, Step, Term } from "../program.ts";
import { isBoundBeforePatch } from "./latePatches.ts";
import { withEstimate } from "./loops.ts";
import { readSteps } from "./propertyReads.ts";
import { lineAt, shortText } from "./source.ts";
import { targetOf } from "./targets.ts";
import { type TermPlace, termOf } from "./terms.ts";

/** The steps that an operation becomes; none for what the steps around it say already. */
export function operationSteps(operation: Operation, place: TermPlace): Step[] {
  return [...readSteps(operation, place), ...ownSteps(operation, place)];
}

function ownSteps(operation: Operation, place: TermPlace): Step[] {
  const { document } = place;
  const line = lineAt(document, operation.start);
  switch (operation.kind) {
    case "call":
      return [callStep(operation, place)];
    case "bind":
      return bindSteps(operation, line, place);
    case "evaluate":
      if (operation.role === "print") {
        const { value } = operation;
        const values =
          value.kind === "collection" && value.type === "tuple" ? value.elements.map((one) => one.value) : [value];
        return [{ kind: "print", line, values: values.map((each) => termOf(each, place)) }];
      }
      if (operation.role !== "statement" || operation.value.kind === "call" || operation.value.kind === "await")
        return [];
      return [{ kind: "evaluate", line, value: termOf(operation.value, place) }];
    case "await": {
      if (operation.form !== "await" || !operation.value) return [];
      const text = shortText(document, operation);
      return [{ kind: "await", line, slot: operation.id, value: termOf(operation.value, place), text }];
    }
    case "yield":
      return [
        {
          kind: "yield",
          line,
          value: operation.value ? termOf(operation.value, place) : null,
          isDelegate: operation.isDelegate,
        },
      ];
    case "return":
      return [{ kind: "return", line, value: operation.value ? termOf(operation.value, place) : null }];
    case "raise":
      return [{ kind: "raise", line, value: operation.value ? termOf(operation.value, place) : null }];
    case "jump":
      return [{ kind: operation.form, loop: operation.loop }];
    case "define": {
      if (operation.binding === null) return [];
      const variable = document.variables + operation.binding;
      if (operation.callable !== null) {
        const value = { kind: "routine", routine: document.routines + operation.callable } as const;
        return [{ kind: "define", line, variable, value }];
      }
      if (operation.class === null) return [];
      return [{ kind: "define", line, variable, value: { kind: "class", class: document.classes + operation.class } }];
    }
    case "delete":
      return [];
  }
}

function callStep(call: CallOperation, place: TermPlace): CallStep {
  const { document, callable } = place;
  const { known } = place.builder;
  const { resolver } = document.source.view;
  const called = document.source.text.slice(call.callee.start, call.callee.end);
  const meaning = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  return {
    kind: "call",
    line: lineAt(document, call.argumentsSpan?.start ?? call.start),
    slot: call.id,
    callee: termOf(call.callee, place),
    symbol: blockedOn(call, place) ?? (meaning?.kind === "symbol" ? meaning.name : null),
    arguments: call.arguments.map(({ name, spread, value }) => ({ name, spread, value: argumentTerm(value, place) })),
    isNew: call.isNew,
    isAwaited: call.isAwaited,
    text: shortText(document, call),
    ...(isBoundBeforePatch(call.callee, resolver) ? { isUnpatched: true } : {}),
    ...(known.works.has(called) ? { isWork: true } : {}),
    ...(known.awaited.has(called) ? { isAwaitable: true } : {}),
    ...withEstimate(place.estimates.calls.get(call.id)),
  };
}

/** A method that is handed over is known by its library's name, whoever its object is. */
function argumentTerm(value: Expression, place: TermPlace): Term {
  const term = termOf(value, place);
  if (term.kind !== "member") return term;
  const { document, callable, at } = place;
  const { view } = document.source;
  const meaning = view.resolver.meaningOf(value, { callable: callable.id, at });
  const symbol = meaning?.kind === "symbol" ? meaning.name : meaning && view.libraryNameOf(meaning);
  return symbol ? { ...term, symbol } : term;
}

/** What a call blocks on, through whatever functions: all that is known where the run cannot tell which one it calls. */
function blockedOn({ id }: CallOperation, { document, callable }: TermPlace): string | null {
  const found = document.source.view.blockingSites(callable.id).find(({ site }) => site.operation === id);
  return found?.cause.library ?? null;
}

/** A destructured parameter is bound when the function is called. */
function isParameterPattern({ value, start, end }: BindOperation, { callable }: TermPlace): boolean {
  return (
    value?.kind === "unknown" &&
    callable.parameters.some(({ form, span }) => form === "pattern" && span.start <= start && end <= span.end)
  );
}

function bindSteps(operation: BindOperation, line: number, place: TermPlace): Step[] {
  const { target, value, form } = operation;
  if (form === "for" || form === "with") return [];
  if (form === "except")
    return [{ kind: "bind", line, target: targetOf(target, place), value: { kind: "slot", slot: -1 } }];
  if (!value || isParameterPattern(operation, place)) return [];
  const term = termOf(value, place);
  if (form !== "augmented") return [{ kind: "bind", line, target: targetOf(target, place), value: term }];
  const { text } = place.document.source;
  const between = text.slice(target.end, value.start);
  const operator = operation.operator ?? /(\*\*|\/\/|<<|>>>?|[-+*/%&|^@])=/.exec(between)?.[1];
  if (operator) return [{ kind: "update", line, target: targetOf(target, place), operator, value: term }];
  // `i++` and `i--` have no value of their own.
  const step = /\+\+/.test(text.slice(operation.start, operation.end)) ? "+" : "-";
  return [
    { kind: "update", line, target: targetOf(target, place), operator: step, value: { kind: "constant", value: 1 } },
  ];
}
