import type { CallableId } from "../../model/expression.ts";
import type { ClassReference } from "../linker.ts";

/** A function of the project. What site targets give is one object for each function, so that maps can have it as a key. */
export interface FunctionReference {
  readonly file: string;
  readonly callable: CallableId;
  /** The class of the object on which the method runs, when it inherits the method; its overrides are called then. */
  readonly receiver?: ClassReference;
}

/** A key that no other function with another receiver has. */
export function keyOf({ file, callable, receiver }: FunctionReference): string {
  return receiver ? `${callable}@${file}#${receiver.class}@${receiver.file}` : `${callable}@${file}`;
}
