import { hasComment } from "../../fixes/codeAround.ts";
import { joinTouching } from "../../fixes/edits.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import type { Callable } from "../../model/callable.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { lineIndentation, lineTerminatorOf } from "../../model/lines.ts";
import { overlaps } from "../../model/span.ts";
import type { AdjacentAwaits, PlainAwait } from "../../project/dataflow/adjacentAwaits.ts";
import type { RuleContext } from "../rule.ts";

/** A line longer than this is written as several. */
const longestLine = 100;

/** One statement that waits for all of the run. When one of them fails, the others have been started nevertheless. */
export function togetherFixes(context: RuleContext, callable: Callable, { awaits, kind }: AdjacentAwaits): Fix[] {
  const { module, uri } = context;
  const [{ statement: first }] = awaits;
  const last = (awaits.at(-1) as PlainAwait).statement;
  const span = { start: first.start, end: last.end };
  if (hasComment(module, span) || module.syntaxErrors.some((error) => overlaps(error, span))) return [];
  const edits = module.language === "ecmascript" ? promiseAll(context, awaits) : gather(context, callable, awaits);
  if (!edits) return [];
  const applicability = kind === "independent" ? "safe" : "unsafe";
  return [{ title: together, applicability, documents: [{ uri, edits }] }];
}

const together: LocalizedText = { en: "Wait for all at once", "zh-cn": "一起等待" };

function promiseAll({ text }: RuleContext, awaits: AdjacentAwaits["awaits"]): TextEdit[] | null {
  const declarators = awaits.map(({ statement, target }) =>
    target ? (/^(const|let)\s/.exec(text.slice(statement.start, statement.end))?.[1] ?? "") : null,
  );
  const kinds = new Set(declarators.filter((one) => one !== null));
  if (kinds.has("") || kinds.size > 1) return null;
  const [declarator] = kinds;
  const targets = awaits.map(({ target }) => (target ? text.slice(target.start, target.end) : ""));
  const left = declarator === undefined ? "" : `${declarator} [${targets.join(", ").replace(/[, ]+$/, "")}] = `;
  return [replacement(text, awaits, `${left}await Promise.all([`, "]);")];
}

function gather(
  { module, text }: RuleContext,
  callable: Callable,
  awaits: AdjacentAwaits["awaits"],
): TextEdit[] | null {
  if (asyncLibraryOf(module) !== "asyncio") return null;
  const place = { callable, offset: awaits[0].statement.start };
  const { edits, reference } = ensureImport(module, text, place, { module: "asyncio", name: null });
  const targets = awaits.map(({ target }) => {
    if (!target) return "_";
    const written = text.slice(target.start, target.end);
    return target.kind === "pattern" && !/^[([]/.test(written) ? `(${written})` : written;
  });
  const left = awaits.every(({ target }) => target === null) ? "" : `${targets.join(", ")} = `;
  return joinTouching([...edits, replacement(text, awaits, `${left}await ${reference}.gather(`, ")")]);
}

/** The run as one statement: on one line, or with one operation on each line. */
function replacement(text: string, awaits: AdjacentAwaits["awaits"], open: string, close: string): TextEdit {
  const [{ statement: first }] = awaits;
  const last = (awaits.at(-1) as PlainAwait).statement;
  const values = awaits.map(({ operation }) => text.slice(operation.start, operation.end).replace(/^await\s*/, ""));
  const indentation = lineIndentation(text, first.start);
  const end = lineTerminatorOf(text);
  const line = `${open}${values.join(", ")}${close}`;
  const isShort = indentation.length + line.length <= longestLine && !/[\r\n]/.test(line);
  const unit = indentation.startsWith("\t") ? "\t" : close === ")" ? "    " : "  ";
  const lines = values.map((value) => `${indentation}${unit}${value},${end}`).join("");
  const newText = isShort ? line : `${open}${end}${lines}${indentation}${close}`;
  return { start: first.start, end: last.end, newText };
}
