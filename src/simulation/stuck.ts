import type { LocalizedText } from "../model/finding.ts";
import type { LoopTask } from "./interpreter/loop.ts";
import type { WaitReason } from "./machine/effects.ts";
import type { Machine } from "./machine/machine.ts";
import type { LaneId } from "./timeline.ts";

/** Says why the program did not end: who waits for whom. A program that ended, or was cut, needs no word. */
export function describeEnd(machine: Machine, tasks: readonly LoopTask[], isPartial: boolean): void {
  if (machine.isCut || machine.messages.some(({ kind }) => kind === "error")) return;
  const threads = machine.processes
    .filter(({ isAlive }) => isAlive)
    .flatMap(({ threads: all }) => all.filter(({ state, isIdle }) => state === "blocked" && !isIdle));
  if (threads.length === 0) return;
  const { recorder } = machine;
  const open = tasks.filter(({ future, wait }) => future.state === "pending" && wait !== null);
  const stuck: { lane: LaneId; wait: WaitReason; cause: LaneId | null }[] = [
    ...threads.flatMap(({ lane, wait }) => (wait ? [{ lane, wait, cause: wait.cause?.() ?? null }] : [])),
    ...open.flatMap(({ lane, wait, waitsFor }) =>
      wait ? [{ lane, wait, cause: wait.cause?.() ?? waitsFor?.lane ?? null }] : [],
    ),
  ].filter(({ wait }) => wait.state !== "idle" || open.length === 0);
  const parts = stuck.map(({ lane, wait, cause }) =>
    sentence(recorder.nameOf(lane), wait, cause === null ? null : recorder.nameOf(cause)),
  );
  const text = {
    en: `${isPartial ? "Nothing of what is shown can go on" : "Nothing can go on"}: ${parts.map(({ en }) => en).join("; ")}.`,
    "zh-cn": `${isPartial ? "所示的部分无法继续" : "无法继续"}：${parts.map((part) => part["zh-cn"]).join("；")}。`,
  };
  machine.messages.push({ kind: "deadlock", at: machine.now(), text, lanes: stuck.map(({ lane }) => lane) });
  machine.showForEver(stuck.map(({ lane, wait, cause }) => ({ lane, spot: wait.spot, cause })));
}

function sentence(name: string, { spot }: WaitReason, cause: string | null): LocalizedText {
  const what = spot.text || "…";
  if (cause === null) return { en: `${name} waits at \`${what}\` for ever`, "zh-cn": `${name} 永远停在 \`${what}\`` };
  return { en: `${name} waits at \`${what}\` for ${cause}`, "zh-cn": `${name} 在 \`${what}\` 等待 ${cause}` };
}
