import { insertAt } from "../../fixes/edits.ts";
import { linesStart } from "../../fixes/loopBody.ts";
import { isPythonTwo } from "../../fixes/python/pythonTwo.ts";
import type { Callable, Statement } from "../../model/callable.ts";
import type { Fix, TextEdit } from "../../model/finding.ts";
import { beginsLine, lineIndentation, lineTerminatorOf } from "../../model/lines.ts";
import type { Class } from "../../model/module.ts";
import type { RuleContext } from "../rule.ts";

/** Calls the `__init__` of the base before anything else in the own one, where it wants no arguments. */
export function callBase(context: RuleContext, found: Class, init: Callable): Fix[] {
  const { module, text, uri } = context;
  const [self] = init.parameters;
  const [base, ...others] = found.bases;
  if (self?.form !== "positional" || !base || wantsArguments(context, found)) return [];
  // Python 2 knows `super()` with arguments only; with one base its name says the same in both.
  const isOld = isPythonTwo(module);
  if (isOld && others.length > 0) return [];
  const call = isOld ? `${text.slice(base.start, base.end)}.__init__(${self.name})` : "super().__init__()";
  const edit = firstLine(context, init, call);
  if (!edit) return [];
  const title = { en: `Call \`${call}\``, "zh-cn": `调用 \`${call}\`` };
  return [{ title, applicability: "safe", documents: [{ uri, edits: [edit] }] }];
}

/** A timer wants to know when and what; a base of this module may have an `__init__` with parameters. */
function wantsArguments({ module, project }: RuleContext, found: Class): boolean {
  const { classes } = project.resolver;
  if (classes.libraryBasesOf(found.id).includes("threading.Timer")) return true;
  return classes.ancestorsOf(found.id).some((id) => {
    const init = id === found.id ? undefined : module.classes[id]?.methods.find(({ name }) => name === "__init__");
    const parameters = module.callables[init?.callable ?? -1]?.parameters.slice(1) ?? [];
    return parameters.some(({ form, default: given }) => form !== "rest" && form !== "keyword-rest" && given === null);
  });
}

/** A first line behind the docstring, above the comments of what follows; null for a body on the line of its header. */
function firstLine({ module, text }: RuleContext, init: Callable, code: string): TextEdit | null {
  const [first, second] = init.statements.filter(({ region }) => region === 0);
  if (!first || !beginsLine(text, first.start)) return null;
  const end = lineTerminatorOf(text);
  const indentation = lineIndentation(text, first.start);
  const hasDocstring = isDocstring(init, first);
  const next = hasDocstring ? second : first;
  if (!next || !beginsLine(text, next.start)) return insertAt(first.end, `${end}${indentation}${code}`);
  const above = hasDocstring ? first.end : (init.parameters.at(-1)?.span.end ?? init.start);
  return insertAt(linesStart(module, text, next, above), `${indentation}${code}${end}`);
}

function isDocstring({ operations }: Callable, { start, end }: Statement): boolean {
  const operation = operations.find((one) => one.start === start && one.end === end);
  return operation?.kind === "evaluate" && operation.value.kind === "literal" && operation.value.type === "string";
}
