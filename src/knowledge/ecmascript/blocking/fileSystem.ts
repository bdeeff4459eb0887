import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins } from "./rows.ts";

const source = "https://nodejs.org/api/fs.html#synchronous-api";

/** The synchronous half of `node:fs`. Calls of one kind differ only in how much data they may have to move. */
export const fileSystemGroups: readonly BlockingGroup[] = [
  group({
    id: "node-fs-data",
    effect: "disk",
    tier: 2,
    duration: { en: "until the disk has moved all the data", "zh-cn": "直到磁盘读写完全部数据" },
    advice: { en: "the function of the same name in `fs.promises`", "zh-cn": "`fs.promises` 中的同名函数" },
    source,
    calls: twins("fs.*Sync", "fs.promises.*", "appendFile copyFile cp readFile readdir rm writeFile"),
  }),
  group({
    id: "node-fs-glob",
    effect: "disk",
    tier: 2,
    duration: { en: "until it has walked the directories", "zh-cn": "直到遍历完所有目录" },
    advice: {
      en: "`for await` over `fs.promises.glob`, or `Array.fromAsync` of it",
      "zh-cn": "用 `for await` 遍历 `fs.promises.glob`，或对它使用 `Array.fromAsync`",
    },
    source,
    calls: ["fs.globSync"],
  }),
  group({
    id: "node-fs-metadata",
    effect: "disk",
    tier: 3,
    duration: { en: "until the file system answers", "zh-cn": "直到文件系统返回结果" },
    advice: { en: "the function of the same name in `fs.promises`", "zh-cn": "`fs.promises` 中的同名函数" },
    source,
    calls: [
      ...twins(
        "fs.*Sync",
        "fs.promises.*",
        "access chmod chown lchmod lchown link lstat lutimes mkdir mkdtemp opendir",
      ),
      ...twins(
        "fs.*Sync",
        "fs.promises.*",
        "readlink realpath rename rmdir stat statfs symlink truncate unlink utimes",
      ),
      { name: "fs.realpathSync.native", twin: { node: "fs.promises.realpath" } },
    ],
  }),
  group({
    id: "node-fs-exists",
    effect: "disk",
    tier: 3,
    duration: { en: "until the file system answers", "zh-cn": "直到文件系统返回结果" },
    advice: {
      en: "`fs.promises.access` in a `try`, or the operation itself, whose error says that the file is missing",
      "zh-cn": "在 `try` 中调用 `fs.promises.access`，或直接执行操作，由它的错误得知文件不存在",
    },
    source: "https://nodejs.org/api/fs.html#fsexistssyncpath",
    calls: ["fs.existsSync"],
  }),
  group({
    id: "node-fs-open",
    effect: "disk",
    tier: 3,
    duration: { en: "until the file system answers", "zh-cn": "直到文件系统返回结果" },
    advice: {
      en: "`fs.promises.open`, which gives a `FileHandle`; `fs.promises.mkdtempDisposable`",
      "zh-cn": "返回 `FileHandle` 的 `fs.promises.open`；`fs.promises.mkdtempDisposable`",
    },
    source,
    calls: named("fs.*Sync", "open mkdtempDisposable"),
  }),
  group({
    id: "node-fs-descriptor-data",
    effect: "disk",
    tier: 2,
    duration: { en: "until the device has taken or given the data", "zh-cn": "直到设备读出或写入数据" },
    advice: {
      en: "the methods of a `FileHandle` from `fs.promises.open`",
      "zh-cn": "`fs.promises.open` 所得 `FileHandle` 的方法",
    },
    source,
    calls: [
      { name: "fs.readSync", twin: { node: "util.promisify(fs.read)", property: "bytesRead" } },
      { name: "fs.readvSync", twin: { node: "util.promisify(fs.readv)", property: "bytesRead" } },
      { name: "fs.writeSync", twin: { node: "util.promisify(fs.write)", property: "bytesWritten" } },
      { name: "fs.writevSync", twin: { node: "util.promisify(fs.writev)", property: "bytesWritten" } },
      ...twins("fs.*Sync", "util.promisify(fs.*)", "fdatasync fsync"),
    ],
  }),
  group({
    id: "node-fs-descriptor",
    effect: "disk",
    tier: 3,
    duration: { en: "until the file system answers", "zh-cn": "直到文件系统返回结果" },
    advice: {
      en: "the methods of a `FileHandle` from `fs.promises.open`",
      "zh-cn": "`fs.promises.open` 所得 `FileHandle` 的方法",
    },
    source,
    calls: twins("fs.*Sync", "util.promisify(fs.*)", "close fchmod fchown fstat ftruncate futimes"),
  }),
  group({
    id: "node-fs-dir",
    effect: "disk",
    tier: 3,
    duration: { en: "until the file system answers", "zh-cn": "直到文件系统返回结果" },
    advice: { en: "`for await` over the `fs.Dir`", "zh-cn": "用 `for await` 遍历 `fs.Dir`" },
    source: "https://nodejs.org/api/fs.html#class-fsdir",
    calls: twins("fs.Dir.*Sync", "fs.Dir.*", "read close"),
  }),
];
