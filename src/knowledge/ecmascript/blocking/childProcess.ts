import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named } from "./rows.ts";

const duration = { en: "until the child process ends", "zh-cn": "直到子进程结束" };

/** Calls that start a child process and wait for its end, however long that takes. */
export const childProcessGroups: readonly BlockingGroup[] = [
  group({
    id: "node-child-process",
    effect: "process",
    tier: 1,
    duration,
    advice: {
      en: "`util.promisify(child_process.execFile)`, or `spawn` with `events.once`",
      "zh-cn": "`util.promisify(child_process.execFile)`，或 `spawn` 配合 `events.once`",
    },
    source: "https://nodejs.org/api/child_process.html#synchronous-process-creation",
    calls: [
      { name: "child_process.execSync", twin: { node: "util.promisify(child_process.exec)", property: "stdout" } },
      {
        name: "child_process.execFileSync",
        twin: { node: "util.promisify(child_process.execFile)", property: "stdout" },
      },
      "child_process.spawnSync",
    ],
  }),
  group({
    id: "execa",
    effect: "process",
    tier: 1,
    duration,
    advice: { en: "`await execa(…)`", "zh-cn": "`await execa(…)`" },
    source: "https://github.com/sindresorhus/execa/blob/main/docs/api.md",
    calls: [
      { name: "execa.execaSync", twin: { node: "execa.execa" } },
      { name: "execa.execaCommandSync", twin: { node: "execa.execaCommand" } },
      { name: "execa.sync", twin: { node: "execa" } },
      { name: "execa.commandSync", twin: { node: "execa.command" } },
      { name: "execa.shellSync", twin: { node: "execa.shell" } },
      { name: "execa.$.sync", twin: { node: "execa.$" } },
      { name: "execa.$.s", twin: { node: "execa.$" } },
    ],
  }),
  group({
    id: "zx",
    effect: "process",
    tier: 1,
    duration,
    advice: { en: "`` await $`…` ``", "zh-cn": "`` await $`…` ``" },
    source: "https://google.github.io/zx/api",
    calls: [{ name: "zx.$.sync", twin: { node: "zx.$" } }],
  }),
  group({
    id: "shelljs-exec",
    effect: "process",
    tier: 1,
    duration,
    advice: {
      en: "`shell.exec` with a callback, or `util.promisify(child_process.exec)`",
      "zh-cn": "带回调的 `shell.exec`，或 `util.promisify(child_process.exec)`",
    },
    source: "https://github.com/shelljs/shelljs#execcommand--options--callback",
    calls: [
      {
        name: "shelljs.exec",
        onlyWithout: { argument: "callback" },
        unless: [{ name: "async", position: null, value: true }],
      },
      "shelljs.cmd",
    ],
  }),
  group({
    id: "process-packages",
    effect: "process",
    tier: 1,
    duration,
    advice: {
      en: "`util.promisify(child_process.execFile)` or execa",
      "zh-cn": "`util.promisify(child_process.execFile)` 或 execa",
    },
    source: "https://www.npmjs.com/package/cross-spawn",
    calls: [
      "node-cmd.runSync",
      "npm-run.sync",
      "npm-run.execSync",
      "npm-run.spawnSync",
      "npm-run.execFileSync",
      "spawn-sync",
      "sync-exec",
      "execSync.exec",
      "execSync.run",
      "default-gateway.v4.sync",
      "default-gateway.v6.sync",
      "default-gateway.gateway4sync",
      "default-gateway.gateway6sync",
      "node-machine-id.machineIdSync",
      "username.usernameSync",
      "username.sync",
      "os-locale.osLocaleSync",
      "os-locale.sync",
      ...named("git-rev-sync.*", "short long branch count date tag message isDirty isTagDirty"),
    ],
  }),
];
