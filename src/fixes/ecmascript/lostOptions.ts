import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { callOf } from "../../project/expressions.ts";

/** Where a call takes options, and those of them that its promise form does not know. */
interface LostOptions {
  readonly positions: readonly number[];
  readonly names: readonly string[];
  /** The promise form is not the same unless the options can be read. */
  readonly mustBeReadable: boolean;
}

/** Sources: nodejs.org/api/child_process.html (`exec` has neither `stdio` nor `input`), nodejs.org/api/fs.html. */
const lostOptions: Readonly<Record<string, LostOptions>> = {
  "child_process.execSync": { positions: [1], names: ["stdio", "input"], mustBeReadable: true },
  "child_process.execFileSync": { positions: [1, 2], names: ["stdio", "input"], mustBeReadable: true },
  "fs.statSync": { positions: [1], names: ["throwIfNoEntry"], mustBeReadable: false },
  "fs.lstatSync": { positions: [1], names: ["throwIfNoEntry"], mustBeReadable: false },
};

/** Functions of `fs` that also take the number of an open file, which their promise forms do not. */
const takesDescriptor: ReadonlySet<string> = new Set(["fs.readFileSync", "fs.writeFileSync", "fs.appendFileSync"]);

/** Whether the arguments of a blocking call mean the same to its promise form. `name` is the call's dotted name. */
export function keepsArguments(name: string, callable: Callable, call: CallOperation): boolean {
  if (takesDescriptor.has(name) && mayBeDescriptor(callable, call.arguments[0]?.value)) return false;
  const lost = Object.hasOwn(lostOptions, name) ? lostOptions[name] : undefined;
  if (!lost) return true;
  return call.arguments.every(({ value, spread }, index) => {
    if (spread) return !lost.mustBeReadable;
    if (!lost.positions.includes(index)) return true;
    if (value.kind === "collection" && value.type === "dict")
      return value.elements.every(({ key }) => isKept(key, lost));
    // The list of arguments of `execFile` may stand where its options may.
    return !lost.mustBeReadable || index < Math.max(...lost.positions) || value.kind === "literal";
  });
}

function isKept(key: Expression | null, { names, mustBeReadable }: LostOptions): boolean {
  if (key === null) return !mustBeReadable;
  return key.kind === "literal" && typeof key.value === "string" && !names.includes(key.value);
}

/** A number, or a variable that `openSync` has set. */
function mayBeDescriptor(callable: Callable, file: Expression | undefined): boolean {
  if (file?.kind === "literal") return file.type === "number";
  if (file?.kind !== "name") return false;
  return callable.operations.some((operation) => {
    if (operation.kind !== "bind" || operation.target.kind !== "name") return false;
    if (operation.target.binding !== file.binding) return false;
    const opened = callOf(callable, operation.value)?.callee;
    return (opened?.kind === "member" || opened?.kind === "name") && opened.name === "openSync";
  });
}
