import { linesStart } from "../../fixes/loopBody.ts";
import { freshName } from "../../fixes/names.ts";
import type { TextEdit } from "../../model/finding.ts";
import { readsPassingName, setsOuterName } from "./movedCode.ts";
import { behind, functionHeader, functionName, gathered, type Rewriting, skipEdits } from "./pythonRounds.ts";
import { receiverEdits } from "./rewriting.ts";

/** The function of a round gives what it would have appended. */
export function collectEdits(rewriting: Rewriting, asyncio: string, semaphore: string | null): TextEdit[] | null {
  const { context, shaped, parameters, found } = rewriting;
  const { module, text } = context;
  const { shape, body } = shaped;
  const [push] = shape.kind === "collect" ? shape.pushes : [];
  if (shape.kind !== "collect" || push?.callee.kind !== "member") return null;
  if (setsOuterName(rewriting) || readsPassingName(rewriting, found.loop.body)) return null;
  const { indentation, bodyIndentation, lineTerminator } = body;
  const list = text.slice(push.callee.object.start, push.callee.object.end);
  const name = functionName(rewriting);
  const { before, call } = gathered(rewriting, asyncio, `${name}(${parameters.join(", ")})`, semaphore);
  const { offset, lead } = behind(rewriting);
  const header = functionHeader(rewriting, name);
  if (shape.endsRound) {
    const value = push.arguments[0]?.value;
    if (!value) return null;
    return [
      header,
      { start: push.start, end: value.start, newText: "return " },
      { start: value.end, end: push.end, newText: "" },
      { start: offset, end: offset, newText: `${lead}${lead}${before}${indentation}${list}.extend(await ${call})` },
    ];
  }
  const own = freshName(module, "found");
  const firstLine = linesStart(module, text, body.statements[0], found.loop.body.start);
  return [
    header,
    { start: firstLine, end: firstLine, newText: `${bodyIndentation}${own} = []${lineTerminator}` },
    ...skipEdits(rewriting, `return ${own}`),
    ...receiverEdits(shape.pushes, own),
    {
      start: offset,
      end: offset,
      newText:
        `${lead}${bodyIndentation}return ${own}${lead}${lead}${before}` +
        `${indentation}for ${own} in await ${call}:${lead}${bodyIndentation}${list}.extend(${own})`,
    },
  ];
}
