import { costRow } from "../../knowledge/costs.ts";
import type { TargetRuntime } from "../../knowledge/runtimeSpeed.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { growth } from "./cost/size.ts";
import type { CostTerm } from "./cost/terms.ts";
import type { CostVerdict } from "./costVerdict.ts";
import { languageOfRuntime, timeOf } from "./targetRuntime.ts";

/** How the time comes about, as a clause: "3 nested loops, about 10⁹ rounds ≈ 40 s in CPython". */
export function costClause(term: CostTerm, { reason, row, runtime }: CostVerdict): LocalizedText {
  switch (reason) {
    case "bound":
      return boundClause(term, runtime);
    case "inherent":
      if (costRow(languageOfRuntime(runtime), term.name ?? "")) return inherentClause(term);
      return costClause(term, { reason: "heavy", confidence: "certain", row, runtime });
    case "heavy": {
      const duration = row?.group.duration ?? { en: "as long as the data is large", "zh-cn": "时间与数据量成正比" };
      return { en: `it is busy ${duration.en}`, "zh-cn": `一直忙碌，${duration["zh-cn"]}` };
    }
    case "exponential":
      if (term.kind === "pattern") return patternClause;
      return {
        en: "each call calls itself again, so the time grows exponentially",
        "zh-cn": "每次调用都会多次调用自身，耗时按指数增长",
      };
    case "growth":
      return growthClause(term);
    case "linear": {
      const time = duration(timeOf(term, runtime));
      return { en: `about ${time} for each element of its data`, "zh-cn": `每个数据元素约需 ${time}` };
    }
  }
}

const patternClause: LocalizedText = {
  en: "its pattern repeats a repetition, so some texts take exponentially long",
  "zh-cn": "其模式在重复里再重复，某些文本的耗时按指数增长",
};

const runtimeNames: Readonly<Record<TargetRuntime, LocalizedText>> = {
  cpython: { en: "CPython", "zh-cn": "CPython" },
  "cpython-free-threaded": { en: "free-threaded CPython", "zh-cn": "自由线程的 CPython" },
  pypy: { en: "PyPy", "zh-cn": "PyPy" },
  v8: { en: "V8", "zh-cn": "V8" },
};

function boundClause(term: CostTerm, target: TargetRuntime): LocalizedText {
  const { kind, loops, rounds, name } = term;
  const time = `≈ ${duration(timeOf(term, target))}`;
  const runtime = runtimeNames[target];
  const count = roughly(rounds);
  if (kind === "recursion") {
    return {
      en: `about ${count} recursive calls ${time} in ${runtime.en}`,
      "zh-cn": `约 ${count} 次递归调用 ${time}（${runtime["zh-cn"]}）`,
    };
  }
  if (kind === "call" && loops === 0) return { en: `\`${name}\` takes ${time}`, "zh-cn": `\`${name}\` 耗时 ${time}` };
  const nested = loops > 1 ? `${loops} nested loops, ` : "";
  const nestedChinese = loops > 1 ? `${loops} 层嵌套循环，` : "";
  return {
    en: `${nested}about ${count} rounds ${time} in ${runtime.en}`,
    "zh-cn": `${nestedChinese}约 ${count} 轮 ${time}（${runtime["zh-cn"]}）`,
  };
}

function inherentClause({ name = "", nanoseconds }: CostTerm): LocalizedText {
  const call = shortName(name);
  return {
    en: `\`${call}\` is slow by design, ${duration(nanoseconds)} or more`,
    "zh-cn": `\`${call}\` 本来就慢，至少 ${duration(nanoseconds)}`,
  };
}

/** `passlib.context.CryptContext.hash` → "CryptContext.hash". */
function shortName(name: string): string {
  return name.length <= 32 ? name : name.split(".").slice(-2).join(".");
}

const powers: Readonly<Record<number, LocalizedText>> = {
  2: { en: "square", "zh-cn": "平方" },
  3: { en: "cube", "zh-cn": "立方" },
};

function growthClause(term: CostTerm): LocalizedText {
  if (term.kind === "copying") {
    return {
      en: "each round copies all that was built before, so the time grows with its square",
      "zh-cn": "每一轮都复制之前的全部结果，耗时按平方增长",
    };
  }
  if (term.kind === "search") {
    return {
      en: "each round searches a whole list, so the time grows with the square of the data",
      "zh-cn": "每一轮都要查找整个列表，耗时按数据量的平方增长",
    };
  }
  const power = powers[Math.floor(growth(term))] ?? { en: `power of ${growth(term)}`, "zh-cn": `${growth(term)} 次方` };
  return {
    en: `its time grows with the ${power.en} of the data`,
    "zh-cn": `耗时按数据量的${power["zh-cn"]}增长`,
  };
}

/** Nanoseconds with one digit, because an estimate knows no more: "0.2 s", "40 s", "3 min". */
export function duration(nanoseconds: number): string {
  const units: readonly (readonly [size: number, name: string])[] = [
    [86_400e9, "days"],
    [3_600e9, "h"],
    [60e9, "min"],
    [0.1e9, "s"],
    [1e6, "ms"],
    [1e3, "µs"],
  ];
  for (const [size, name] of units) {
    if (nanoseconds < size * 0.95) continue;
    const unit = name === "s" ? 1e9 : size;
    const amount = Number((nanoseconds / unit).toPrecision(1));
    return amount > 1000 ? `1000 ${name}` : `${amount} ${name}`;
  }
  return `${Math.max(1, Math.round(nanoseconds))} ns`;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A count to the nearest power of ten, small ones as they are: "500", "10⁷". */
export function roughly(count: number): string {
  if (count < 10_000) return String(Math.round(count));
  const exponent = Math.round(Math.log10(count));
  return `10${[...String(exponent)].map((digit) => superscripts[Number(digit)]).join("")}`;
}
