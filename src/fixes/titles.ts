import type { LocalizedText } from "../model/finding.ts";

/** The title of a fix that awaits an asynchronous call, such as "asyncio.sleep", in place of a blocking one. */
export function awaitTwinTitle(twin: string): LocalizedText {
  return { en: `Await \`${twin}\` instead`, "zh-cn": `改为 await \`${twin}\`` };
}

/** The title of a fix that hands a call to a thread and awaits it. */
export const threadTitle: LocalizedText = { en: "Run it in a thread", "zh-cn": "放到线程中运行" };
