/**
 * What asks for the event loop of its own thread, and fails in a thread that has none, or changes what belongs to a loop and may
 * only be changed there. Sources: docs.python.org/3/library/asyncio-dev.html (concurrency and multithreading), the references of
 * asyncio, Tornado, Trio and AnyIO.
 */
export const eventLoopCalls: ReadonlySet<string> = new Set([
  ...members(
    "asyncio",
    "get_running_loop get_event_loop create_task ensure_future current_task all_tasks gather wrap_future",
  ),
  ...members(
    "asyncio.AbstractEventLoop",
    "call_soon call_later call_at create_task create_future add_reader add_writer",
  ),
  ...members("asyncio.Event", "set clear"),
  ...members("asyncio.Future", "set_result set_exception cancel add_done_callback"),
  ...members("asyncio.Queue", "put_nowait get_nowait"),
  ...members("asyncio.Task", "cancel add_done_callback"),
  ...members("asyncio.TaskGroup", "create_task"),
  ...members("asyncio.StreamWriter", "write close"),
  ...members("tornado.ioloop.IOLoop", "current"),
  ...members("anyio", "get_current_task"),
  ...members("anyio.abc.TaskGroup", "start_soon"),
  ...members("sniffio", "current_async_library"),
  ...members("trio", "current_time"),
  ...members("trio.Nursery", "start_soon"),
  ...members("trio.lowlevel", "current_task current_trio_token spawn_system_task"),
]);

function members(owner: string, names: string): string[] {
  return names.split(" ").map((name) => `${owner}.${name}`);
}
