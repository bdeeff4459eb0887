import { runtimeFactors, type TargetRuntime } from "../../knowledge/runtimeSpeed.ts";
import type { Language, Module } from "../../model/module.ts";
import type { CostTerm } from "./cost/terms.ts";

/** The runtime of a program: as the settings say, or the first line of its file (`#!/usr/bin/env pypy3`). */
export function targetRuntime({ language, comments }: Module, freeThreaded: boolean): TargetRuntime {
  if (language === "ecmascript") return "v8";
  const [first] = comments;
  if (first?.start === 0 && /^#?!.*\bpypy/.test(first.text)) return "pypy";
  return freeThreaded ? "cpython-free-threaded" : "cpython";
}

/** The language that a runtime runs. */
export function languageOfRuntime(runtime: TargetRuntime): Language {
  return runtime === "v8" ? "ecmascript" : "python";
}

/** How long a part of a program takes with a runtime, in nanoseconds. Code of libraries takes the same time everywhere. */
export function timeOf({ kind, loops, nanoseconds }: CostTerm, runtime: TargetRuntime): number {
  return kind === "call" && loops === 0 ? nanoseconds : nanoseconds * runtimeFactors[runtime];
}
