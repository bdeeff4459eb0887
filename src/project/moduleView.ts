import type { Module } from "../model/module.ts";

/** What the project knows of one module. Everything is computed when first asked for, and kept. */
export interface ModuleView {
  readonly module: Module;
  readonly text: string;
}

export function createModuleView(module: Module, text: string): ModuleView {
  return { module, text };
}
