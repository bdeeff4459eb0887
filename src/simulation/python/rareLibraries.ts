import type { Program } from "../program.ts";

/** How names begin of queues, conditions and barriers, of libraries that start processes, and of event loops beside asyncio. */
const rare =
  /"(?:[qQ]ueue\.|threading\.(?:Condition|Barrier)|multiprocessing|subprocess|os\.system|asyncio\.(?:(?:create_)?subprocess|\w*Queue)|gevent|eventlet|trio|anyio)/;

/** Functions of common libraries that few programs use. */
const functions =
  /"(?:(?:asyncio|concurrent\.futures)\.)?(?:as_completed|wait|run_coroutine_threadsafe|call_soon|call_soon_threadsafe|call_later|shutdown_asyncgens)"/;

/** Frameworks that run calls as trio and anyio do. */
const frameworks = /"(?:starlette|fastapi)\.concurrency/;

/** Whether a program names libraries that few programs use, of which a small simulator knows nothing. */
export function usesRareLibraries(program: Program): boolean {
  const { isGreenlet, isPatched } = program.entry;
  const text = JSON.stringify(program);
  return Boolean(isGreenlet || isPatched) || rare.test(text) || functions.test(text) || frameworks.test(text);
}
