import type { CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { constantNumber } from "../constants.ts";
import type { Place, Resolver } from "../resolver.ts";
import { type CallSite, unknownArgument } from "./fileSummary.ts";

type Literals = CallSite["literals"];

/** For calls that hand over no literal; one object, because there are so many of them. */
export const noLiterals: Literals = {};

/**
 * Reads what the arguments of calls are. Calls with the same ones share one object: a file has thousands of calls and
 * a few dozen ways to call.
 */
export function createLiteralReader(resolver: Resolver): (call: CallOperation, place: Place) => Literals {
  const isEcmascript = resolver.module.language === "ecmascript";
  const shared = new Map<string, Literals>();
  return (call, place) => {
    if (call.arguments.length === 0) return noLiterals;
    const entries: [string, number | boolean | string][] = [];
    call.arguments.forEach(({ name, value }, index) => {
      entries.push([name ?? `${index}`, knownArgument(resolver, value, place)]);
      if (!isEcmascript || value.kind !== "collection") return;
      for (const { key, value: option } of value.elements) {
        if (key?.kind === "literal") entries.push([`${key.value}`, knownArgument(resolver, option, place)]);
      }
    });
    let text = "";
    for (const [name, value] of entries) text += `${name}=${typeof value === "string" ? value : `#${value}`};`;
    const known = shared.get(text);
    if (known) return known;
    const literals = Object.fromEntries(entries);
    shared.set(text, literals);
    return literals;
  };
}

function knownArgument(resolver: Resolver, value: Expression, place: Place): number | boolean | string {
  if (value.kind === "literal") {
    return typeof value.value === "number" || typeof value.value === "boolean" ? value.value : unknownArgument;
  }
  if (value.kind === "operator" || value.kind === "name") {
    return constantNumber(resolver, value, place) ?? unknownArgument;
  }
  const meaning = value.kind === "member" ? resolver.meaningOf(value, place) : null;
  return meaning?.kind === "symbol" ? meaning.name : unknownArgument;
}
