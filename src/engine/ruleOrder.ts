import { getOrCreate } from "../model/getOrCreate.ts";
import type { Language } from "../model/module.ts";
import type { Rule } from "../rules/rule.ts";
import type { KnownRules } from "./suppressionUse.ts";

/** The rules of a language in the order in which they run; whoever analyses many files passes the same rules for all. */
export function rulesFor(language: Language, rules: readonly Rule[]): readonly Rule[] {
  const orders = () => ({ python: inOrder("python", rules), ecmascript: inOrder("ecmascript", rules) });
  return getOrCreate(knownOrders, rules, orders)[language];
}

const knownOrders = new WeakMap<readonly Rule[], Readonly<Record<Language, readonly Rule[]>>>();

function inOrder(language: Language, rules: readonly Rule[]): readonly Rule[] {
  const ofLanguage = rules.filter(({ languages }) => languages.includes(language));
  return [...ofLanguage.filter(({ runsLast }) => !runsLast), ...ofLanguage.filter(({ runsLast }) => runsLast)];
}

/** `here` are the rules for the document's language; those for the other one silence nothing, whether they ran or not. */
export function knownRules(all: readonly Rule[], here: readonly Rule[], run: ReadonlySet<string>): KnownRules {
  const elsewhere = all.filter((rule) => !here.includes(rule)).map(({ id }) => id);
  return {
    all: new Set(all.map(({ id }) => id)),
    run: new Set([...run, ...elsewhere]),
    isComplete: here.every(({ id, severity, runsLast }) => run.has(id) || severity === "off" || runsLast),
  };
}
