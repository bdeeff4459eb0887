/** A mistake that another tool reports, too, when one of its rules is enabled. */
interface Coverage {
  readonly rule: string;
  /** Any one of these, as `tool/rule`. */
  readonly codes: readonly string[];
  /** The findings that are covered, by what they are about; all of the rule's when it is left out. */
  readonly subject?: RegExp;
}

/** Ruff took the codes of flake8-async over. */
function asyncCode(number: number): readonly string[] {
  return [`ruff/ASYNC${number}`, `flake8/ASYNC${number}`];
}

const blocking = "blocking-call-in-async";

/**
 * Which of Interleave's findings other tools report as well. Sources: docs.astral.sh/ruff/rules, flake8-async.readthedocs.io,
 * eslint.org/docs/rules, typescript-eslint.io/rules, github.com/eslint-community/eslint-plugin-n, biomejs.dev/linter/rules,
 * and microsoft.github.io/pyright (configuration).
 */
export const coverages: readonly Coverage[] = [
  { rule: "dropped-task", codes: ["ruff/RUF006"] },
  { rule: "fork-with-threads", codes: ["ruff/PLW1509"], subject: /^preexec_fn$/ },
  { rule: "unawaited-coroutine", codes: ["pyright/reportUnusedCoroutine"] },
  {
    rule: "async-foreach",
    codes: ["eslint/@typescript-eslint/no-misused-promises", "biome/noMisusedPromises"],
    subject: /^(?!map$)/,
  },
  {
    rule: "async-foreach",
    codes: ["eslint/@typescript-eslint/no-floating-promises", "biome/noFloatingPromises"],
    subject: /^map$/,
  },
  { rule: "async-promise-executor", codes: ["eslint/no-async-promise-executor", "biome/noAsyncPromiseExecutor"] },
  { rule: "await-in-loop", codes: ["eslint/no-await-in-loop", "biome/noAwaitInLoops"] },
  { rule: blocking, codes: asyncCode(210), subject: /^(?:requests|urllib\.request|urllib3|httpx)\./ },
  { rule: blocking, codes: asyncCode(220), subject: /^(?:subprocess\.Popen|os\.popen)$/ },
  {
    rule: blocking,
    codes: asyncCode(221),
    subject: /^(?:subprocess\.(?:run|call|check_call|check_output|getoutput|getstatusoutput)|os\.system)$/,
  },
  { rule: blocking, codes: asyncCode(222), subject: /^os\.(?:wait|wait3|wait4|waitid|waitpid)$/ },
  { rule: blocking, codes: asyncCode(230), subject: /^(?:open|io\.open|io\.open_code|pathlib\.Path\.open)$/ },
  { rule: blocking, codes: asyncCode(251), subject: /^time\.sleep$/ },
  { rule: blocking, codes: ["eslint/n/no-sync", "eslint/node/no-sync", "biome/noSyncMethods"], subject: /Sync$/ },
];

/** The rules of other tools that matter to Interleave, by tool. */
export function codesOf(tool: string): readonly string[] {
  const codes = coverages.flatMap((one) => one.codes.filter((code) => code.startsWith(`${tool}/`)));
  return [...new Set(codes.map((code) => code.slice(tool.length + 1)))];
}

/** Whether another tool reports a finding, too. `enabled` are its rules that are on; `subject` is what it is about. */
export function isCovered(enabled: ReadonlySet<string>, rule: string, subject: string | null): boolean {
  if (enabled.size === 0) return false;
  return coverages.some(
    (one) =>
      one.rule === rule &&
      (one.subject === undefined || (subject !== null && one.subject.test(subject))) &&
      one.codes.some((code) => enabled.has(code)),
  );
}
