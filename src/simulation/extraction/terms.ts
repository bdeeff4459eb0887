import type { Callable } from "../../model/callable.ts";
import type { Expression, OperationId } from "../../model/expression.ts";
import type { Meaning } from "../../project/meaning.ts";
import type { Term } from "../program.ts";
import type { Builder } from "./builder.ts";
import { choiceOperator } from "./choices.ts";
import type { Estimates } from "./estimates.ts";
import { readSlot } from "./propertyReads.ts";
import type { DocumentUnderWay } from "./source.ts";
import { templatePieces } from "./templates.ts";

/** The place in which an expression is read. */
export interface TermPlace {
  readonly builder: Builder;
  readonly document: DocumentUnderWay;
  readonly callable: Callable;
  readonly at: OperationId;
  /** `start:end` of what is awaited → the operation that awaits it. */
  readonly awaits: ReadonlyMap<string, OperationId>;
  readonly estimates: Estimates;
  /** See `getterNames`. */
  readonly getters: ReadonlySet<string>;
  /** The ends of the properties that have a step already: an argument belongs to several expressions. */
  readonly reads: Set<number>;
}

/** A value, as a program holds it. */
export function termOf(expression: Expression, place: TermPlace): Term {
  const inner = (value: Expression) => termOf(value, place);
  switch (expression.kind) {
    case "name":
      return nameTerm(expression, place);
    case "member":
      if (place.getters.has(expression.name)) {
        const otherwise: Term = { kind: "member", object: inner(expression.object), name: expression.name };
        return { kind: "slot", slot: readSlot(expression), otherwise };
      }
      return (
        libraryTerm(expression, place) ?? { kind: "member", object: inner(expression.object), name: expression.name }
      );
    case "call":
      return { kind: "slot", slot: expression.operation };
    case "await": {
      const { start, end } = expression.value;
      const slot = place.awaits.get(`${start}:${end}`);
      return slot === undefined ? { kind: "unknown", type: null } : { kind: "slot", slot };
    }
    case "literal":
      return { kind: "constant", value: expression.value };
    case "callable":
      return { kind: "routine", routine: place.document.routines + expression.callable };
    case "class":
      return { kind: "class", class: place.document.classes + expression.class };
    case "collection":
      return {
        kind: "collection",
        type: expression.type,
        elements: expression.elements.map(({ key, value }) => ({
          key: key ? inner(key) : null,
          value: inner(value.kind === "spread" ? value.value : value),
          spread: value.kind === "spread",
        })),
        loop: expression.comprehension,
      };
    case "choice":
      return {
        kind: "choice",
        test: expression.test ? inner(expression.test) : null,
        options: expression.options.map(inner),
        operator: choiceOperator(place.document.source.text, expression),
      };
    case "subscript":
      return { kind: "subscript", object: inner(expression.object), index: inner(expression.index) };
    case "operator":
      if (expression.operator === "template") {
        const pieces = templatePieces(
          place.document.source.text,
          expression,
          place.document.source.view.module.language,
        );
        return { kind: "template", pieces, operands: expression.operands.map(inner) };
      }
      return { kind: "operator", operator: expression.operator, operands: expression.operands.map(inner) };
    case "spread":
      return { kind: "spread", value: inner(expression.value) };
    case "element":
    case "unknown":
      return { kind: "unknown", type: null };
  }
}

function nameTerm(expression: Expression & { kind: "name" }, place: TermPlace): Term {
  const { name, binding } = expression;
  const { document } = place;
  if (binding === null) {
    if (name === "this") return { kind: "this" };
    if (name === "super") return { kind: "super" };
    if (name === "undefined") return { kind: "unknown", type: "undefined" };
    return libraryTerm(expression, place) ?? { kind: "library", name };
  }
  const isImport = document.source.view.resolver.definitions.of(binding).some((one) => one.kind === "import");
  const imported = isImport ? libraryTerm(expression, place) : null;
  return imported ?? { kind: "variable", variable: document.variables + binding, name };
}

/** What an imported name, or a member of one, stands for: of a library, or of another document. */
function libraryTerm(expression: Expression, place: TermPlace): Term | null {
  if (!isImported(expression, place)) return null;
  const { document, builder, callable, at } = place;
  // A method of a value that a module holds belongs to that value: `parentPort.on`.
  if (expression.kind === "member" && isValue(expression.object, place)) return null;
  const meaning = document.source.view.resolver.meaningOf(expression, { callable: callable.id, at });
  return meaning?.kind === "symbol" ? symbolTerm(meaning, document, builder) : null;
}

function isValue(object: Expression, { document, callable, at }: TermPlace): boolean {
  const meaning = document.source.view.resolver.meaningOf(object, { callable: callable.id, at });
  return meaning?.kind === "instance" || (meaning?.kind === "symbol" && meaning.name === "worker_threads.parentPort");
}

function symbolTerm(meaning: Meaning & { kind: "symbol" }, document: DocumentUnderWay, builder: Builder): Term {
  const found = meaning.module === null ? null : builder.foreign(document, meaning);
  return found ?? { kind: "library", name: meaning.name };
}

function isImported(expression: Expression, place: TermPlace): boolean {
  if (expression.kind === "member") return isImported(expression.object, place);
  if (expression.kind !== "name") return false;
  if (expression.binding === null)
    return place.document.source.view.module.language === "python" && expression.name !== "super";
  const definitions = place.document.source.view.resolver.definitions.of(expression.binding);
  return definitions.length > 0 && definitions.every((one) => one.kind === "import");
}
