import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named } from "./rows.ts";

/** Electron. The main process and every window have one event loop each, and a blocked one freezes the window. */
export const desktopGroups: readonly BlockingGroup[] = [
  group({
    id: "electron-ipc",
    effect: "event-loop",
    tier: 1,
    duration: { en: "until the main process answers", "zh-cn": "直到主进程响应" },
    advice: { en: "`await ipcRenderer.invoke(…)`", "zh-cn": "`await ipcRenderer.invoke(…)`" },
    source: "https://www.electronjs.org/docs/latest/tutorial/ipc#using-ipcrenderersendsync",
    calls: ["electron.ipcRenderer.sendSync"],
  }),
  group({
    id: "electron-dialogs",
    effect: "console",
    tier: 1,
    duration: { en: "until somebody closes the dialog", "zh-cn": "直到用户关闭对话框" },
    advice: { en: "the method of the same name without `Sync`", "zh-cn": "去掉 `Sync` 的同名方法" },
    source: "https://www.electronjs.org/docs/latest/api/dialog",
    calls: [
      {
        name: "electron.dialog.showMessageBoxSync",
        twin: { node: "electron.dialog.showMessageBox", property: "response" },
      },
      ...named("electron.dialog.*", "showOpenDialogSync showSaveDialogSync showErrorBox"),
    ],
  }),
];
