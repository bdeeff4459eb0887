import { rowsOf, under } from "../names.ts";

/**
 * Decorators of libraries after which a call of a plain function gives something at once, and the function runs elsewhere:
 * in a thread, a process, a worker, or when a graph of tasks does. Sources: textual.textualize.io/guide/workers,
 * tornadoweb.org (tornado.concurrent), huey.readthedocs.io, docs.dask.org (delayed), pebble.readthedocs.io,
 * django-background-tasks.readthedocs.io, napari.org (thread_worker), crochet.readthedocs.io, airflow.apache.org (TaskFlow).
 */
export const deferringDecorators: Readonly<Record<string, true>> = rowsOf([
  ...under("textual", "work"),
  ...under("tornado.concurrent", "run_on_executor"),
  ...under("huey.Huey", "task periodic_task context_task"),
  ...under("huey.contrib.djhuey", "task db_task periodic_task db_periodic_task"),
  ...under("dask", "delayed"),
  ...under("dask.delayed", "delayed"),
  ...under("pebble.concurrent", "process thread"),
  ...under("pebble.asynchronous", "process thread"),
  ...under("background_task", "background"),
  ...under("napari.qt.threading", "thread_worker"),
  ...under("superqt.utils", "thread_worker"),
  ...under("crochet", "run_in_reactor"),
  ...under("airflow.decorators", "task"),
  ...under("airflow.sdk", "task"),
]);
