/** A text in which `«…»` marks a word that looks like one of concurrency and is none. */
export interface LookAlike {
  readonly what: string;
  readonly file: string;
  readonly text: string;
}

const py = (what: string, ...lines: string[]): LookAlike => ({ what, file: "a.py", text: lines.join("\n") });
const ts = (what: string, ...lines: string[]): LookAlike => ({ what, file: "a.ts", text: lines.join("\n") });

/** Nothing is to be said of these. */
export const lookAlikes: readonly LookAlike[] = [
  py("str.join", 's = ", ".«join»(names)'),
  py("str.join of a variable", 'sep = ", "', "s = sep.«join»(names)"),
  py("os.path.join", "import os", 'p = os.path.«join»("a", "b")'),
  py("imported os.path.join", "from os.path import join", 'p = «join»("a", "b")'),
  py("join of an unknown object", "def f(table):", "    return table.«join»(other)"),
  py("join of a data frame", "import pandas", "d = pandas.DataFrame()", "d.«join»(other)"),
  py("join of SQLAlchemy", "from sqlalchemy import select", "q = select(a).«join»(b)"),
  py("own function join", "def join(a, b): ...", "«join»(1, 2)"),
  py("the definition of a method join", "class Path:", "    def «join»(self): ..."),
  py("own class Thread", "class Thread:", "    pass", "«Thread»()"),
  py("a comment", "import threading", "# «threading» is used here"),
  py("a comment behind code", "import threading", "x = 1  # a «Thread»"),
  py("a string", 'print("a «Thread» starts")'),
  py("a docstring", "def f():", '    """«await» it."""'),
  py("an unbound name", "t = «Thread»(target=f)"),
  py("an unbound module", "«queue».put(1)"),
  py("a variable named queue", "queue = []", "«queue».append(1)"),
  py("a parameter named lock", "def f(lock):", "    lock.«acquire»()"),
  py("Thread of another library", "from praw.models import Thread", "t = «Thread»()"),
  py("Queue of another library", "from rq import Queue", "q = «Queue»()"),
  py("fork of a repository", "def f(repository):", "    repository.«fork»()"),
  py("an own module gevent_tools", "import gevent_tools", "gevent_tools.«spawn»(f)"),
  py("a relative module", "from .threading import Thread", "t = «Thread»()"),
  py("daemon of another call", "def serve(daemon): ...", "serve(«daemon»=True)"),
  py("daemon of an unknown object", "def f(server):", "    server.«daemon» = True"),
  py("run of subprocess", "import subprocess", 'subprocess.«run»(["ls"])'),
  py("wait of a browser", "def f(page):", "    page.«wait»(1)"),
  py("submit of a form", "def f(form):", "    form.«submit»()"),
  py("gather of an own module", "from tools import gather", "«gather»(a, b)"),
  py("select of Django", "def f(q):", "    return q.«select»()"),
  py("async in a longer word", "«async_mode» = 1"),
  py("yield in a comment", "def f():", "    yield 1  # «yield» again"),
  py("await in a comment of a coroutine", "async def f():  # «await» me", "    await g()"),
  py("a dictionary key", 'd = {"«Thread»": 1}'),
  py("pool of a database", "def f(pool):", "    pool.«map»(g)"),
  py("signal of Django", "from django.dispatch import Signal", "s = Signal()", "s.«send»(1)"),
  ts("Array.join", 'const s = ["a"].«join»(", ");'),
  ts("path.join", 'import path from "node:path";', 'path.«join»("a", "b");'),
  ts("Array.map", "const m = items.«map»(f);"),
  ts("Worker of a queue library", 'import { Worker } from "bullmq";', "const w = new «Worker»();"),
  ts("own class Worker", "class Worker {}", "const w = new «Worker»();"),
  ts("a local Promise", "function f(Promise: any) {", "  return «Promise».all([]);", "}"),
  ts("an object with all", "const queries = { all() {} };", "queries.«all»();"),
  ts("a property async", "const options = { «async»: true };"),
  ts("a function called async", "declare function async(f: () => void): void;", "«async»(() => {});"),
  ts("a comment", "// «Promise» of a better life"),
  ts("a template", "const s = `«await» it`;"),
  ts("fork of a repository", "export function f(repository: any) {", "  repository.«fork»();", "}"),
  ts("setTimeout of a request", "export function f(request: any) {", "  request.«setTimeout»(1);", "}"),
  ts("spawn of a game", "export function f(enemies: any) {", "  enemies.«spawn»();", "}"),
  ts("a type named Promise2", "type «Promise2» = string;"),
];
