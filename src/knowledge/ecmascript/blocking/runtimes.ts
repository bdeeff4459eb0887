import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins } from "./rows.ts";

/** The synchronous functions of Deno, of Bun and of Node that belong to no other subject. */
export const runtimeGroups: readonly BlockingGroup[] = [
  group({
    id: "deno-data",
    effect: "disk",
    tier: 2,
    duration: { en: "until the disk has moved all the data", "zh-cn": "直到磁盘读写完全部数据" },
    advice: { en: "the same function without `Sync`", "zh-cn": "去掉 `Sync` 的同名函数" },
    source: "https://docs.deno.com/api/deno/file-system",
    calls: [
      ...twins("Deno.*Sync", "Deno.*", "copyFile readFile readTextFile remove writeFile writeTextFile"),
      "Deno.readDirSync",
      ...twins("Deno.FsFile.*Sync", "Deno.FsFile.*", "read write sync syncData"),
    ],
  }),
  group({
    id: "deno-metadata",
    effect: "disk",
    tier: 3,
    duration: { en: "until the file system answers", "zh-cn": "直到文件系统返回结果" },
    advice: { en: "the same function without `Sync`", "zh-cn": "去掉 `Sync` 的同名函数" },
    source: "https://docs.deno.com/api/deno/file-system",
    calls: [
      ...twins("Deno.*Sync", "Deno.*", "chmod chown create link lstat makeTempDir makeTempFile mkdir open readLink"),
      ...twins("Deno.*Sync", "Deno.*", "realPath rename stat symlink truncate utime"),
      ...twins("Deno.FsFile.*Sync", "Deno.FsFile.*", "lock seek stat truncate unlock utime"),
    ],
  }),
  group({
    id: "deno-command",
    effect: "process",
    tier: 1,
    duration: { en: "until the child process ends", "zh-cn": "直到子进程结束" },
    advice: { en: "`await command.output()`", "zh-cn": "`await command.output()`" },
    source: "https://docs.deno.com/api/deno/~/Deno.Command.prototype.outputSync",
    calls: [{ name: "Deno.Command.outputSync", twin: { node: "Deno.Command.output" } }],
  }),
  group({
    id: "bun-process",
    effect: "process",
    tier: 1,
    duration: { en: "until the child process ends", "zh-cn": "直到子进程结束" },
    advice: { en: "`Bun.spawn` with `await process.exited`", "zh-cn": "`Bun.spawn` 配合 `await process.exited`" },
    source: "https://bun.sh/docs/api/spawn#blocking-api-bun-spawnsync",
    calls: ["Bun.spawnSync"],
  }),
  group({
    id: "bun-sleep",
    effect: "sleep",
    tier: 1,
    duration: { en: "until the time is over", "zh-cn": "直到时间用完" },
    advice: { en: "`await Bun.sleep(ms)`", "zh-cn": "`await Bun.sleep(ms)`" },
    source: "https://bun.sh/reference/bun/sleepSync",
    calls: [{ name: "Bun.sleepSync", twin: { node: "Bun.sleep" } }],
  }),
  group({
    id: "bun-passwords",
    effect: "compute",
    tier: 1,
    duration: {
      en: "until the password hash is computed, which is slow on purpose",
      "zh-cn": "直到算出密码哈希，而这是刻意设计得很慢的",
    },
    advice: { en: "`await Bun.password.hash(…)` or `verify`", "zh-cn": "`await Bun.password.hash(…)` 或 `verify`" },
    source: "https://bun.sh/docs/api/hashing#bun-password",
    calls: twins("Bun.password.*Sync", "Bun.password.*", "hash verify"),
  }),
  group({
    id: "bun-compression",
    effect: "compute",
    tier: 2,
    duration: { en: "until all the data is compressed or expanded", "zh-cn": "直到全部数据压缩或解压完成" },
    advice: { en: "`CompressionStream`, or a worker", "zh-cn": "`CompressionStream`，或使用 worker" },
    source: "https://bun.sh/docs/api/utils#bun-gzipsync",
    calls: [
      ...named("Bun.*Sync", "deflate inflate gzip gunzip"),
      ...twins("Bun.*Sync", "Bun.*", "zstdCompress zstdDecompress"),
      "Bun.Transpiler.transformSync",
    ],
  }),
  group({
    id: "node-reports",
    effect: "disk",
    tier: 1,
    duration: { en: "until the whole heap or report is written", "zh-cn": "直到整个堆或报告写入完成" },
    advice: {
      en: "`v8.getHeapSnapshot`, which gives a stream, in a worker",
      "zh-cn": "在 worker 中使用返回流的 `v8.getHeapSnapshot`",
    },
    source: "https://nodejs.org/api/v8.html#v8writeheapsnapshotfilenameoptions",
    calls: [
      "v8.writeHeapSnapshot",
      { name: "process.report.writeReport", tier: 2 },
      { name: "process.report.getReport", tier: 2 },
    ],
  }),
  group({
    id: "module-loading",
    effect: "disk",
    tier: 3,
    duration: { en: "until the module is read, compiled and run", "zh-cn": "直到模块读取、编译并执行完成" },
    advice: {
      en: "an import at the top of the file, or `await import(…)`",
      "zh-cn": "在文件顶部导入，或 `await import(…)`",
    },
    source: "https://nodejs.org/api/modules.html#requireid",
    costsOnce: true,
    staysLocal: true,
    calls: named("*", "require import-fresh"),
  }),
];
