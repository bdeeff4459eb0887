import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins } from "./rows.ts";

const walk = { en: "until it has walked the directories", "zh-cn": "直到遍历完所有目录" };
const asynchronous = {
  en: "the asynchronous function of the same package",
  "zh-cn": "同一软件包的异步函数",
};

/** Tools that look for files or remove them: each call may touch thousands of directories. */
export const packageLookupGroups: readonly BlockingGroup[] = [
  group({
    id: "glob-packages",
    effect: "disk",
    tier: 2,
    duration: walk,
    advice: asynchronous,
    source: "https://github.com/isaacs/node-glob",
    calls: [
      { name: "glob.globSync", twin: { node: "glob.glob" } },
      "glob.sync",
      ...named("glob.*", "globIterateSync globStreamSync iterateSync streamSync"),
      ...named("glob.Glob.*", "walkSync iterateSync streamSync"),
      ...named("fast-glob.*", "sync globSync"),
      { name: "globby.globbySync", twin: { node: "globby.globby" } },
      "globby.sync",
      ...twins("globby.*Sync", "globby.*", "isGitIgnored isIgnoredByIgnoreFiles"),
      { name: "tinyglobby.globSync", twin: { node: "tinyglobby.glob" } },
      "fdir.APIBuilder.sync",
      ...named("walkdir.*", "sync"),
      "tiny-glob/sync",
      ...named("matched.*", "sync"),
    ],
  }),
  group({
    id: "removal-packages",
    effect: "disk",
    tier: 2,
    duration: { en: "until everything is removed", "zh-cn": "直到全部删除完成" },
    advice: asynchronous,
    source: "https://github.com/isaacs/rimraf",
    calls: [
      { name: "rimraf.rimrafSync", twin: { node: "rimraf.rimraf" } },
      "rimraf.sync",
      ...named("rimraf.*", "nativeSync manualSync windowsSync moveRemoveSync posixSync"),
      { name: "del.deleteSync", twin: { node: "del.deleteAsync" } },
      "del.sync",
    ],
  }),
  group({
    id: "directory-packages",
    effect: "disk",
    tier: 3,
    duration: { en: "until the file system answers", "zh-cn": "直到文件系统返回结果" },
    advice: asynchronous,
    source: "https://github.com/isaacs/node-mkdirp",
    calls: [
      { name: "mkdirp.mkdirpSync", twin: { node: "mkdirp.mkdirp" } },
      ...named("mkdirp.*", "sync manualSync mkdirpManualSync mkdirpNativeSync"),
      { name: "make-dir.makeDirectorySync", twin: { node: "make-dir.makeDirectory" } },
      "make-dir.sync",
      { name: "path-exists.pathExistsSync", twin: { node: "path-exists.pathExists" } },
      "path-exists.sync",
      ...twins("path-type.*Sync", "path-type.*", "isFile isDirectory isSymlink"),
    ],
  }),
  group({
    id: "lookup-packages",
    effect: "disk",
    tier: 3,
    duration: { en: "until it has looked through the directories above", "zh-cn": "直到逐级查找完上层目录" },
    advice: asynchronous,
    source: "https://github.com/sindresorhus/find-up",
    calls: [
      ...twins("find-up.*Sync", "find-up.*", "findUp findUpMultiple pathExists"),
      ...twins("find-up-simple.*Sync", "find-up-simple.*", "findUp"),
      ...twins("locate-path.*Sync", "locate-path.*", "locatePath"),
      ...twins("pkg-dir.*Sync", "pkg-dir.*", "packageDirectory"),
      ...twins("pkg-up.*Sync", "pkg-up.*", "pkgUp"),
      ...twins("read-pkg-up.*Sync", "read-pkg-up.*", "readPackageUp"),
      ...twins("read-package-up.*Sync", "read-package-up.*", "readPackageUp"),
      ...twins("package-directory.*Sync", "package-directory.*", "packageDirectory"),
      ...named("*.sync", "find-up locate-path pkg-dir pkg-up read-pkg-up find-cache-dir which command-exists resolve"),
      "escalade/sync",
    ],
  }),
  group({
    id: "configuration-lookup",
    effect: "disk",
    tier: 2,
    duration: { en: "until the configuration file is found and read", "zh-cn": "直到找到并读取配置文件" },
    advice: {
      en: "the explorer of `cosmiconfig` or `lilconfig`",
      "zh-cn": "`cosmiconfig` 或 `lilconfig` 的异步查找器",
    },
    source: "https://github.com/cosmiconfig/cosmiconfig#synchronous-api",
    calls: [
      ...named("cosmiconfig.PublicExplorerSync.*", "load search"),
      ...named("lilconfig.SyncSearcher.*", "load search"),
      { name: "prettier.resolveConfig.sync", twin: { node: "prettier.resolveConfig" } },
      { name: "@babel/core.loadPartialConfigSync", twin: { node: "@babel/core.loadPartialConfigAsync" } },
      { name: "@babel/core.loadOptionsSync", twin: { node: "@babel/core.loadOptionsAsync" } },
    ],
  }),
  group({
    id: "shelljs-files",
    effect: "disk",
    tier: 2,
    duration: { en: "until the disk has moved all the data", "zh-cn": "直到磁盘读写完全部数据" },
    advice: { en: "the functions of `fs.promises`", "zh-cn": "`fs.promises` 的函数" },
    source: "https://github.com/shelljs/shelljs#command-reference",
    calls: named("shelljs.*", "cat cp find grep head ln ls mkdir mv rm sed sort tail touch uniq which"),
  }),
];
