import type { LocalizedText } from "../../../model/finding.ts";
import { isRecord } from "../../../model/record.ts";
import { maximumTraceBytes } from "../../messages/timeline.ts";

/** Why a recorded trace cannot be read. */
export const refusals = ["not-json", "unknown-format", "speedscope", "malformed", "empty", "mixed"] as const;
/** One of `refusals`. */
export type Refusal = (typeof refusals)[number];

/** What is said of a file that is refused, behind its name. */
export const refusalTexts: Readonly<Record<Refusal, LocalizedText>> = {
  "not-json": {
    en: "it is no JSON.",
    "zh-cn": "它不是 JSON。",
  },
  "unknown-format": {
    en: "it is no trace of VizTracer, no .cpuprofile and no Gecko profile of CPython.",
    "zh-cn": "它不是 VizTracer 跟踪、.cpuprofile 或 CPython 的 Gecko 性能文件。",
  },
  speedscope: {
    en: "speedscope's format does not say when its threads began, so they have no common axis.",
    "zh-cn": "speedscope 格式没有记录各线程何时开始，因此无法放到同一时间轴上。",
  },
  malformed: {
    en: "it is damaged.",
    "zh-cn": "文件已损坏。",
  },
  empty: {
    en: "nothing was recorded.",
    "zh-cn": "其中没有记录。",
  },
  mixed: {
    en: "files of several kinds have no common clock.",
    "zh-cn": "不同种类的文件没有共同的时钟。",
  },
};

/** What is said of a file that is larger than may be read. */
export function tooLarge(bytes: number): LocalizedText {
  const [size, most] = [bytes, maximumTraceBytes].map((each) => (each / 1024 / 1024).toFixed(0));
  return {
    en: `it has ${size} MB, and files of up to ${most} MB can be read.`,
    "zh-cn": `它有 ${size} MB，最多可读取 ${most} MB 的文件。`,
  };
}

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
