import type { Statement } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineTerminatorOf } from "../../model/lines.ts";
import type { Import, Module } from "../../model/module.ts";
import { callOf, pathOf } from "../../project/expressions.ts";
import { insertAt } from "../edits.ts";
import { freshName } from "../names.ts";
import { plainSymbol, referenceTo } from "../visibleImports.ts";
import type { EcmascriptCall } from "./awaiting.ts";
import { type ImportStyle, importEntry, importStatement, importStyle } from "./importStyle.ts";
import { dropUnused, type Known } from "./memberImport.ts";
import { addEntry, namedListOf } from "./namedList.ts";
import { baseOf, replacedImport, twinOfCallee } from "./twinCallee.ts";

/**
 * The promise form of a function that takes a callback, as a constant of the module: the one that is there, else
 * `const execFileAsync = promisify(execFile)` below the imports. `twin` is the dotted name of that function and `name`
 * that of the blocking call.
 */
export function promisifiedTwin(input: EcmascriptCall, name: string, twin: string): Known | null {
  const { module, text, call } = input;
  const declared = declaredPromiseForm(input, twin);
  if (declared !== null) {
    const replaced = replacedImport(input);
    const edits = replaced ? dropUnused(replaced, true) : [];
    return edits && { reference: declared, edits };
  }
  const root = pathOf(
    call.callee.kind === "member" ? (baseOf(text, call.callee, name, twin)?.object ?? call.callee) : call.callee,
  )?.root;
  const imported = module.imports.find(({ binding }) => binding !== null && binding === root?.binding);
  const statement = imported && topLevelStatement(module, imported);
  const wrapped = twinOfCallee(input, name, twin);
  if (!imported || !statement || !wrapped) return null;
  const style = importStyle(text, statement, imported);
  const promisify = ensurePromisify(module, text, statement, style);
  const local = freshName(module, `${twin.slice(twin.lastIndexOf(".") + 1)}Async`);
  // The imported function would take the very name of its promise form.
  if (wrapped.reference === local) return null;
  const lineTerminator = lineTerminatorOf(text);
  const declaration = `const ${local} = ${promisify.reference}(${wrapped.reference})${style.semicolon}`;
  const place = lineEndAt(text, lastImportAfter(module, [statement, ...promisify.statements]).end);
  const declare = insertAt(place, lineTerminator.repeat(2) + declaration);
  return { reference: local, edits: [...wrapped.edits, ...promisify.edits, declare] };
}

/** The constant of the module that holds the promise form, when code at the call can see it. */
function declaredPromiseForm({ module, callable }: EcmascriptCall, twin: string): string | null {
  const top = module.callables[0];
  for (const operation of top?.operations ?? []) {
    if (operation.kind !== "bind" || operation.target.kind !== "name" || operation.region !== 0 || !top) continue;
    const made = callOf(top, operation.value);
    if (!made || symbolOf(module, made.callee) !== "util.promisify") continue;
    const wrapped = made.arguments[0]?.value;
    if (!wrapped || symbolOf(module, wrapped) !== twin) continue;
    const { name, binding } = operation.target;
    const isHidden = module.bindings.some(
      (one) => one.name === name && one.id !== binding && one.owner === callable.id,
    );
    if (!isHidden) return name;
  }
  return null;
}

/** The dotted name of an expression that consists of imports; null for any other. */
function symbolOf(module: Module, expression: Expression): string | null {
  if (expression.kind === "member") {
    const object = symbolOf(module, expression.object);
    return object && `${object}.${expression.name}`;
  }
  if (expression.kind !== "name" || expression.binding === null) return null;
  const imported = module.imports.find(({ binding }) => binding === expression.binding);
  return imported ? plainSymbol(module, imported) : null;
}

/** `util.promisify` in the module's style, and the statements that import it. */
function ensurePromisify(
  module: Module,
  text: string,
  beside: Statement,
  style: ImportStyle,
): Known & { readonly statements: readonly Statement[] } {
  const top = module.callables[0];
  const known = top ? referenceTo(module, { callable: top, offset: text.length }, "util.promisify") : null;
  const utilities = module.imports.filter((one) => one.callable === 0 && one.module.replace(/^node:/, "") === "util");
  const statements = utilities.flatMap((one) => topLevelStatement(module, one) ?? []);
  if (known !== null) return { reference: known, edits: [], statements };
  const local = freshName(module, "promisify");
  for (const one of utilities) {
    const list = one.isTypeOnly ? null : namedListOf(module, text, one);
    if (!list) continue;
    const edits = [addEntry(text, list, importEntry(list.separator, "promisify", local))];
    return { reference: local, edits, statements };
  }
  const line = lineTerminatorOf(text) + importStatement(style, "util", "promisify", local);
  const edits: readonly TextEdit[] = [insertAt(lineEndAt(text, beside.end), line)];
  return { reference: local, edits, statements: [] };
}

/** The last import of the run of imports that begins with the last of the given statements. */
function lastImportAfter({ callables }: Module, statements: readonly [Statement, ...Statement[]]): Statement {
  let last = statements.reduce((latest, one) => (one.start > latest.start ? one : latest));
  for (const statement of callables[0]?.statements ?? []) {
    if (statement.region !== 0 || statement.start <= last.start) continue;
    if (statement.kind !== "import") break;
    last = statement;
  }
  return last;
}

function topLevelStatement({ callables }: Module, { callable, statement: id }: Import): Statement | null {
  const statement = callable === 0 ? callables[0]?.statements[id ?? -1] : undefined;
  return statement?.region === 0 ? statement : null;
}
