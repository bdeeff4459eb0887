import { isRecord } from "../../../model/record.ts";
/** Why a recorded trace cannot be read. */
export const refusals = ["not-json", "unknown-format", "speedscope", "malformed", "empty", "mixed"] as const;
/** One of `refusals`. */
export type Refusal = (typeof refusals)[number];

/** Thrown by the readers of traces; its message is the reason. */
export class RefusedTrace extends Error {
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/** The value as a record. @throws RefusedTrace when it is none */
export function record(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw new RefusedTrace("malformed");
  return value;
}

/** The value as a list. @throws RefusedTrace when it is none */
export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RefusedTrace("malformed");
  return value;
}

/** The value as a list of finite numbers. @throws RefusedTrace when it is none */
export function numbers(value: unknown): readonly number[] {
  return list(value).map(number);
}

/** The value as a finite number. @throws RefusedTrace when it is none */
export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new RefusedTrace("malformed");
  return value;
}
