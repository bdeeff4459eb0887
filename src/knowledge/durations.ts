import type { Language } from "../model/module.ts";
import { type Duration, latencies, rough } from "./awaitedDurations.ts";
import type { BlockingEffect } from "./blockingCalls.ts";
import { blockingRow } from "./blockingIndex.ts";

interface DurationRow {
  readonly microseconds: number;
  readonly source: string;
}

/** By the group of the tables of blocking calls. */
const byGroup: Readonly<Record<string, DurationRow>> = {
  redis: { microseconds: 1_000, source: latencies },
  memcache: { microseconds: 1_000, source: latencies },
  "memcache-native": { microseconds: 1_000, source: latencies },
  sqlite: { microseconds: 1_000, source: rough },
  duckdb: { microseconds: 5_000, source: rough },
  postgresql: { microseconds: 5_000, source: latencies },
  "postgresql-cooperative": { microseconds: 5_000, source: latencies },
  mysql: { microseconds: 5_000, source: latencies },
  "mysql-native": { microseconds: 5_000, source: latencies },
  mongodb: { microseconds: 5_000, source: latencies },
  sqlalchemy: { microseconds: 5_000, source: latencies },
  django: { microseconds: 5_000, source: latencies },
  peewee: { microseconds: 5_000, source: latencies },
  "name-lookup": { microseconds: 20_000, source: latencies },
  socket: { microseconds: 20_000, source: latencies },
  openai: { microseconds: 1_000_000, source: rough },
  anthropic: { microseconds: 1_000_000, source: rough },
  "generative-model": { microseconds: 1_000_000, source: rough },
  "local-model": { microseconds: 1_000_000, source: rough },
  open: {
    microseconds: 60,
    source: "measured: opening and reading a small cached file takes some tens of microseconds",
  },
  "file-object": { microseconds: 60, source: "measured: reading a small cached file takes some tens of microseconds" },
  "password-hash": {
    microseconds: 60_000,
    source: "measured: PBKDF2 with 100,000 rounds of SHA-256 takes 40 to 80 ms",
  },
  "console-input": { microseconds: 2_000_000, source: rough },
};

/** By what the call blocks on, and how much it hurts: the tier of the tables. */
const byEffect: Readonly<Record<BlockingEffect, readonly [tier1: number, tier2: number, tier3: number]>> = {
  sleep: [1_000_000, 1_000_000, 1_000],
  network: [100_000, 20_000, 1_000],
  process: [100_000, 50_000, 1_000],
  lock: [10_000, 10_000, 10],
  disk: [10_000, 1_000, 20],
  console: [2_000_000, 2_000_000, 1_000],
  "event-loop": [100_000, 100_000, 1_000],
  compute: [50_000, 20_000, 100],
};

/** Null for a call that takes no notable time, as far as the tables know. */
export function durationOf(language: Language, name: string): Duration | null {
  const found = blockingRow(language, name);
  if (!found) return null;
  const { group, tier } = found;
  const row = byGroup[group.id];
  return {
    microseconds: row?.microseconds ?? byEffect[group.effect][tier - 1] ?? 1_000,
    effect: group.effect,
    releasesGil: group.releasesGil,
    isCooperative: group.isCooperative,
    source: row?.source ?? rough,
  };
}
