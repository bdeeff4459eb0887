import { processWords } from "../../knowledge/processWords.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { threadFixes } from "./fixes.ts";
import { waitOf } from "./waitingOnly.ts";

/** Processes that do nothing but wait for the network, where threads would do. */
export const rule = defineRule({
  id: "process-pool-for-io",
  languages: ["python"],
  severity: "hint",
  inTests: "off",
  concepts: ["io-bound-and-cpu-bound", "multiprocessing", "choosing"],
  remedy: "fix",
  summary: {
    en: "A process is started to do nothing but wait. A thread waits as well, starts a hundred times faster and shares its memory.",
    "zh-cn": "启动进程只是为了等待。线程同样可以等待，启动快上百倍，还能共享内存。",
  },
  needs: { python: { words: processWords } },
  checkCallable(callable, context) {
    for (const spawn of context.project.spawnsOf(callable)) {
      const waiting = waitOf(context, spawn);
      if (waiting !== null) reportSpawn(context, spawn, waiting);
    }
  },
});

function reportSpawn(context: RuleContext, spawn: Spawn, library: string): void {
  const { start, end } = spawn.call;
  const name = spawn.target ? snippetOf(context.text, spawn.target) : "run";
  const call = library.length <= 40 ? library : library.split(".").slice(-2).join(".");
  const message: LocalizedText = {
    en: `\`${name}\` only waits for \`${call}\`, and a process costs far more than a thread. Use threads.`,
    "zh-cn": `\`${name}\` 只是在等待 \`${call}\`，而进程的开销远大于线程。请改用线程。`,
  };
  context.report({
    span: { start, end },
    message,
    confidence: "certain",
    evidence: [
      {
        en: "A process takes 5 to 100 ms to start, a thread 0.1 ms, and what a process is sent must be pickled.",
        "zh-cn": "启动进程需要 5 到 100 毫秒，启动线程只需 0.1 毫秒；发给进程的内容还必须 pickle。",
      },
    ],
    fixes: () => threadFixes(context, spawn),
  });
}
