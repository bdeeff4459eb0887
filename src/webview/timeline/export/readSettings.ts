import type { LocalizedText } from "../../../model/finding.ts";
import { isRecord } from "../../../model/record.ts";
import { defaultSettings, withSetting } from "../../../simulation/settings.ts";
import type { TraceFile } from "../../messages/timeline.ts";
import { refusalTexts } from "../recorded/refusal.ts";
import type { FilesAnswer } from "../workers/messages.ts";
import { settingsVersion } from "./settings.ts";

const noSettings: LocalizedText = { en: "it holds no settings of a timeline.", "zh-cn": "其中没有时间线的设置。" };

function badSetting(setting: string): LocalizedText {
  return { en: `no setting takes ${setting}.`, "zh-cn": `没有设置可以取 ${setting}。` };
}

/** What was turned when the settings were saved; refused when the file is none of ours, or a value fits no setting. */
export function readSettings({ name, bytes }: TraceFile): FilesAnswer {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { kind: "refused", name, reason: refusalTexts["not-json"] };
  }
  const { version, turned: saved } = isRecord(content) ? content : {};
  if (version !== settingsVersion || !isRecord(saved)) return { kind: "refused", name, reason: noSettings };
  const turned: Record<string, string> = {};
  for (const [key, value] of Object.entries(saved)) {
    if (typeof value !== "string" || withSetting(defaultSettings("python"), key, value) === null) {
      return { kind: "refused", name, reason: badSetting(`${key}: ${JSON.stringify(value)}`) };
    }
    turned[key] = value;
  }
  return { kind: "settings", turned };
}
