/** Calls that run a function in a greenlet → the position of the function among the arguments. Source: gevent.org, API reference. */
export const greenletStarters: Readonly<Record<string, number>> = {
  "gevent.spawn": 0,
  "gevent.spawn_raw": 0,
  "gevent.spawn_later": 1,
  "gevent.Greenlet": 0,
  "gevent.Greenlet.spawn": 0,
  "gevent.Greenlet.spawn_later": 1,
  ...poolMethods("gevent.pool.Pool"),
  ...poolMethods("gevent.pool.Group"),
  "gevent.server.StreamServer": 1,
  "gevent.pywsgi.WSGIServer": 1,
};

function poolMethods(pool: string): Record<string, number> {
  const methods = "spawn apply apply_async map map_async imap imap_unordered".split(" ");
  return Object.fromEntries(methods.map((method) => [`${pool}.${method}`, 0]));
}

/** The class whose subclasses run their method `_run` in a greenlet. */
export const greenletClass = "gevent.Greenlet";

/** Packages that patch the standard library when they are imported. */
export const patchingPackages: ReadonlySet<string> = new Set(["grequests", "locust"]);

/** Calls by which a greenlet lets the others run. Sources: gevent.org (gevent.sleep, gevent.idle), eventlet.readthedocs.io. */
export const greenletPauses: ReadonlySet<string> = new Set([
  "gevent.sleep",
  "gevent.idle",
  "gevent.hub.sleep",
  "eventlet.sleep",
  "eventlet.greenthread.sleep",
]);
