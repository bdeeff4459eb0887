/** What a worker does and how it is reached; the lines are in the style that `styled` takes. */
export interface WorkerPlan {
  /** The function, as the worker's file calls it. */
  readonly work: string;
  readonly host: "node" | "browser";
  readonly usesPiscina: boolean;
  readonly isTyped: boolean;
  /** The program is made of CommonJS modules, whatever its text looks like. */
  readonly isCommonJs: boolean;
  /** It is written with `require`. */
  readonly writesRequire: boolean;
  /** `./work.worker.js` */
  readonly specifier: string;
  /** The import of the function, when it stands in another file. */
  readonly workImport: string | null;
  /** The type of the function, for TypeScript: `typeof import("./work.worker.js").work`. */
  readonly workType: string;
}

/** The head of the worker's file: what runs there. The function itself follows when it is moved there. */
export function workerFileLines(plan: WorkerPlan): string[] {
  const { work, host, usesPiscina, workImport } = plan;
  const imports = workImport === null ? [] : [workImport];
  if (host === "browser") return separated(imports, browserWorkerLines(plan));
  if (usesPiscina) return separated(imports, piscinaWorkerLines(plan));
  const threads = importLine(plan, "parentPort, workerData", "node:worker_threads");
  const values = plan.isTyped ? `(workerData as Parameters<typeof ${work}>)` : "workerData";
  const port = plan.isTyped ? "parentPort?" : "parentPort";
  return separated([threads, ...imports], [`${port}.postMessage(${work}(...${values}));`]);
}

function browserWorkerLines({ work, isTyped }: WorkerPlan): string[] {
  const event = isTyped ? `({ data }: MessageEvent<Parameters<typeof ${work}>>)` : "({ data })";
  return [`self.onmessage = ${event} => self.postMessage(${work}(...data));`];
}

function piscinaWorkerLines({ work, isTyped, writesRequire }: WorkerPlan): string[] {
  const values = isTyped ? `values: Parameters<typeof ${work}>` : "values";
  const about = "/** What a thread of the pool does with the arguments that it is sent. */";
  if (writesRequire) return [about, `module.exports = (values) => ${work}(...values);`];
  return [about, `export default function run(${values}) {`, `  return ${work}(...values);`, "}"];
}

/** The import that the handler's file needs; `local` is what the class is called there. Null for browsers. */
export function hostImportLine(plan: WorkerPlan, local: string): string | null {
  if (plan.host === "browser") return null;
  const [name, module] = plan.usesPiscina ? ["Piscina", "piscina"] : ["Worker", "node:worker_threads"];
  const separator = plan.writesRequire ? ": " : " as ";
  return importLine(plan, name === local ? name : name + separator + local, module);
}

/** `const workPool = new Piscina(…);` */
export function poolLine(plan: WorkerPlan, pool: string, piscina: string): string {
  const file = plan.isCommonJs ? fileOf(plan) : `${fileOf(plan)}.href`;
  return `const ${pool} = new ${piscina}({ filename: ${file} });`;
}

/** The function of the handler's file that sends arguments to a worker and gives the result; `worker` is the class. */
export function helperLines(plan: WorkerPlan, helper: string, worker: string): string[] {
  const { host, isTyped, work, workType } = plan;
  const type = typeNameOf(plan);
  const head = isTyped
    ? `function ${helper}(...values: Parameters<${type}>): Promise<ReturnType<${type}>> {`
    : `function ${helper}(...values) {`;
  return [
    ...(isTyped ? [`type ${type} = ${workType};`, ""] : []),
    `/** Runs \`${work}\` in a worker, which has a thread of its own. */`,
    head,
    ...(host === "browser" ? browserHelper(plan) : nodeHelper(plan, worker)),
    "}",
  ];
}

function nodeHelper(plan: WorkerPlan, worker: string): string[] {
  return [
    `  const worker = new ${worker}(${fileOf(plan)}, { workerData: values });`,
    "  return new Promise((resolve, reject) => {",
    '    worker.once("message", resolve);',
    '    worker.once("error", reject);',
    "  });",
  ];
}

function browserHelper(plan: WorkerPlan): string[] {
  const promise = plan.isTyped ? `new Promise<ReturnType<${typeNameOf(plan)}>>` : "new Promise";
  return [
    `  const worker = new Worker(${fileOf(plan)}, { type: "module" });`,
    `  const result = ${promise}((resolve, reject) => {`,
    "    worker.onmessage = ({ data }) => resolve(data);",
    "    worker.onerror = reject;",
    "  });",
    "  worker.postMessage(values);",
    "  return result.finally(() => worker.terminate());",
  ];
}

/** What the handler's file calls the type of the function. */
function typeNameOf({ work }: WorkerPlan): string {
  return `${work.charAt(0).toUpperCase()}${work.slice(1)}`;
}

/** Bundlers find a worker's file by this very form. */
function fileOf({ isCommonJs, specifier }: WorkerPlan): string {
  return isCommonJs ? `require.resolve("${specifier}")` : `new URL("${specifier}", import.meta.url)`;
}

function importLine({ writesRequire }: WorkerPlan, names: string, module: string): string {
  return writesRequire ? `const { ${names} } = require("${module}");` : `import { ${names} } from "${module}";`;
}

function separated(imports: readonly string[], code: readonly string[]): string[] {
  return imports.length === 0 ? [...code] : [...imports, "", ...code];
}
