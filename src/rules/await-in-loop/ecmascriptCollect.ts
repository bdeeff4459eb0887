import { freshName } from "../../fixes/names.ts";
import type { TextEdit } from "../../model/finding.ts";
import { around, type Rewriting, skipEdits } from "./ecmascriptRounds.ts";
import { receiverEdits } from "./rewriting.ts";

/** The function of a round gives what it would have pushed. */
export function collectEdits(rewriting: Rewriting): TextEdit[] | null {
  const { context, found, shaped, element, map, hasBraces } = rewriting;
  const { text, module } = context;
  const { shape, body } = shaped;
  const [push] = shape.kind === "collect" ? shape.pushes : [];
  if (shape.kind !== "collect" || !push || push.callee.kind !== "member" || !hasBraces) return null;
  const list = text.slice(push.callee.object.start, push.callee.object.end);
  const { loop } = found;
  const [before, after] = around(`await Promise.all(${map(`async (${element}) => {…}`)})`);
  const { lineTerminator, bodyIndentation, indentation } = body;
  if (shape.endsRound) {
    const value = push.arguments[0]?.value;
    if (!value) return null;
    return [
      { start: loop.start, end: loop.body.start + 1, newText: `${list}.push(...(${before}{` },
      { start: push.start, end: value.start, newText: "return " },
      { start: value.end, end: push.end, newText: "" },
      { start: loop.body.end - 1, end: body.statement.end, newText: `}${after}));` },
    ];
  }
  const own = freshName(module, "found");
  const type = /\.[cm]?tsx?$/.test(context.uri) ? `: typeof ${list}` : "";
  const lists = freshName(module, "lists");
  return [
    {
      start: loop.start,
      end: loop.body.start + 1,
      newText: `const ${lists} = ${before}{${lineTerminator}${bodyIndentation}const ${own}${type} = [];`,
    },
    ...skipEdits(rewriting, `return ${own}`),
    ...receiverEdits(shape.pushes, own),
    {
      start: loop.body.end - 1,
      end: body.statement.end,
      newText: `  return ${own};${lineTerminator}${indentation}}${after};${lineTerminator}${indentation}${list}.push(...${lists}.flat());`,
    },
  ].sort((left, right) => left.start - right.start);
}
