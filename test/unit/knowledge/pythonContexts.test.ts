import assert from "node:assert/strict";
import { test } from "node:test";
import { type PlacementRow, pythonPlacements } from "../../../src/knowledge/python/eventLoop.ts";
import { pythonOffloads } from "../../../src/knowledge/python/offload.ts";
import type { OffloadRow } from "../../../src/knowledge/python/offloads/offloadRow.ts";

type OffloadCase = Pick<OffloadRow, "name" | "runsOn"> & {
  readonly position: number | null;
  readonly keyword: string | null;
};

const offloads: readonly OffloadCase[] = [
  { name: "asyncio.to_thread", runsOn: "thread", position: 0, keyword: "func" },
  { name: "asyncio.AbstractEventLoop.run_in_executor", runsOn: "thread", position: 1, keyword: "func" },
  { name: "anyio.to_thread.run_sync", runsOn: "thread", position: 0, keyword: "func" },
  { name: "anyio.to_process.run_sync", runsOn: "process", position: 0, keyword: "func" },
  { name: "trio.to_thread.run_sync", runsOn: "thread", position: 0, keyword: "sync_fn" },
  { name: "starlette.concurrency.run_in_threadpool", runsOn: "thread", position: 0, keyword: "func" },
  { name: "asgiref.sync.sync_to_async", runsOn: "thread", position: 0, keyword: "func" },
  { name: "homeassistant.core.HomeAssistant.async_add_executor_job", runsOn: "thread", position: 0, keyword: "target" },
  { name: "concurrent.futures.Executor.submit", runsOn: "thread", position: 0, keyword: null },
  { name: "concurrent.futures.ProcessPoolExecutor.map", runsOn: "process", position: 0, keyword: "fn" },
  { name: "threading.Thread", runsOn: "thread", position: 1, keyword: "target" },
  { name: "multiprocessing.Process", runsOn: "process", position: 1, keyword: "target" },
  { name: "starlette.background.BackgroundTasks.add_task", runsOn: "thread", position: 0, keyword: "func" },
  { name: "tornado.ioloop.IOLoop.run_in_executor", runsOn: "thread", position: 1, keyword: "func" },
  { name: "quart.utils.run_sync", runsOn: "thread", position: 0, keyword: "func" },
  { name: "rq.Queue.enqueue", runsOn: "worker", position: 0, keyword: "f" },
  { name: "gevent.spawn", runsOn: "greenlet", position: 0, keyword: "function" },
  { name: "asyncio.AbstractEventLoop.call_soon", runsOn: "event-loop", position: 0, keyword: "callback" },
  { name: "asyncio.AbstractEventLoop.call_later", runsOn: "event-loop", position: 1, keyword: "callback" },
  { name: "asyncio.Task.add_done_callback", runsOn: "event-loop", position: 0, keyword: "fn" },
  { name: "anyio.from_thread.run", runsOn: "event-loop", position: 0, keyword: "func" },
  { name: "asyncio.run_coroutine_threadsafe", runsOn: "event-loop", position: 0, keyword: "coro" },
];

type PlacementCase = Pick<PlacementRow, "name" | "kind" | "sync">;

const placements: readonly PlacementCase[] = [
  { name: "fastapi.FastAPI.get", kind: "decorator", sync: "thread-pool" },
  { name: "fastapi.APIRouter.post", kind: "decorator", sync: "thread-pool" },
  { name: "fastapi.Depends", kind: "argument", sync: "thread-pool" },
  { name: "starlette.endpoints.HTTPEndpoint", kind: "base-class", sync: "thread-pool" },
  { name: "starlette.applications.Starlette.on_event", kind: "decorator", sync: "event-loop" },
  { name: "quart.Quart.route", kind: "decorator", sync: "thread-pool" },
  { name: "litestar.get", kind: "decorator", sync: "event-loop" },
  { name: "sanic.Sanic.get", kind: "decorator", sync: "event-loop" },
  { name: "aiohttp.web.RouteTableDef.get", kind: "decorator", sync: null },
  { name: "tornado.web.RequestHandler", kind: "base-class", sync: "event-loop" },
  { name: "asyncio.BaseProtocol", kind: "base-class", sync: "event-loop" },
  { name: "channels.consumer.SyncConsumer", kind: "base-class", sync: "thread-pool" },
  { name: "discord.Client.event", kind: "decorator", sync: null },
  { name: "aiogram.Router.message", kind: "decorator", sync: "thread-pool" },
  { name: "homeassistant.core.callback", kind: "decorator", sync: "event-loop" },
  { name: "celery.shared_task", kind: "decorator", sync: "worker" },
  { name: "dramatiq.actor", kind: "decorator", sync: "worker" },
  { name: "huey.Huey.task", kind: "decorator", sync: "worker" },
  { name: "rq.decorators.job", kind: "decorator", sync: "worker" },
  { name: "asgiref.sync.sync_to_async", kind: "decorator", sync: "thread-pool" },
];

test("callables are found where they are handed over", () => {
  for (const { name, runsOn, position, keyword } of offloads) {
    const row = pythonOffloads.find((candidate) => candidate.name === name);
    assert.deepEqual([row?.runsOn, row?.callable], [runsOn, { position, keyword }], name);
  }
});

test("frameworks decide where a plain function runs", () => {
  for (const { name, kind, sync } of placements) {
    const row = pythonPlacements.find((candidate) => candidate.name === name);
    assert.deepEqual([row?.kind, row?.sync], [kind, sync], name);
  }
});

test("rows are well-formed, and no two say the same", () => {
  for (const { name, callable } of pythonOffloads) {
    assert.match(name, /^[a-z_]\w*(\.[A-Za-z_]\w*)+$/);
    assert.ok(callable.position !== null || callable.keyword !== null, name);
  }
  for (const { name, kind, callable, methods } of pythonPlacements) {
    assert.match(name, /^[a-z_]\w*(\.[A-Za-z_]\w*)+$/);
    assert.equal(callable !== undefined, kind === "argument", name);
    assert.ok(methods === undefined || kind === "base-class", name);
  }
  const keys = [
    ...pythonOffloads.map(({ name }) => name),
    ...pythonPlacements.map(({ name, kind }) => `${kind} ${name}`),
  ];
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
  );
});
