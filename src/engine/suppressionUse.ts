import type { Span } from "../model/span.ts";
import type { UnusedSuppression } from "../rules/rule.ts";
import type { Suppression, Suppressions } from "./suppression.ts";

/** Which suppression comments of a document have silenced something. */
export interface SuppressionUse {
  /** Whether a comment silences a rule at an offset; the comment counts as used then. */
  silences(rule: string, offset: number): boolean;
  /** The comments, and names in them, that have silenced nothing so far and could have. */
  unused(known: KnownRules): readonly UnusedSuppression[];
}

/** The rules that there are, and those that have run. Nobody can tell whether a comment for one that did not is needed. */
export interface KnownRules {
  readonly all: ReadonlySet<string>;
  readonly run: ReadonlySet<string>;
  /** Whether every rule that is on by itself has run, so that a comment for all rules can be judged. */
  readonly isComplete: boolean;
}

/** Watches which of the suppressions silence something. */
export function createSuppressionUse(suppressions: Suppressions, text: string): SuppressionUse {
  const used = new Map<Suppression, Set<string>>();

  function unusedNames(suppression: Suppression, { all, run }: KnownRules): string[] {
    const names = suppression.rules ?? [];
    return names.filter((name) => !used.get(suppression)?.has(name) && (run.has(name) || !all.has(name)));
  }

  return {
    silences(rule, offset) {
      const found = suppressions.find(rule, offset);
      if (!found) return false;
      const rules = used.get(found) ?? new Set();
      used.set(found, rules.add(rule));
      return true;
    },
    unused(known) {
      return suppressions.all.flatMap((suppression): UnusedSuppression[] => {
        const { comment, rules } = suppression;
        if (rules === null) {
          if (!known.isComplete || used.has(suppression)) return [];
          return [{ span: comment, comment, name: null, isKnown: true }];
        }
        const names = unusedNames(suppression, known);
        return names.map((name) => {
          const isWhole = names.length === rules.length;
          const span = isWhole && names.length === 1 ? comment : spanOfName(text, comment, name);
          return { span, comment, name, isKnown: known.all.has(name) };
        });
      });
    },
  };
}

function spanOfName(text: string, { start, end }: Span, name: string): Span {
  const list = text.indexOf("[", start) + 1;
  const found = new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, "\\$&")}(?![\\w-])`).exec(text.slice(list, end));
  return found ? { start: list + found.index, end: list + found.index + name.length } : { start, end };
}
