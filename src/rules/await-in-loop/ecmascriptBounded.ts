import { hasComment } from "../../fixes/codeAround.ts";
import { freshName } from "../../fixes/names.ts";
import type { TextEdit } from "../../model/finding.ts";
import { promiseText, type Rewriting, skipEdits } from "./ecmascriptRounds.ts";
import { limit } from "./rewriting.ts";

/** At most so many at a time: slices of the list, or a limiter that the module already imports. */
export function boundedEdits(rewriting: Rewriting): TextEdit[] | null {
  const { context, found, shaped, element } = rewriting;
  const { module, text } = context;
  const { shape, body } = shaped;
  const { indentation, lineTerminator } = body;
  const { loop } = found;
  if (shape.kind !== "call" && shape.kind !== "whole") return null;
  const unit = body.bodyIndentation.slice(indentation.length) || "  ";
  const items = loop.iterable && loop.form === "for" ? text.slice(loop.iterable.start, loop.iterable.end) : null;
  if (shape.kind === "call" && items && /^[\w$.]+$/.test(items) && !hasComment(module, body.statement)) {
    const first = freshName(module, "start");
    const line = (code: string) => `${lineTerminator}${indentation}${code}`;
    const { name, definition } = listNamed(rewriting, items);
    const slice = `${name}.slice(${first}, ${first} + ${limit})`;
    const fn = `(${element}) => ${promiseText(rewriting, shape.awaited)}`;
    const newText =
      (definition === null ? "" : `${definition}${line("")}`) +
      `for (let ${first} = 0; ${first} < ${name}.length; ${first} += ${limit}) {` +
      line(`${unit}await Promise.all(${slice}.map(${fn}));`) +
      line("}");
    if (rewriting.list !== null && !module.imports.some((one) => one.module === "p-limit")) {
      return [{ start: loop.start, end: body.statement.end, newText }];
    }
  }
  const limiter = module.imports.find((one) => one.module === "p-limit");
  const limitName = module.bindings[limiter?.binding ?? -1]?.name;
  const run = freshName(module, "run");
  let define: TextEdit[];
  if (shape.kind === "call") {
    if (hasComment(module, body.statement)) return null;
    const fn = `const ${run} = (${element}) => ${promiseText(rewriting, shape.awaited)};`;
    define = [{ start: loop.start, end: body.statement.end, newText: fn }];
  } else {
    if (!rewriting.hasBraces) return null;
    define = [
      { start: loop.start, end: loop.body.start + 1, newText: `const ${run} = async (${element}) => {` },
      ...skipEdits(rewriting, "return"),
      { start: loop.body.end - 1, end: body.statement.end, newText: "};" },
    ];
  }
  const end = define.at(-1);
  if (!end || items === null || (/\.[cm]?tsx?$/.test(context.uri) && limitName === undefined)) return null;
  const start = freshName(module, "start");
  const list = /^[\w$.]+$/.test(items) && rewriting.list !== null ? listNamed(rewriting, items) : null;
  const line = (code: string) => `${lineTerminator}${indentation}${code}`;
  let tail: string;
  if (limitName !== undefined) {
    const limited = freshName(module, "limit");
    tail =
      line(`const ${limited} = ${limitName}(${limit});`) +
      line(`await Promise.all(${rewriting.map(`(item) => ${limited}(() => ${run}(item))`)});`);
  } else {
    if (list === null || !/^[\w$]+$/.test(element)) return null;
    tail =
      (list.definition === null ? "" : line(list.definition)) +
      line(`for (let ${start} = 0; ${start} < ${list.name}.length; ${start} += ${limit}) {`) +
      line(`${unit}await Promise.all(${list.name}.slice(${start}, ${start} + ${limit}).map(${run}));`) +
      line("}");
  }
  return [...define.slice(0, -1), { ...end, newText: end.newText + tail }];
}

/** A name for all elements as an array: that of what is looped over if it is one, else of a copy. */
function listNamed(
  { context, list }: Rewriting,
  items: string,
): { readonly name: string; readonly definition: string | null } {
  if (list === null || list === items) return { name: items, definition: null };
  const name = freshName(context.module, list.startsWith("Object.keys") ? "keys" : "items");
  return { name, definition: `const ${name} = ${list};` };
}
