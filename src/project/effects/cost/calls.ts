import { isComputing } from "../../../knowledge/costs.ts";
import type { CallOperation } from "../../../model/callable.ts";
import { calledName, type SizePlace } from "./sizes.ts";

/** Methods of strings, lists, dicts, arrays, maps and sets, which compute whatever they are called on. */
const plainMethods = new Set(
  `append extend insert pop remove clear copy count index sort reverse add discard update get setdefault items keys values
   join split rsplit splitlines strip lstrip rstrip startswith endswith lower upper title replace format encode decode find
   isdigit isalpha isalnum union intersection difference issubset hexdigest digest most_common group groups match search
   push shift unshift slice splice concat includes indexOf lastIndexOf has set delete entries forEach map filter reduce some
   every findIndex flatMap flat fill at trim trimStart trimEnd toLowerCase toUpperCase charAt charCodeAt codePointAt padStart
   padEnd repeat substring substr startsWith endsWith toString toFixed localeCompare test exec hasOwnProperty`.split(
    /\s+/,
  ),
);

/** Whether a call is known to compute rather than to wait: a method of plain data, a built-in, a function of this module. */
export function computes(place: SizePlace, call: CallOperation): boolean {
  const { resolver, callable } = place;
  const meaning = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  if (meaning?.kind === "callable" || meaning?.kind === "class") return true;
  const name = calledName(place, call);
  if (name !== null) {
    if (isComputing(resolver.module.language, name)) return true;
    return meaning?.kind === "symbol" && meaning.module === null;
  }
  return call.callee.kind === "member" && plainMethods.has(call.callee.name);
}
