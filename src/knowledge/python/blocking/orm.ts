import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls, callsOfEach, wordsOf } from "./rows.ts";

const answer = { en: "until the database answers", "zh-cn": "直到数据库应答" };

/** The methods of a Django query set that ask the database and have an asynchronous twin: `get` → `aget`. */
const djangoQueries = `get create get_or_create update_or_create bulk_create bulk_update count in_bulk
  latest earliest first last aggregate exists contains update delete explain`;

/** Object-relational mappers. Whether gevent can help depends on the driver below, so it gets the benefit of the doubt. */
export const ormGroups: readonly BlockingGroup[] = [
  {
    id: "sqlalchemy",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`AsyncSession` and `create_async_engine`", "zh-cn": "`AsyncSession` 与 `create_async_engine`" },
    source: "https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html",
    calls: [
      ...calls(
        "sqlalchemy.orm.Session",
        `execute scalar scalars get get_one commit flush rollback refresh merge connection prepare
         bulk_save_objects bulk_insert_mappings bulk_update_mappings`,
      ),
      ...calls("sqlalchemy.orm.Query", `all first one one_or_none scalar count get update delete __iter__ __getitem__`),
      ...calls("sqlalchemy.Engine", "connect begin raw_connection execute scalar has_table table_names"),
      ...calls("sqlalchemy.Connection", "execute scalar scalars exec_driver_sql commit rollback"),
      ...calls("sqlalchemy.MetaData", "create_all drop_all reflect"),
      ...calls("sqlalchemy.Table", "create drop exists"),
      ...calls(
        "sqlalchemy.Inspector",
        "get_table_names get_columns get_indexes get_foreign_keys get_pk_constraint get_schema_names has_table",
      ),
      "sqlmodel.Session.exec",
      ...calls("alembic.command", "upgrade downgrade revision stamp current history check"),
    ],
  },
  {
    id: "django",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    ownThreads: "asgiref",
    advice: {
      en: "the `a…` method (`await objects.aget(…)`) or `sync_to_async`",
      "zh-cn": "`a` 开头的方法（`await objects.aget(…)`）或 `sync_to_async`",
    },
    source: "https://docs.djangoproject.com/en/stable/topics/async/#queries-the-orm",
    calls: [
      ...["django.db.models.QuerySet", "django.db.models.Manager"].flatMap((owner) =>
        wordsOf(djangoQueries).map((method) => ({
          name: `${owner}.${method}`,
          twin: { asyncio: `${owner}.a${method}` },
        })),
      ),
      ...["save", "delete", "refresh_from_db"].map((method) => ({
        name: `django.db.models.Model.${method}`,
        twin: { asyncio: `django.db.models.Model.a${method}` },
      })),
      ...calls("django.db.models.Model", "full_clean validate_unique"),
      ...calls("django.db.models.QuerySet", "iterator", { isLazy: true }),
      ...calls("django.db.models.QuerySet", "__iter__ __len__ __bool__ __getitem__"),
      { name: "django.shortcuts.get_object_or_404", twin: { asyncio: "django.shortcuts.aget_object_or_404" } },
      { name: "django.shortcuts.get_list_or_404", twin: { asyncio: "django.shortcuts.aget_list_or_404" } },
      { name: "django.contrib.auth.authenticate", twin: { asyncio: "django.contrib.auth.aauthenticate" } },
      { name: "django.contrib.auth.login", twin: { asyncio: "django.contrib.auth.alogin" } },
      { name: "django.contrib.auth.logout", twin: { asyncio: "django.contrib.auth.alogout" } },
      ...calls("django.db.backends.utils.CursorWrapper", "execute executemany fetchone fetchmany fetchall callproc"),
      "django.core.management.call_command",
    ],
  },
  {
    id: "peewee",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`peewee_async`, or a thread that owns the connection", "zh-cn": "`peewee_async`，或由线程独占连接" },
    source: "https://docs.peewee-orm.com/en/latest/peewee/api.html",
    calls: [
      ...calls(
        "peewee.Model",
        `create get get_or_none get_by_id get_or_create set_by_id delete_by_id bulk_create bulk_update save
         delete_instance create_table drop_table truncate_table table_exists`,
      ),
      ...calls("peewee.ModelSelect", "get get_or_none first count exists scalar execute peek __iter__ __len__"),
      ...calls("peewee.ModelSelect", "iterator", { isLazy: true }),
      ...callsOfEach(["peewee.ModelInsert", "peewee.ModelUpdate", "peewee.ModelDelete"], "execute"),
      ...calls("peewee.Database", "execute execute_sql create_tables drop_tables get_tables get_columns table_exists"),
      // Each thread has a connection of its own.
      ...calls("peewee.Database", "connect commit rollback", { isThreadBound: true }),
    ],
  },
  {
    id: "object-mapper",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "a thread, or an asynchronous mapper", "zh-cn": "线程，或异步的对象映射库" },
    source: "https://docs.mongoengine.org/apireference.html",
    calls: [
      ...calls("mongoengine.Document", "save delete reload update modify drop_collection ensure_indexes"),
      ...calls(
        "mongoengine.QuerySet",
        "first get count create insert update update_one delete modify distinct aggregate in_bulk __iter__ __len__",
      ),
      ...calls("pynamodb.models.Model", "save delete update refresh get count create_table exists"),
      ...calls("pynamodb.models.Model", "query scan batch_get", { isLazy: true }),
    ],
  },
];
