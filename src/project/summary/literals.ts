import { decidingTexts, fileWrappers, memoryFile } from "../../knowledge/decidingTexts.ts";
import type { CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { constantNumber } from "../constants.ts";
import { lastNameOf } from "../expressions.ts";
import type { Meaning } from "../meaning.ts";
import type { Place, Resolver } from "../resolver.ts";
import { type CallSite, nothingArgument, presentArgument, spreadArguments, unknownArgument } from "./fileSummary.ts";

type Literals = CallSite["literals"];
type Literal = Literals[string];

/** For calls that hand over no literal; one object, because there are so many of them. */
export const noLiterals: Literals = {};

/**
 * Reads what the arguments of calls are. Calls with the same ones share one object: a file has thousands of calls and
 * a few dozen ways to call.
 */
export function createLiteralReader(resolver: Resolver): (call: CallOperation, place: Place) => Literals {
  const isEcmascript = resolver.module.language === "ecmascript";
  const shared = new Map<string, Literals>();
  /** Of the call at hand. There are too many calls to make lists for each, as most say what another one has said. */
  const names: string[] = [];
  const values: Literal[] = [];
  let text = "";

  function add(name: string, value: Literal): void {
    names.push(name);
    values.push(value);
    text += typeof value === "string" ? `${name}=${value};` : `${name}=#${value};`;
  }

  return (call, place) => {
    if (call.arguments.length === 0) return noLiterals;
    names.length = 0;
    values.length = 0;
    text = "";
    let position = 0;
    const isWrapper = fileWrappers.has(lastNameOf(call.callee));
    for (const { name, spread, value } of call.arguments) {
      if (spread) add(spreadArguments, unknownArgument);
      const isMemory = isWrapper && isMemoryFile(resolver.meaningOf(value, place));
      add(name ?? `${position}`, isMemory ? memoryFile : knownArgument(resolver, value, place));
      position++;
      if (!isEcmascript || value.kind !== "collection") continue;
      for (const { key, value: option } of value.elements) {
        if (key?.kind === "literal") add(`${key.value}`, knownArgument(resolver, option, place));
      }
    }
    const known = shared.get(text);
    if (known) return known;
    const literals = Object.fromEntries(names.map((name, index) => [name, values[index] as Literal]));
    shared.set(text, literals);
    return literals;
  };
}

function knownArgument(resolver: Resolver, value: Expression, place: Place): Literal {
  if (value.kind === "literal") {
    if (typeof value.value === "number" || typeof value.value === "boolean") return value.value;
    if (value.type === "none") return nothingArgument;
    if (typeof value.value === "string" && decidingTexts.has(value.value)) return value.value;
    return value.value === null || value.value === "" ? unknownArgument : presentArgument;
  }
  if (value.kind === "callable" || value.kind === "class") return presentArgument;
  if (value.kind === "operator" || value.kind === "name") {
    return constantNumber(resolver, value, place) ?? unknownArgument;
  }
  const meaning = value.kind === "member" ? resolver.meaningOf(value, place) : null;
  return meaning?.kind === "symbol" ? meaning.name : unknownArgument;
}

function isMemoryFile(meaning: Meaning | null): boolean {
  return meaning?.kind === "instance" && meaning.type === memoryFile;
}
