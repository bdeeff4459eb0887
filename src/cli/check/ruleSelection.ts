import type { Configuration } from "../../engine/configuration.ts";
import type { Rule } from "../../rules/rule.ts";
import { suggestion } from "../suggestion.ts";
import { UsageError } from "../usageError.ts";

/**
 * The configuration in which only the rules with these ids run. One that is off gets the severity of its own, or
 * `information` when it has none: whoever names it wants to see it. Throws a `UsageError` for an id that no rule has.
 */
export function onlyRules(configuration: Configuration, ids: readonly string[], rules: readonly Rule[]): Configuration {
  for (const id of ids) {
    if (rules.some((rule) => rule.id === id)) continue;
    const hint = suggestion(
      id,
      rules.map((rule) => rule.id),
    );
    throw new UsageError(`There is no rule "${id}".${hint} "interleave rules" lists them.`);
  }
  const entries = rules.flatMap((rule): [string, Configuration["rules"][string]][] => {
    if (!ids.includes(rule.id)) return [[rule.id, "off"]];
    const configured = configuration.rules[rule.id];
    if (configured !== undefined && configured !== "off") return [[rule.id, configured]];
    return rule.severity === "off" ? [[rule.id, "information"]] : [];
  });
  return { ...configuration, rules: Object.fromEntries(entries) };
}
