import type { ErrorValue, InstanceValue, Value } from "./values.ts";

/** What a simulated program raises, on its way through the generators that run it. */
export interface Raised {
  readonly raised: Value;
}

/** An error of the language or a library, to be thrown. */
export function raise(type: string, message: Value = ""): Raised {
  const error: ErrorValue = { kind: "error", type, message, instance: null };
  return { raised: error };
}

/** An error of a class of the program, to be thrown. */
export function raiseInstance(instance: InstanceValue, type: string): Raised {
  return { raised: { kind: "error", type, message: "", instance } };
}

/** Whether a caught value was raised by the program; anything else is a fault of the simulation. */
export function isRaised(error: unknown): error is Raised {
  return typeof error === "object" && error !== null && "raised" in error;
}

/** The class names that a handler of the name catches. */
const families: Readonly<Record<string, readonly string[]>> = {
  OSError: ["ConnectionError", "FileNotFoundError", "TimeoutError", "PermissionError"],
  LookupError: ["KeyError", "IndexError"],
  ArithmeticError: ["ZeroDivisionError", "OverflowError"],
};

/** Whether `except name` catches an error of the type, given the names of the error's own bases. */
export function catches(name: string, type: string, bases: readonly string[] = []): boolean {
  const short = name.slice(name.lastIndexOf(".") + 1);
  if (short === "BaseException" || short === type || bases.includes(short)) return true;
  if (short === "Exception") return type !== "CancelledError" && type !== "SystemExit" && type !== "KeyboardInterrupt";
  if (short === "TimeoutError") return type === "TimeoutError";
  return families[short]?.includes(type) ?? false;
}
