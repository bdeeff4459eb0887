/**
 * Decorators of libraries after which a call of a plain function gives something at once, and the function runs elsewhere:
 * in a thread, a process, a worker, or when a graph of tasks does. Sources: textual.textualize.io/guide/workers,
 * tornadoweb.org (tornado.concurrent), huey.readthedocs.io, docs.dask.org (delayed), pebble.readthedocs.io,
 * django-background-tasks.readthedocs.io, napari.org (thread_worker), crochet.readthedocs.io, airflow.apache.org (TaskFlow).
 */
export const deferringDecorators: Readonly<Record<string, true>> = {
  ...each("textual", "work"),
  ...each("tornado.concurrent", "run_on_executor"),
  ...each("huey.Huey", "task periodic_task context_task"),
  ...each("huey.contrib.djhuey", "task db_task periodic_task db_periodic_task"),
  ...each("dask", "delayed"),
  ...each("dask.delayed", "delayed"),
  ...each("pebble.concurrent", "process thread"),
  ...each("pebble.asynchronous", "process thread"),
  ...each("background_task", "background"),
  ...each("napari.qt.threading", "thread_worker"),
  ...each("superqt.utils", "thread_worker"),
  ...each("crochet", "run_in_reactor"),
  ...each("airflow.decorators", "task"),
  ...each("airflow.sdk", "task"),
};

function each(owner: string, names: string): Readonly<Record<string, true>> {
  return Object.fromEntries(names.split(" ").map((name) => [`${owner}.${name}`, true]));
}
