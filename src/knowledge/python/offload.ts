import { enteringOffloads } from "./offloads/entering.ts";
import { greenletOffloads } from "./offloads/greenlets.ts";
import { leavingOffloads } from "./offloads/leaving.ts";
import type { OffloadRow } from "./offloads/offloadRow.ts";
import { poolOffloads } from "./offloads/pools.ts";

/**
 * Who hands a callable over to where. Sources: docs.python.org (asyncio, concurrent.futures, threading,
 * multiprocessing), anyio.readthedocs.io and trio.readthedocs.io (threads), starlette.io (thread pool, background
 * tasks), docs.djangoproject.com (asgiref), gevent.org, eventlet.readthedocs.io, developers.home-assistant.io.
 */
export const pythonOffloads: readonly OffloadRow[] = [
  ...leavingOffloads,
  ...poolOffloads,
  ...greenletOffloads,
  ...enteringOffloads,
];
