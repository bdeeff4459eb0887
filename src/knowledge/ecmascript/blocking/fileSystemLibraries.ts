import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins } from "./rows.ts";

const data = { en: "until the disk has moved all the data", "zh-cn": "直到磁盘读写完全部数据" };
const answer = { en: "until the file system answers", "zh-cn": "直到文件系统返回结果" };
const sameName = { en: "the same function without `Sync`", "zh-cn": "去掉 `Sync` 的同名函数" };
const promises = { en: "the function of the same name in its `promises`", "zh-cn": "其 `promises` 中的同名函数" };

const dataCalls = "appendFile copyFile cp readFile readdir rm writeFile";
const metadataCalls =
  "access chmod chown lchmod lchown link lstat lutimes mkdir mkdtemp opendir readlink realpath rename rmdir stat statfs symlink truncate unlink utimes";
const descriptorCalls = "close fchmod fchown fdatasync fstat fsync ftruncate futimes open";

/** Packages that stand for `node:fs` or write files on top of it. */
export const fileSystemLibraryGroups: readonly BlockingGroup[] = [
  group({
    id: "fs-extra-data",
    effect: "disk",
    tier: 2,
    duration: data,
    advice: sameName,
    source: "https://github.com/jprichardson/node-fs-extra",
    calls: [
      ...twins("fs-extra.*Sync", "fs-extra.*", dataCalls),
      ...twins("fs-extra.*Sync", "fs-extra.*", "copy emptyDir move outputFile outputJson outputJSON remove"),
      ...twins("fs-extra.*Sync", "fs-extra.*", "readJson readJSON writeJson writeJSON"),
      { name: "fs-extra.readSync", twin: { node: "fs-extra.read", property: "bytesRead" } },
      { name: "fs-extra.writeSync", twin: { node: "fs-extra.write", property: "bytesWritten" } },
      ...named("fs-extra.*Sync", "glob readv writev"),
    ],
  }),
  group({
    id: "fs-extra-metadata",
    effect: "disk",
    tier: 3,
    duration: answer,
    advice: sameName,
    source: "https://github.com/jprichardson/node-fs-extra",
    calls: [
      ...twins("fs-extra.*Sync", "fs-extra.*", metadataCalls),
      ...twins("fs-extra.*Sync", "fs-extra.*", descriptorCalls),
      ...twins("fs-extra.*Sync", "fs-extra.*", "createFile createLink createSymlink ensureDir ensureFile ensureLink"),
      ...twins("fs-extra.*Sync", "fs-extra.*", "ensureSymlink mkdirp mkdirs pathExists"),
      { name: "fs-extra.existsSync", twin: { node: "fs-extra.pathExists" } },
    ],
  }),
  group({
    id: "graceful-fs-data",
    effect: "disk",
    tier: 2,
    duration: data,
    advice: promises,
    source: "https://github.com/isaacs/node-graceful-fs",
    calls: [
      ...twins("graceful-fs.*Sync", "graceful-fs.promises.*", dataCalls),
      ...named("graceful-fs.*Sync", "glob read readv write writev fsync fdatasync"),
    ],
  }),
  group({
    id: "graceful-fs-metadata",
    effect: "disk",
    tier: 3,
    duration: answer,
    advice: promises,
    source: "https://github.com/isaacs/node-graceful-fs",
    calls: [
      ...twins("graceful-fs.*Sync", "graceful-fs.promises.*", metadataCalls),
      ...named("graceful-fs.*Sync", "close exists fchmod fchown fstat ftruncate futimes open"),
    ],
  }),
  group({
    id: "fs-jetpack",
    effect: "disk",
    tier: 2,
    duration: data,
    advice: { en: "the method of the same name with `Async`", "zh-cn": "带 `Async` 后缀的同名方法" },
    source: "https://github.com/szwacz/fs-jetpack",
    calls: twins(
      "fs-jetpack.*",
      "fs-jetpack.*Async",
      "append copy dir exists file find inspect inspectTree list move read remove rename symlink tmpDir write",
    ),
  }),
  group({
    id: "file-packages",
    effect: "disk",
    tier: 2,
    duration: data,
    advice: { en: "the asynchronous function of the same package", "zh-cn": "同一软件包的异步函数" },
    source: "https://www.npmjs.com/package/load-json-file",
    calls: [
      ...twins("jsonfile.*Sync", "jsonfile.*", "readFile writeFile"),
      ...twins("load-json-file.*Sync", "load-json-file.*", "loadJsonFile"),
      ...twins("write-json-file.*Sync", "write-json-file.*", "writeJsonFile"),
      ...twins("read-pkg.*Sync", "read-pkg.*", "readPackage"),
      ...twins("write-package.*Sync", "write-package.*", "writePackage addPackageDependencies"),
      ...named("*.sync", "load-json-file write-json-file read-pkg write-pkg write-file-atomic load-yaml-file"),
      ...named("tempy.*Sync", "temporaryWrite write"),
      ...named("temp.*Sync", "cleanup mkdir open"),
      ...named("tmp.*Sync", "dir file tmpName"),
      ...twins("proper-lockfile.*Sync", "proper-lockfile.*", "lock unlock check"),
      ...named("lockfile.*Sync", "lock unlock check"),
      ...named("*", "klaw-sync walk-sync"),
      ...named("copyfiles.*Sync", "copy"),
    ],
  }),
];
