import type { Callable } from "../../model/callable.ts";
import type { Fix } from "../../model/finding.ts";
import type { BlockingSite } from "../../project/project.ts";
import type { RuleContext } from "../rule.ts";

export function blockingFixes(_context: RuleContext, _callable: Callable, _blocking: BlockingSite): readonly Fix[] {
  return [];
}
