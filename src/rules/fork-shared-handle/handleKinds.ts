/** What is open, for people. */
export type HandleKind = "file" | "socket" | "connection";

const kinds: Readonly<Record<string, HandleKind>> = {
  "io.TextIOWrapper": "file",
  "gzip.GzipFile": "file",
  "socket.socket": "socket",
  "sqlite3.Connection": "connection",
  "psycopg2.extensions.connection": "connection",
  "psycopg.Connection": "connection",
  "pymysql.connections.Connection": "connection",
  "MySQLdb.connections.Connection": "connection",
  "mysql.connector.MySQLConnection": "connection",
  "duckdb.DuckDBPyConnection": "connection",
  "oracledb.Connection": "connection",
  "http.client.HTTPConnection": "connection",
  "http.client.HTTPSConnection": "connection",
};

/** What a value of a library class stands for that a forked process shares; null when it shares nothing. */
export function handleKindOf(type: string): HandleKind | null {
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : null;
}
