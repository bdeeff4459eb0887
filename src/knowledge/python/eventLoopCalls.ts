import { under } from "../names.ts";

/**
 * What asks for the event loop of its own thread, and fails in a thread that has none, or changes what belongs to a loop and may
 * only be changed there. Sources: docs.python.org/3/library/asyncio-dev.html (concurrency and multithreading), the references of
 * asyncio, Tornado, Trio and AnyIO.
 */
export const eventLoopCalls: ReadonlySet<string> = new Set([
  ...under(
    "asyncio",
    "get_running_loop get_event_loop create_task ensure_future current_task all_tasks gather wrap_future",
  ),
  ...under("asyncio.AbstractEventLoop", "call_soon call_later call_at create_task create_future add_reader add_writer"),
  ...under("asyncio.Event", "set clear"),
  ...under("asyncio.Future", "set_result set_exception cancel add_done_callback"),
  ...under("asyncio.Queue", "put_nowait get_nowait"),
  ...under("asyncio.Task", "cancel add_done_callback"),
  ...under("asyncio.TaskGroup", "create_task"),
  ...under("asyncio.StreamWriter", "write close"),
  ...under("tornado.ioloop.IOLoop", "current"),
  ...under("anyio", "get_current_task"),
  ...under("anyio.abc.TaskGroup", "start_soon"),
  ...under("sniffio", "current_async_library"),
  ...under("trio", "current_time"),
  ...under("trio.Nursery", "start_soon"),
  ...under("trio.lowlevel", "current_task current_trio_token spawn_system_task"),
]);
