import type { Target as ModelTarget } from "../../model/callable.ts";
import type { Target } from "../program.ts";
import { type TermPlace, termOf } from "./terms.ts";

/** What is written to, as a program holds it. */
export function targetOf(target: ModelTarget, place: TermPlace): Target {
  switch (target.kind) {
    case "name":
      if (target.binding === null) return { kind: "ignored" };
      return { kind: "variable", variable: place.document.variables + target.binding, name: target.name };
    case "member":
      return { kind: "member", object: termOf(target.object, place), name: target.name };
    case "subscript":
      return { kind: "subscript", object: termOf(target.object, place), index: termOf(target.index, place) };
    case "pattern":
      return {
        kind: "pattern",
        type: target.type,
        elements: target.elements.map(({ key, rest, target: inner }) => ({
          key,
          rest,
          target: targetOf(inner, place),
        })),
      };
    case "unknown":
      return { kind: "ignored" };
  }
}
