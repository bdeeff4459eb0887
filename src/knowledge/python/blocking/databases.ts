import type { BlockingGroup } from "../../blockingCalls.ts";
import { memoryDatabase } from "../../decidingTexts.ts";
import { calls } from "./rows.ts";

const fetching = "fetchone fetchmany fetchall";
/** Of drivers whose cursors take the rows from the server as they are asked for. */
const query = `execute executemany ${fetching} callproc`;
/** Of drivers whose plain cursors hold all rows when \`execute\` has returned: fetching asks nobody. */
const bufferedQuery = "execute executemany callproc";
const transaction = "commit rollback";
const answer = { en: "until the database answers", "zh-cn": "直到数据库应答" };

/** SQL drivers after PEP 249, and those close to it. */
export const databaseGroups: readonly BlockingGroup[] = [
  {
    id: "sqlite",
    effect: "disk",
    tier: 1,
    duration: {
      en: "until SQLite has the file lock and has read or written the file",
      "zh-cn": "直到 SQLite 获得文件锁并读写完文件",
    },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`aiosqlite`, or one thread that owns the connection", "zh-cn": "`aiosqlite`，或由一个线程独占连接" },
    source: "https://docs.python.org/3/library/sqlite3.html",
    calls: [
      // Without `check_same_thread=False` a connection refuses every thread but the one that made it.
      {
        name: "sqlite3.connect",
        isThreadBound: true,
        unless: [{ name: "database", position: 0, value: memoryDatabase }],
      },
      ...calls("sqlite3.Connection", `execute executemany executescript ${transaction} backup iterdump __exit__`, {
        isThreadBound: true,
      }),
      ...calls("sqlite3.Cursor", "execute executemany executescript fetchone fetchmany fetchall __iter__", {
        isThreadBound: true,
      }),
      ...calls("apsw.Connection", "execute executemany"),
      ...calls("apsw.Cursor", "execute executemany fetchall fetchone"),
    ],
  },
  {
    id: "duckdb",
    effect: "disk",
    tier: 1,
    duration: { en: "until DuckDB has run the query", "zh-cn": "直到 DuckDB 执行完查询" },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "a thread with a cursor of its own", "zh-cn": "使用独立游标的线程" },
    source: "https://duckdb.org/docs/stable/clients/python/dbapi",
    calls: [
      ...calls("duckdb", "connect execute query sql read_csv read_parquet read_json"),
      ...calls("duckdb.DuckDBPyConnection", `${query} ${transaction} query fetchdf fetch_arrow_table df arrow pl`),
      ...calls(
        "duckdb.DuckDBPyRelation",
        "fetchone fetchmany fetchall fetchdf df arrow pl execute show to_parquet to_csv",
      ),
    ],
  },
  {
    id: "postgresql",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`asyncpg` or `psycopg.AsyncConnection`", "zh-cn": "`asyncpg` 或 `psycopg.AsyncConnection`" },
    source: "https://www.psycopg.org/docs/advanced.html#support-for-coroutine-libraries",
    calls: [
      "psycopg2.connect",
      ...calls("psycopg2.extensions.connection", `${transaction} set_session reset cancel __exit__`),
      ...calls("psycopg2.extensions.cursor", `${bufferedQuery} copy_from copy_to copy_expert`),
      ...calls("psycopg2.extras", "execute_values execute_batch"),
      "psycopg2.pool.AbstractConnectionPool.getconn",
    ],
  },
  {
    id: "postgresql-cooperative",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`psycopg.AsyncConnection` or `asyncpg`", "zh-cn": "`psycopg.AsyncConnection` 或 `asyncpg`" },
    source: "https://www.psycopg.org/psycopg3/docs/advanced/async.html",
    calls: [
      "psycopg.connect",
      "psycopg.Connection.connect",
      ...calls("psycopg.Connection", `execute ${transaction} wait __exit__`),
      ...calls("psycopg.Connection", "notifies", { isLazy: true }),
      ...calls("psycopg.Cursor", "execute executemany"),
      ...calls("psycopg.ServerCursor", `${fetching} __iter__`),
      ...calls("psycopg.Cursor", "stream", { isLazy: true }),
      ...calls("psycopg_pool.ConnectionPool", "connection getconn wait open close check"),
      "pg8000.connect",
      "pg8000.native.Connection",
      ...calls("pg8000.native.Connection", "run"),
      ...calls("pg8000.dbapi.Connection", transaction),
      ...calls("pg8000.dbapi.Cursor", "execute executemany"),
    ],
  },
  {
    id: "mysql",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`aiomysql` or `asyncmy`", "zh-cn": "`aiomysql` 或 `asyncmy`" },
    source: "https://pymysql.readthedocs.io/en/latest/modules/connections.html",
    calls: [
      { name: "pymysql.connect", unless: [{ name: "defer_connect", position: null, value: true }] },
      ...calls("pymysql.connections.Connection", `connect query ping ${transaction} select_db show_warnings`),
      ...calls("pymysql.cursors.Cursor", bufferedQuery),
      ...calls("pymysql.cursors.SSCursor", `${fetching} __iter__`),
    ],
  },
  {
    id: "mysql-native",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "`aiomysql`, `asyncmy` or `mysql.connector.aio`",
      "zh-cn": "`aiomysql`、`asyncmy` 或 `mysql.connector.aio`",
    },
    source: "https://dev.mysql.com/doc/connector-python/en/connector-python-reference.html",
    calls: [
      "MySQLdb.connect",
      ...calls("MySQLdb.connections.Connection", `query ping ${transaction}`),
      ...calls("MySQLdb.cursors.Cursor", bufferedQuery),
      ...calls("MySQLdb.cursors.SSCursor", `${fetching} __iter__`),
      "mysql.connector.connect",
      ...calls("mysql.connector.abstracts.MySQLConnectionAbstract", `connect reconnect cmd_query ping ${transaction}`),
      ...calls("mysql.connector.abstracts.MySQLCursorAbstract", query),
      "mysql.connector.pooling.MySQLConnectionPool.get_connection",
      "mariadb.connect",
      ...calls("mariadb.Connection", `ping reconnect ${transaction}`),
      ...calls("mariadb.Cursor", query),
    ],
  },
  {
    id: "oracle",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`oracledb.connect_async`", "zh-cn": "`oracledb.connect_async`" },
    source: "https://python-oracledb.readthedocs.io/en/latest/user_guide/asyncio.html",
    calls: ["oracledb", "cx_Oracle"].flatMap((driver) => [
      `${driver}.connect`,
      ...calls(`${driver}.Connection`, `${transaction} ping`),
      ...calls(`${driver}.Cursor`, `${query} callfunc parse`),
      `${driver}.ConnectionPool.acquire`,
    ]),
  },
  {
    id: "odbc",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`aioodbc`", "zh-cn": "`aioodbc`" },
    source: "https://github.com/mkleehammer/pyodbc/wiki",
    calls: [
      "pyodbc.connect",
      ...calls("pyodbc.Connection", `execute ${transaction}`),
      ...calls(
        "pyodbc.Cursor",
        "execute executemany fetchone fetchval fetchmany fetchall tables columns commit rollback",
      ),
      "pymssql.connect",
      ...calls("pymssql.Connection", transaction),
      ...calls("pymssql.Cursor", query),
    ],
  },
  {
    id: "warehouse",
    effect: "network",
    tier: 1,
    duration: answer,
    releasesGil: true,
    isCooperative: true,
    advice: { en: "the driver's asynchronous client, or a thread", "zh-cn": "驱动的异步客户端，或线程" },
    source: "https://docs.snowflake.com/en/developer-guide/python-connector/python-connector-api",
    calls: [
      "snowflake.connector.connect",
      ...calls("snowflake.connector.SnowflakeConnection", `execute_string ${transaction}`),
      ...calls(
        "snowflake.connector.cursor.SnowflakeCursor",
        "execute executemany fetchone fetchmany fetchall fetch_pandas_all",
      ),
      "clickhouse_connect.get_client",
      ...calls("clickhouse_connect.driver.Client", "query query_df query_np command insert insert_df raw_query ping"),
      ...calls(
        "clickhouse_driver.Client",
        "execute execute_iter execute_with_progress query_dataframe insert_dataframe",
      ),
      "databricks.sql.connect",
      ...calls("influxdb_client.QueryApi", "query query_raw query_data_frame"),
      ...calls("neo4j.Session", "run execute_read execute_write read_transaction write_transaction"),
      ...calls("neo4j.Transaction", "run commit rollback"),
      ...calls("neo4j.Driver", "execute_query verify_connectivity"),
    ],
  },
];
