import type { Callable, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { valuesOf, walkExpression } from "../../project/expressions.ts";
import type { Step } from "../program.ts";
import type { Builder } from "./builder.ts";
import { lineAt, shortText } from "./source.ts";
import { type TermPlace, termOf } from "./terms.ts";

/** The names of the properties with code of their own, in all documents of a program so far. */
export function getterNames({ documents }: Pick<Builder, "documents">): ReadonlySet<string> {
  return new Set(
    documents.flatMap(({ source }) =>
      source.view.module.callables.flatMap(({ kind, name }) => (kind === "getter" ? name : [])),
    ),
  );
}

/** Reading a property may run code, which is a step: terms have no effect. The inner ones come first. */
export function readSteps(operation: Operation, place: TermPlace): Step[] {
  return place.getters.size === 0 ? [] : readsOf(valuesOf(operation), place);
}

/** The same for values that are no operation: the elements of a comprehension. */
export function readsOf(values: readonly Expression[], place: TermPlace): Step[] {
  const { callable, document, getters, reads: known } = place;
  const reads = values
    .flatMap((value) => readsIn(callable, value, getters))
    .filter((member) => !known.has(member.end) && known.add(member.end));
  return reads.reverse().map((member) => ({
    kind: "read",
    line: lineAt(document, member.start),
    slot: readSlot(member),
    object: termOf(member.object, place),
    name: member.name,
    text: shortText(document, member),
  }));
}

type Member = Expression & { readonly kind: "member" };

function readsIn(callable: Callable, value: Expression, getters: ReadonlySet<string>): Member[] {
  // A call of a method with the name of a property elsewhere is no read; its steps are those of the call.
  return [...walkExpression(callable, value)].filter(
    (inner): inner is Member => inner.kind === "member" && getters.has(inner.name),
  );
}

/** Where the value of a property that was read is kept: calls and awaits have numbers from 0 on, handled errors -1. */
export function readSlot({ end }: Expression): number {
  return -2 - end;
}
