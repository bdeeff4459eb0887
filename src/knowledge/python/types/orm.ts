import { all, each, typeRows } from "./rows.ts";

/** Methods of a query that give the next query; nothing is asked of the database yet. */
const queryBuilders = `
  add_columns distinct enable_eagerloads except_ execution_options filter filter_by from_statement group_by having
  intersect join limit offset options order_by outerjoin params populate_existing reset_joinpoint select_from slice
  union union_all where with_entities with_for_update with_session yield_per`;

const djangoBuilders = `
  all alias annotate complex_filter dates datetimes defer difference distinct exclude extra filter intersection none
  only order_by prefetch_related raw reverse select_for_update select_related union using values values_list`;

/** Methods of a Django query that give one row as a model. */
const djangoRows = "get create earliest latest first last";

/** The same methods for coroutines, `get` → `aget`. */
const awaitedDjangoRows = djangoRows.replace(/\b(?=\w)/g, "a");

/** The pair of a row and of whether it is new. */
const rowAndFlag = "django.db.models.Model.and_flag";

const peeweeBuilders = `
  alias cte distinct dicts for_update group_by group_by_extend having join join_from left_outer_join limit namedtuples
  objects offset order_by order_by_extend paginate prefetch select select_extend switch tuples where window with_cte`;

/** Object-relational mappers. Source: docs.sqlalchemy.org, docs.djangoproject.com, docs.peewee-orm.com. */
export const ormTypes = typeRows({
  aliases: {
    "sqlalchemy.orm.session.Session": "sqlalchemy.orm.Session",
    "sqlalchemy.orm.session.sessionmaker": "sqlalchemy.orm.sessionmaker",
    "sqlalchemy.orm.scoping.scoped_session": "sqlalchemy.orm.scoped_session",
    "sqlalchemy.orm.query.Query": "sqlalchemy.orm.Query",
    ...all(
      ["sqlalchemy.engine.Engine", "sqlalchemy.engine.base.Engine", "sqlalchemy.future.Engine"],
      "sqlalchemy.Engine",
    ),
    ...all(
      ["sqlalchemy.engine.Connection", "sqlalchemy.engine.base.Connection", "sqlalchemy.future.Connection"],
      "sqlalchemy.Connection",
    ),
    ...all(["sqlalchemy.engine.create_engine", "sqlmodel.create_engine"], "sqlalchemy.create_engine"),
    ...all(["sqlalchemy.schema.MetaData", "sqlalchemy.sql.schema.MetaData"], "sqlalchemy.MetaData"),
    ...all(["sqlalchemy.schema.Table", "sqlalchemy.sql.schema.Table"], "sqlalchemy.Table"),
    ...all(["sqlalchemy.engine.reflection.Inspector", "sqlalchemy.engine.Inspector"], "sqlalchemy.Inspector"),
    "sqlalchemy.ext.declarative.declarative_base": "sqlalchemy.orm.declarative_base",
    "sqlalchemy.orm.decl_api.DeclarativeBase": "sqlalchemy.orm.DeclarativeBase",
    "sqlmodel.orm.session.Session": "sqlmodel.Session",
    "sqlmodel.main.SQLModel": "sqlmodel.SQLModel",
    "django.db.models.query.QuerySet": "django.db.models.QuerySet",
    "django.db.models.manager.Manager": "django.db.models.Manager",
    "django.db.models.base.Model": "django.db.models.Model",
    ...all(
      [
        "django.contrib.auth.models.User.objects",
        "django.contrib.auth.models.Group.objects",
        "django.contrib.auth.models.Permission.objects",
        "django.contrib.contenttypes.models.ContentType.objects",
        "django.contrib.sessions.models.Session.objects",
        "django.contrib.sites.models.Site.objects",
      ],
      "django.db.models.Manager",
    ),
    "flask_sqlalchemy.extension.SQLAlchemy": "flask_sqlalchemy.SQLAlchemy",
    "mongoengine.document.Document": "mongoengine.Document",
    "mongoengine.queryset.QuerySet": "mongoengine.QuerySet",
  },
  bases: {
    "sqlmodel.Session": "sqlalchemy.orm.Session",
    "sqlalchemy.orm.scoped_session": "sqlalchemy.orm.Session",
    "sqlmodel.SQLModel": "sqlalchemy.orm.DeclarativeBase",
    "flask_sqlalchemy.BaseQuery": "sqlalchemy.orm.Query",
    "flask_sqlalchemy.query.Query": "sqlalchemy.orm.Query",
    "django.db.models.manager.BaseManager": "django.db.models.Manager",
    "django.contrib.auth.models.AbstractUser": "django.db.models.Model",
    "django.contrib.auth.models.AbstractBaseUser": "django.db.models.Model",
    "django.contrib.auth.models.User": "django.db.models.Model",
    ...all(
      [
        "peewee.SqliteDatabase",
        "peewee.PostgresqlDatabase",
        "peewee.MySQLDatabase",
        "playhouse.pool.PooledPostgresqlDatabase",
        "playhouse.pool.PooledMySQLDatabase",
        "playhouse.pool.PooledSqliteDatabase",
        "playhouse.sqlite_ext.SqliteExtDatabase",
        "playhouse.postgres_ext.PostgresqlExtDatabase",
      ],
      "peewee.Database",
    ),
    "mongoengine.DynamicDocument": "mongoengine.Document",
  },
  returns: {
    "sqlalchemy.create_engine": "sqlalchemy.Engine",
    "sqlalchemy.engine_from_config": "sqlalchemy.Engine",
    ...each("sqlalchemy.Engine", "connect begin", "sqlalchemy.Connection"),
    "sqlalchemy.Connection.execution_options": "sqlalchemy.Connection",
    "sqlalchemy.orm.sessionmaker": "sqlalchemy.orm.sessionmaker",
    "sqlalchemy.orm.sessionmaker.__call__": "sqlalchemy.orm.Session",
    "sqlalchemy.orm.sessionmaker.begin": "sqlalchemy.orm.Session",
    "sqlalchemy.orm.scoped_session": "sqlalchemy.orm.scoped_session",
    "sqlalchemy.orm.scoped_session.__call__": "sqlalchemy.orm.Session",
    "sqlalchemy.orm.Session.query": "sqlalchemy.orm.Query",
    "sqlalchemy.orm.Session.connection": "sqlalchemy.Connection",
    "sqlalchemy.orm.Session.get_bind": "sqlalchemy.Engine",
    ...each("sqlalchemy.orm.Query", queryBuilders, "sqlalchemy.orm.Query"),
    "sqlalchemy.orm.declarative_base": "sqlalchemy.orm.DeclarativeBase",
    ...each("django.db.models.Manager", `${djangoBuilders} get_queryset`, "django.db.models.QuerySet"),
    ...each("django.db.models.QuerySet", djangoBuilders, "django.db.models.QuerySet"),
    // The model itself is generic; its base class is enough to know what saving one does.
    ...each("django.db.models.Manager", djangoRows, "django.db.models.Model"),
    ...each("django.db.models.QuerySet", djangoRows, "django.db.models.Model"),
    ...each("django.db.models.Manager", "get_or_create update_or_create", rowAndFlag),
    ...each("django.db.models.QuerySet", "get_or_create update_or_create", rowAndFlag),
    "django.shortcuts.get_object_or_404": "django.db.models.Model",
    "django.db.connection.cursor": "django.db.backends.utils.CursorWrapper",
    ...each("peewee.Model", "select", "peewee.ModelSelect"),
    ...each("peewee.Model", "insert insert_many insert_from replace replace_many", "peewee.ModelInsert"),
    "peewee.Model.update": "peewee.ModelUpdate",
    "peewee.Model.delete": "peewee.ModelDelete",
    ...each("peewee.ModelSelect", peeweeBuilders, "peewee.ModelSelect"),
    ...each("peewee.ModelInsert", "on_conflict on_conflict_ignore on_conflict_replace returning", "peewee.ModelInsert"),
    ...each("peewee.ModelUpdate", "where returning", "peewee.ModelUpdate"),
    ...each("peewee.ModelDelete", "where returning", "peewee.ModelDelete"),
    "mongoengine.Document.objects": "mongoengine.QuerySet",
    ...each("mongoengine.QuerySet", "filter order_by limit skip only exclude all", "mongoengine.QuerySet"),
  },
  awaits: {
    ...each("django.db.models.Manager", awaitedDjangoRows, "django.db.models.Model"),
    ...each("django.db.models.QuerySet", awaitedDjangoRows, "django.db.models.Model"),
    ...each("django.db.models.Manager", "aget_or_create aupdate_or_create", rowAndFlag),
    ...each("django.db.models.QuerySet", "aget_or_create aupdate_or_create", rowAndFlag),
    "django.shortcuts.aget_object_or_404": "django.db.models.Model",
  },
  attributes: {
    [`${rowAndFlag}.0`]: "django.db.models.Model",
    "sqlalchemy.orm.DeclarativeBase.metadata": "sqlalchemy.MetaData",
    "sqlalchemy.orm.DeclarativeBase.__table__": "sqlalchemy.Table",
    "flask_sqlalchemy.SQLAlchemy.session": "sqlalchemy.orm.scoped_session",
    "flask_sqlalchemy.SQLAlchemy.engine": "sqlalchemy.Engine",
    "django.db.models.Model.objects": "django.db.models.Manager",
    "mongoengine.Document.objects": "mongoengine.QuerySet",
  },
});
