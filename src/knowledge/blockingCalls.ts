import type { LocalizedText } from "../model/finding.ts";

/** What a blocking call waits for. */
export type BlockingEffect = "sleep" | "network" | "process" | "lock" | "disk" | "console" | "event-loop" | "compute";

/**
 * How much a call hurts on an event loop: 1 network, processes, sleeping, waits without a bound; 2 disk work that
 * grows with its data; 3 one cheap system call.
 */
export type BlockingTier = 1 | 2 | 3;

/** An asynchronous library whose code may run on the event loop. */
export type AsyncLibrary = "asyncio" | "trio" | "anyio";

/** A library with its own way into a thread: `sync_to_async` of asgiref. */
export type OwnThreads = "asgiref";

/** Whether a call computes long for data of usual size. */
export function computesForLong({ effect }: Pick<BlockingGroup, "effect">, tier: BlockingTier): boolean {
  return effect === "compute" && tier <= 2;
}

/** Calls that block in the same way. Adding a library is adding a group, or names to one. */
export interface BlockingGroup {
  readonly id: string;
  readonly effect: BlockingEffect;
  readonly tier: BlockingTier;
  /** For how long it may block, as the end of a sentence: "until the server answers". */
  readonly duration: LocalizedText;
  /** While it waits, other threads of CPython run. */
  readonly releasesGil: boolean;
  /** After `gevent.monkey.patch_all()` it lets other greenlets run. Always false outside Python. */
  readonly isCooperative: boolean;
  /** What an asynchronous program calls instead, for people: "httpx.AsyncClient". */
  readonly advice: LocalizedText;
  /** Where the facts come from. */
  readonly source: string;
  readonly calls: readonly BlockingCall[];
  /** The rule that reports these where they stand in a coroutine, when that is not `blocking-call-in-async`. */
  readonly reportedBy?: string;
  /** Only the first call costs anything, so it matters where requests are served and nowhere else. */
  readonly costsOnce?: boolean;
  /** Build tools do it, which have nothing else to do meanwhile: it matters where requests are served or a page waits. */
  readonly isToolWork?: boolean;
  /** Nobody is told of it through helpers: a lock that a helper takes is held for a moment in nearly all programs. */
  readonly staysLocal?: boolean;
  /**
   * It goes into a thread in this way only: what it opens, such as Django's connections, belongs to the threads that the
   * library chooses, and is closed there.
   */
  readonly ownThreads?: OwnThreads;
  /** It shows that a person sits in front of the program: a command, whose event loop often serves nobody else. */
  readonly marksCommand?: boolean;
}

/** One blocking call. A plain string is a call without peculiarities. */
export type BlockingCall = string | BlockingCallRow;

/** A call that blocks its thread. */
export interface BlockingCallRow {
  /** Dotted, `module.function` or `module.Class.method`. `module.Class.*` stands for every method without a row of its own. */
  readonly name: string;
  /** Of a name that ends in `.*`: the methods that return at once, which it does not stand for. */
  readonly except?: readonly string[];
  /** Overrides the group's tier. */
  readonly tier?: BlockingTier;
  /** The asynchronous call that takes the same arguments and is awaited instead; a fix uses it. */
  readonly twin?: Readonly<Partial<Record<AsyncLibrary, string>>> | NodeTwin;
  /** Arguments that make it return at once: `acquire(blocking=False)`, `get(timeout=0)`. */
  readonly unless?: readonly NonBlockingArgument[];
  /** Blocks only when one of these arguments is given, or only when it is missing (`randomBytes(n)` without callback). */
  readonly onlyWithout?: { readonly argument: "callback" };
  /** Blocks only when this argument is given: `SMTP(host)` connects, `SMTP()` does not. */
  readonly onlyWith?: DecidingArgument;
  /** The result is read piece by piece (`Path.glob`): a fix must take all of it inside the thread. */
  readonly isLazy?: boolean;
  /** It works only in the main thread, or in the thread that made its object: no fix moves it into another one. */
  readonly isThreadBound?: boolean;
}

/** A call that gives a promise. `util.promisify(fs.fsync)` is the promise form of a function that takes a callback. */
export interface NodeTwin {
  readonly node: string;
  /** The property of the awaited value that holds what the blocking call gave: `(await execFile(…)).stdout`. */
  readonly property?: string;
  /**
   * The function has several forms, of which the types of `promisify` know the one with this many arguments, and not what it
   * gives.
   */
  readonly overload?: { readonly arguments: number; readonly gives: string };
}

/** An argument without which a call does not block. */
export interface DecidingArgument {
  readonly position: number;
  /** By which name it may be given, too. */
  readonly name?: string;
  /** The literal it has to be, or that it has to be a number (`xhr.open(method, url, false)`); left out when any value will do. */
  readonly literal?: boolean | "number";
}

/** An argument that makes a blocking call return at once. */
export interface NonBlockingArgument {
  readonly name: string;
  /** Where it may stand without its name; null for keyword-only, and for a property of an options object. */
  readonly position: number | null;
  /**
   * The literal that makes the call return at once, or the dotted name of the constant: `os.WNOHANG`. Left out when
   * nobody can tell any more what the call does once the argument is given: `getaddrinfo(flags=…)`.
   */
  readonly value?: boolean | number | string;
}

/** What calls give and which classes extend which, so that receivers can be told: rows for one library or group of them. */
export interface TypeRows {
  /** A function or method → the class of what it gives. Constructors need no row. */
  readonly returns: Readonly<Record<string, string>>;
  /** A function → the class of what awaiting its result gives. */
  readonly awaits: Readonly<Record<string, string>>;
  /** A class → the library class it extends. */
  readonly bases: Readonly<Record<string, string>>;
  /** Another public name → the name that the tables use. */
  readonly aliases: Readonly<Record<string, string>>;
  /** A property or attribute of a class → the class of its value. */
  readonly attributes: Readonly<Record<string, string>>;
}
