import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

const inThread = { en: "a thread (`await asyncio.to_thread(…)`)", "zh-cn": "线程（`await asyncio.to_thread(…)`）" };

/** Waiting for a person or a pipe at the standard input. */
export const consoleGroups: readonly BlockingGroup[] = [
  {
    id: "console-prompt",
    effect: "console",
    tier: 1,
    duration: { en: "until someone types a line", "zh-cn": "直到有人输入一行" },
    releasesGil: true,
    isCooperative: false,
    marksCommand: true,
    advice: inThread,
    source: "https://docs.python.org/3/library/functions.html#input",
    calls: [
      "input",
      "raw_input",
      "getpass.getpass",
      ...calls("click", "prompt confirm pause getchar edit"),
      ...calls("typer", "prompt confirm"),
      ...calls("rich.prompt.Prompt", "ask"),
      ...calls("rich.prompt.Confirm", "ask"),
      ...calls("rich.prompt.IntPrompt", "ask"),
      "rich.console.Console.input",
      "prompt_toolkit.prompt",
      "prompt_toolkit.PromptSession.prompt",
      "msvcrt.getch",
      "msvcrt.getwch",
    ],
  },
  {
    id: "console-stream",
    effect: "console",
    tier: 1,
    duration: { en: "until a line arrives at the standard input", "zh-cn": "直到标准输入有一行到来" },
    releasesGil: true,
    isCooperative: false,
    advice: inThread,
    source: "https://docs.python.org/3/library/sys.html#sys.stdin",
    calls: [
      ...calls("sys.stdin", "read readline readlines __iter__"),
      ...calls("sys.stdin.buffer", "read read1 readline readlines readinto __iter__"),
      ...calls("fileinput", "input", { isLazy: true }),
    ],
  },
];
