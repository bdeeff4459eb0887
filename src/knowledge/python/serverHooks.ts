import { rowsOf, under } from "../names.ts";

/**
 * How servers are told what to do before they serve anybody, and after they have served the last. Sources:
 * starlette.io/lifespan, docs.litestar.dev (lifespan hooks), docs.aiohttp.org (application lifecycle, cleanup context),
 * quart.palletsprojects.com (startup and shutdown), sanic.dev (listeners), arq-docs.helpmanual.io.
 */
export const serverHooks = {
  /** Decorators, called or not. */
  decorators: rowsOf([
    ...under("starlette.applications.Starlette", "on_event"),
    ...under("starlette.routing.Router", "on_event"),
    ...under("quart.Quart", "before_serving after_serving while_serving"),
    ...under("sanic.Sanic", "main_process_start before_server_start after_server_stop main_process_stop"),
  ]),
  /** Keyword arguments, lists of an application, and fields of the settings of a worker: one function, or several of them. */
  names: new Set("lifespan on_startup on_shutdown on_cleanup cleanup_ctx".split(" ")) as ReadonlySet<string>,
  /** Calls on such a list that add to it. */
  adding: new Set(["append", "extend", "insert"]) as ReadonlySet<string>,
} as const;
