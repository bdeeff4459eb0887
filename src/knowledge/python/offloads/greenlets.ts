import { first, type OffloadRow, second } from "./offloadRow.ts";
import { poolMethods } from "./poolMethods.ts";

/** Greenlets, and the threads that gevent and eventlet keep for what they cannot patch. */
export const greenletOffloads: readonly OffloadRow[] = [
  { name: "gevent.spawn", callable: first("function"), runsOn: "greenlet" },
  { name: "gevent.spawn_later", callable: second("function"), runsOn: "greenlet" },
  { name: "gevent.spawn_raw", callable: first("function"), runsOn: "greenlet" },
  { name: "gevent.Greenlet", callable: first("run"), runsOn: "greenlet" },
  { name: "gevent.Greenlet.spawn", callable: first(null), runsOn: "greenlet" },
  { name: "gevent.pool.Pool.spawn", callable: first("func"), runsOn: "greenlet" },
  { name: "gevent.threadpool.ThreadPool.spawn", callable: first("func"), runsOn: "thread" },
  ...["apply", "apply_async", "map", "map_async", "imap", "imap_unordered"].flatMap((method): OffloadRow[] => [
    { name: `gevent.pool.Pool.${method}`, callable: first("func"), runsOn: "greenlet", ...poolMethods[method] },
    {
      name: `gevent.threadpool.ThreadPool.${method}`,
      callable: first("func"),
      runsOn: "thread",
      ...poolMethods[method],
    },
  ]),
  { name: "eventlet.spawn", callable: first("func"), runsOn: "greenlet" },
  { name: "eventlet.spawn_n", callable: first("func"), runsOn: "greenlet" },
  { name: "eventlet.spawn_after", callable: second("func"), runsOn: "greenlet" },
  { name: "eventlet.GreenPool.spawn", callable: first("function"), runsOn: "greenlet" },
  { name: "eventlet.GreenPool.spawn_n", callable: first("function"), runsOn: "greenlet" },
  { name: "eventlet.GreenPool.imap", callable: first("function"), runsOn: "greenlet", passes: "items" },
  { name: "eventlet.tpool.execute", callable: first("meth"), runsOn: "thread" },
  // Inside `run_sync` a blocking SQLAlchemy call is awaited by the greenlet around it.
  { name: "sqlalchemy.ext.asyncio.AsyncSession.run_sync", callable: first("fn"), runsOn: "greenlet", isAwaited: true },
  {
    name: "sqlalchemy.ext.asyncio.AsyncConnection.run_sync",
    callable: first("fn"),
    runsOn: "greenlet",
    isAwaited: true,
  },
  { name: "sqlalchemy.util.greenlet_spawn", callable: first("fn"), runsOn: "greenlet", isAwaited: true },
];
