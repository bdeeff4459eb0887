import { rootOf } from "../../knowledge/words.ts";
import type { ClassReference, Entity, LinkedFiles, Linker } from "../linker.ts";
import type { BlockingEffects } from "./blocking.ts";
import { growth } from "./cost/size.ts";
import type { CostTerm } from "./cost/terms.ts";
import type { CostEffects } from "./cost.ts";
import { isShort } from "./costSites.ts";
import type { SiteTargets } from "./siteTargets.ts";

/** What the effects of files are found with. */
interface Tools {
  readonly files: LinkedFiles;
  readonly linker: Linker;
  readonly targets: SiteTargets;
  readonly effects: BlockingEffects;
  readonly costs: CostEffects;
  /** Whether a call of a library computes for long, by its name. */
  isHeavy(name: string | undefined): boolean;
}

/**
 * Whether somebody who imports a file could come to something that blocks, or computes for long: a function of it, a method of
 * what it gives, a value of a library. `roots` are the modules and globals of the libraries that matter. Too often yes, never
 * too seldom.
 */
export function exposesLongCalls(start: string, roots: ReadonlySet<string>, tools: Tools): boolean {
  const reached: Entity[] = [{ kind: "file", file: start }];
  const seen = new Set<string>();
  for (const entity of reached) {
    const key = JSON.stringify(entity);
    if (seen.has(key)) continue;
    seen.add(key);
    if (blocks(entity, roots, tools)) return true;
    reached.push(...entitiesBehind(entity, tools));
  }
  return false;
}

function blocks(entity: Entity, roots: ReadonlySet<string>, { effects, costs, targets, isHeavy }: Tools): boolean {
  switch (entity.kind) {
    case "library":
      return roots.has(rootOf(entity.name.replace(/^node:/, "")));
    case "value":
      return roots.has(rootOf(entity.type));
    case "function": {
      const body = targets.bodyOf(entity);
      return (
        effects.causeIn(body) !== null || costs.costOf(body).terms.some((term) => isHeavy(term.name) || takesLong(term))
      );
    }
    default:
      return false;
  }
}

/** Whether a part of a function may take long, whoever calls it. What goes through some data once is told by its name. */
function takesLong(term: CostTerm): boolean {
  return growth(term) !== 1 && !isShort(term);
}

/** What calls, members and awaits of something lead to in one step. */
function entitiesBehind(entity: Entity, tools: Tools): Entity[] {
  switch (entity.kind) {
    case "function":
    case "coroutine": {
      const returns = tools.linker.callable(entity)?.returns;
      return returns ? present([tools.linker.entityOf(entity.file, returns)]) : [];
    }
    case "class":
    case "object":
      return membersOf(entity, tools);
    case "file":
      return exportsOf(entity.file, tools);
    default:
      return [];
  }
}

/** All members that a class has or inherits, and the classes of libraries above it. */
function membersOf(owner: Entity & ClassReference, { files, linker }: Tools): Entity[] {
  const members: (Entity | null)[] = [];
  const classes: ClassReference[] = [owner];
  const seen = new Set<string>();
  for (const { file, class: id } of classes) {
    const found = files.summary(file)?.classes[id];
    if (!found || seen.has(`${id}@${file}`)) continue;
    seen.add(`${id}@${file}`);
    for (const name of [...Object.keys(found.methods), ...Object.keys(found.fields)]) {
      members.push(linker.memberOf(owner, name));
    }
    for (const base of found.bases) {
      const above = base && linker.entityOf(file, base);
      if (above?.kind === "class") classes.push(above);
      else members.push(above);
    }
  }
  return present(members);
}

function exportsOf(file: string, { files, linker }: Tools): Entity[] {
  const summary = files.summary(file);
  if (!summary) return [];
  const own = Object.keys(summary.exports).map((name) => linker.memberOf({ kind: "file", file }, name));
  const others = summary.starExports.map((module): Entity | null => {
    const from = files.resolve(file, module);
    return from === null ? { kind: "library", name: module } : { kind: "file", file: from };
  });
  return present([...own, ...others]);
}

function present(entities: readonly (Entity | null)[]): Entity[] {
  return entities.filter((entity) => entity !== null);
}
