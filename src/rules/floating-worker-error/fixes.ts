import { codeStyleOf } from "../../fixes/ecmascript/codeStyle.ts";
import { insertAt } from "../../fixes/edits.ts";
import { afterLineOf } from "../../fixes/loopBody.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { beginsLine, lineEndAt, lineIndentation, lineTerminatorOf } from "../../model/lines.ts";
import type { RuleContext } from "../rule.ts";
import type { FloatingWorker } from "./workers.ts";

/** Adds a listener that prints the error: on a line of its own, or right behind the call. */
export function listenerFix({ text, uri }: RuleContext, worker: FloatingWorker): Fix[] {
  const edit = ownLine(text, worker) ?? behindCall(text, worker);
  return edit ? [{ title, applicability: "unsafe", documents: [{ uri, edits: [edit] }] }] : [];
}

const title: LocalizedText = { en: "Listen for `error`", "zh-cn": "监听 `error` 事件" };

function ownLine(text: string, { callable, call, kind, target }: FloatingWorker): TextEdit | null {
  const statement = callable.statements[call.statement ?? -1];
  if (!target || !statement || (statement.kind !== "bind" && statement.kind !== "expression")) return null;
  const isAlone =
    beginsLine(text, statement.start) &&
    /^;?\s*(?:\/\/.*)?$/.test(text.slice(statement.end, lineEndAt(text, statement.end)));
  if (!isAlone || callable.kind === "class") return null;
  const { offset, needsTerminator } = afterLineOf(text, statement);
  const end = lineTerminatorOf(text);
  const name = text.slice(target.start, target.end);
  const { quote } = codeStyleOf(text);
  const semicolon = /;\s*$/.test(text.slice(statement.start, statement.end + 1)) ? ";" : "";
  const listener =
    kind === "web"
      ? `${name}.addEventListener(${quote}error${quote}, (event) => console.error(event.message))`
      : `${name}.on(${quote}error${quote}, (error) => console.error(error))`;
  const line = `${lineIndentation(text, statement.start)}${listener}${semicolon}`;
  return insertAt(offset, needsTerminator ? `${end}${line}` : `${line}${end}`);
}

/** `on` gives the process or thread back, `addEventListener` of a web worker does not. */
function behindCall(text: string, { call, kind }: FloatingWorker): TextEdit | null {
  const { quote } = codeStyleOf(text);
  return kind === "web" ? null : insertAt(call.end, `.on(${quote}error${quote}, (error) => console.error(error))`);
}
