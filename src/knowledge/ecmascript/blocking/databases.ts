import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named, twins } from "./rows.ts";

const query = { en: "until the query is done", "zh-cn": "直到查询完成" };
const worker = {
  en: "a worker thread that owns the database, or an asynchronous driver",
  "zh-cn": "由 worker 线程持有数据库，或使用异步驱动",
};

/**
 * Databases that answer in the calling thread. For SQLite that is a choice with good reasons (queries of microseconds
 * on a local file), which is why those rows have the mildest tier.
 */
export const databaseGroups: readonly BlockingGroup[] = [
  group({
    id: "node-sqlite",
    effect: "disk",
    tier: 3,
    duration: query,
    advice: worker,
    source: "https://nodejs.org/api/sqlite.html",
    calls: [
      "sqlite.DatabaseSync",
      ...named("sqlite.DatabaseSync.*", "exec open close prepare applyChangeset createSession loadExtension"),
      ...named("sqlite.StatementSync.*", "all get iterate run"),
      ...named("sqlite.SQLTagStore.*", "all get iterate run"),
    ],
  }),
  group({
    id: "better-sqlite3",
    effect: "disk",
    tier: 3,
    duration: query,
    advice: worker,
    source: "https://github.com/WiseLibs/better-sqlite3/blob/master/docs/threads.md",
    calls: [
      "better-sqlite3.Database",
      ...named("better-sqlite3.Database.*", "exec pragma close serialize loadExtension"),
      ...named("better-sqlite3.Statement.*", "all get iterate run"),
    ],
  }),
  group({
    id: "bun-sqlite",
    effect: "disk",
    tier: 3,
    duration: query,
    advice: worker,
    source: "https://bun.sh/docs/api/sqlite",
    calls: [
      "bun:sqlite.Database",
      ...named("bun:sqlite.Database.*", "exec run serialize close"),
      ...named("bun:sqlite.Statement.*", "all get iterate run values"),
    ],
  }),
  group({
    id: "expo-sqlite",
    effect: "disk",
    tier: 2,
    duration: query,
    advice: { en: "the method of the same name with `Async`", "zh-cn": "带 `Async` 后缀的同名方法" },
    source: "https://docs.expo.dev/versions/latest/sdk/sqlite/",
    calls: [
      ...twins("expo-sqlite.*Sync", "expo-sqlite.*Async", "openDatabase deleteDatabase"),
      ...twins("expo-sqlite.SQLiteDatabase.*Sync", "expo-sqlite.SQLiteDatabase.*Async", "exec run getFirst getAll"),
      ...twins("expo-sqlite.SQLiteDatabase.*Sync", "expo-sqlite.SQLiteDatabase.*Async", "close prepare"),
      ...named("expo-sqlite.SQLiteDatabase.*Sync", "getEach withTransaction serialize"),
      ...named("expo-sqlite.SQLiteStatement.*Sync", "execute finalize"),
    ],
  }),
  group({
    id: "script-sql",
    effect: "compute",
    tier: 2,
    duration: query,
    advice: { en: "the same engine in a worker", "zh-cn": "在 worker 中运行同一引擎" },
    source: "https://sql.js.org/#/?id=usage",
    calls: [...named("sql.js.Database.*", "run exec each export"), "alasql"],
  }),
  group({
    id: "synchronous-servers",
    effect: "network",
    tier: 1,
    duration: { en: "until the database server answers", "zh-cn": "直到数据库服务器响应" },
    advice: { en: "the asynchronous method of the driver", "zh-cn": "驱动的异步方法" },
    source: "https://github.com/brianc/node-pg-native",
    calls: [
      ...named("pg-native.Client.*Sync", "connect query prepare execute"),
      "sync-mysql.MySql.query",
      ...named("ibm_db.*Sync", "open close"),
      ...named("ibm_db.Database.*Sync", "query prepare beginTransaction commitTransaction rollbackTransaction close"),
    ],
  }),
  group({
    id: "json-stores",
    effect: "disk",
    tier: 2,
    duration: { en: "until the whole file is read or written", "zh-cn": "直到整个文件读写完成" },
    advice: { en: "`Low` with `JSONFile`", "zh-cn": "`Low` 配合 `JSONFile`" },
    source: "https://github.com/typicode/lowdb#sync",
    calls: named("lowdb.LowSync.*", "read write update"),
  }),
  group({
    id: "settings-stores",
    effect: "disk",
    tier: 3,
    duration: { en: "until the settings file is read or written", "zh-cn": "直到设置文件读写完成" },
    advice: { en: "one read kept in a variable", "zh-cn": "只读取一次并保存在变量中" },
    source: "https://github.com/sindresorhus/conf",
    calls: [
      ...named("conf.Conf.*", "get set delete clear"),
      ...named("electron-store.ElectronStore.*", "get set delete clear"),
      ...named("configstore.Configstore.*", "get set delete clear"),
    ],
  }),
];
