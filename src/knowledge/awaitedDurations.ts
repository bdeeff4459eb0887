import type { BlockingEffect } from "./blockingCalls.ts";

/** For how long a library call is taken to wait or compute, when the program does not say. */
export interface Duration {
  readonly microseconds: number;
  readonly effect: BlockingEffect;
  /** While it lasts, other threads of CPython run. */
  readonly releasesGil: boolean;
  /** After `gevent.monkey.patch_all()` other greenlets run meanwhile. */
  readonly isCooperative: boolean;
  readonly source: string | null;
  /** It is the time of a blocking twin: the call itself blocks nobody and gives a promise. */
  readonly isOfTwin?: boolean;
}

/** The source of round figures for networks and disks. */
export const latencies =
  "Jeff Dean, Latency Numbers Every Programmer Should Know; typical figures of today's networks and disks";
/** What stands in place of a source where there is none. */
export const rough = "a round figure to look at; change it to what you have measured";

/** What is not in the tables of blocking calls because it blocks nobody, by a part of its name. */
const asynchronous: readonly (readonly [
  name: RegExp,
  { readonly microseconds: number; readonly source: string },
  BlockingEffect,
])[] = [
  [
    /(?:^|\.)(?:httpx|aiohttp|requests|fetch|axios|undici|got)\b/i,
    { microseconds: 100_000, source: latencies },
    "network",
  ],
  [
    /(?:^|\.)(?:asyncpg|aiomysql|psycopg|motor|prisma|knex|sequelize|mongoose|pool|db|conn|connection|session|cursor)\b/i,
    { microseconds: 5_000, source: latencies },
    "network",
  ],
  [/(?:^|\.)(?:aiofiles|fs|fsp)\b/i, { microseconds: 1_000, source: latencies }, "disk"],
];

/** For how long something is taken to wait that is awaited, by its name. */
export function awaitedDuration(name: string): Duration {
  const known = asynchronous.find(([pattern]) => pattern.test(name));
  const [, row, effect] = known ?? [null, { microseconds: 10_000, source: rough }, "network" as const];
  return { ...row, effect, releasesGil: true, isCooperative: true };
}
