import assert from "node:assert/strict";
import { test } from "node:test";
import { createPythonModules } from "../../../../src/project/modules/pythonModules.ts";
import { type MemoryFiles, memoryWorkspace } from "./memoryWorkspace.ts";

interface Workspace extends MemoryFiles {
  readonly what: string;
  /** `from: module` and the file that it means; "none" for null. */
  readonly imports: string;
}

const workspaces: readonly Workspace[] = [
  {
    what: "a flat package",
    paths: `setup.py main.py pkg/__init__.py pkg/a.py pkg/b.py pkg/sub/__init__.py pkg/sub/c.py pkg/sub/deep/__init__.py pkg/sub/deep/d.py`,
    imports: `
      main.py: pkg -> pkg/__init__.py
      main.py: pkg.a -> pkg/a.py
      main.py: pkg.sub -> pkg/sub/__init__.py
      main.py: pkg.sub.c -> pkg/sub/c.py
      main.py: pkg.sub.deep.d -> pkg/sub/deep/d.py
      main.py: pkg.missing -> none
      main.py: pkg.a.attribute -> none
      main.py: requests -> none
      main.py: a -> none
      pkg/a.py: b -> none
      pkg/a.py: pkg.b -> pkg/b.py
      pkg/a.py: pkg.a -> pkg/a.py
      pkg/__init__.py: pkg -> pkg/__init__.py
      pkg/sub/deep/d.py: pkg.a -> pkg/a.py
      pkg/sub/deep/d.py: main -> main.py
      setup.py: pkg -> pkg/__init__.py
    `,
  },
  {
    what: "relative imports",
    paths: `pkg/__init__.py pkg/a.py pkg/sub/__init__.py pkg/sub/c.py pkg/sub/deep/__init__.py pkg/sub/deep/d.py loose/x.py loose/y.py top.py`,
    imports: `
      pkg/a.py: . -> pkg/__init__.py
      pkg/a.py: .sub -> pkg/sub/__init__.py
      pkg/a.py: .sub.c -> pkg/sub/c.py
      pkg/a.py: .missing -> none
      pkg/__init__.py: . -> pkg/__init__.py
      pkg/__init__.py: .a -> pkg/a.py
      pkg/sub/__init__.py: ..a -> pkg/a.py
      pkg/sub/c.py: .. -> pkg/__init__.py
      pkg/sub/c.py: ..a -> pkg/a.py
      pkg/sub/deep/d.py: ... -> pkg/__init__.py
      pkg/sub/deep/d.py: ...a -> pkg/a.py
      pkg/sub/deep/d.py: ..c -> pkg/sub/c.py
      pkg/sub/deep/d.py: ...sub.c -> pkg/sub/c.py
      pkg/sub/deep/d.py: ........a -> none
      pkg/sub/c.py: ...top -> top.py
      loose/x.py: .y -> loose/y.py
      loose/x.py: . -> none
      top.py: . -> none
      top.py: .top -> top.py
    `,
  },
  {
    what: "a package wins over a module of the same name, and a module over a folder",
    paths: `pkg/__init__.py pkg/both.py pkg/both/__init__.py pkg/both/inner.py pkg/flat.py pkg/flat/inner.py main.py`,
    imports: `
      main.py: pkg.both -> pkg/both/__init__.py
      main.py: pkg.both.inner -> pkg/both/inner.py
      main.py: pkg.flat -> pkg/flat.py
      main.py: pkg.flat.inner -> none
    `,
  },
  {
    what: "stubs come after sources",
    paths: `pkg/__init__.pyi pkg/both.py pkg/both.pyi pkg/only.pyi pkg/sub/__init__.py pkg/sub/__init__.pyi main.py`,
    imports: `
      main.py: pkg -> pkg/__init__.pyi
      main.py: pkg.both -> pkg/both.py
      main.py: pkg.only -> pkg/only.pyi
      main.py: pkg.sub -> pkg/sub/__init__.py
      pkg/both.py: .only -> pkg/only.pyi
    `,
  },
  {
    what: "a src layout with tests beside it",
    paths: `pyproject.toml src/pkg/__init__.py src/pkg/a.py src/other/__init__.py tests/test_a.py tests/helpers.py tests/conftest.py tests/unit/test_b.py tools/run.py`,
    imports: `
      tests/test_a.py: pkg.a -> src/pkg/a.py
      tests/test_a.py: helpers -> tests/helpers.py
      tests/unit/test_b.py: conftest -> tests/conftest.py
      tests/unit/test_b.py: helpers -> tests/helpers.py
      tests/unit/test_b.py: tests.helpers -> tests/helpers.py
      tools/run.py: pkg -> src/pkg/__init__.py
      tools/run.py: helpers -> none
      src/pkg/a.py: other -> src/other/__init__.py
      src/pkg/a.py: helpers -> none
      src/pkg/a.py: src.pkg.a -> src/pkg/a.py
    `,
  },
  {
    what: "tests in packages",
    paths: `pyproject.toml app/__init__.py app/x.py tests/__init__.py tests/conftest.py tests/unit/__init__.py tests/unit/test_x.py`,
    imports: `
      tests/unit/test_x.py: app.x -> app/x.py
      tests/unit/test_x.py: tests.conftest -> tests/conftest.py
      tests/unit/test_x.py: conftest -> none
      tests/unit/test_x.py: ..conftest -> tests/conftest.py
    `,
  },
  {
    what: "namespace packages, in one folder and over several",
    paths: `one/src/ns/db/__init__.py one/src/ns/db/pool.py one/src/ns/plain/m.py two/src/ns/web/__init__.py one/src/ns/queue.py one/src/ns/yaml.py main/src/app.py`,
    imports: `
      main/src/app.py: ns.db.pool -> one/src/ns/db/pool.py
      main/src/app.py: ns.web -> two/src/ns/web/__init__.py
      main/src/app.py: ns.plain.m -> one/src/ns/plain/m.py
      main/src/app.py: ns -> none
      main/src/app.py: ns.plain -> none
      one/src/ns/db/pool.py: ns.web -> two/src/ns/web/__init__.py
      one/src/ns/plain/m.py: queue -> none
      one/src/ns/queue.py: yaml -> none
      one/src/ns/queue.py: ns.yaml -> one/src/ns/yaml.py
    `,
  },
  {
    what: "the services of a monorepo that all call their package app",
    paths: `
      a/pyproject.toml a/app/__init__.py a/app/main.py a/app/a_only.py a/tests/test_main.py
      b/pyproject.toml b/app/__init__.py b/app/main.py b/app/b_only.py
      libs/common/pyproject.toml libs/common/common/__init__.py libs/common/common/db.py scripts/run.py`,
    imports: `
      a/app/main.py: app.a_only -> a/app/a_only.py
      b/app/main.py: app.b_only -> b/app/b_only.py
      a/app/main.py: app.b_only -> none
      a/tests/test_main.py: app.main -> a/app/main.py
      a/app/main.py: common.db -> libs/common/common/db.py
      scripts/run.py: common -> libs/common/common/__init__.py
      scripts/run.py: app.main -> none
      scripts/run.py: app.b_only -> none
    `,
  },
  {
    what: "roots that no project file declares",
    paths: `backend/web/__init__.py backend/web/views.py libs/shared/__init__.py libs/shared/util.py libs/single.py other/plain/mod.py`,
    imports: `
      backend/web/views.py: shared.util -> libs/shared/util.py
      backend/web/views.py: web -> backend/web/__init__.py
      backend/web/views.py: single -> none
      backend/web/views.py: plain.mod -> none
      backend/web/views.py: libs.shared -> libs/shared/__init__.py
      libs/single.py: shared -> libs/shared/__init__.py
    `,
  },
  {
    what: "two modules of the same name",
    paths: `a/jobs/run.py a/jobs/util.py a/util.py b/util.py c/deep/er/x.py a/two/pkg/__init__.py b/two/pkg/__init__.py a/three/y.py`,
    imports: `
      a/jobs/run.py: util -> a/jobs/util.py
      a/three/y.py: util -> a/util.py
      a/three/y.py: pkg -> a/two/pkg/__init__.py
      c/deep/er/x.py: pkg -> none
      c/deep/er/x.py: util -> none
    `,
  },
  {
    what: "names of the standard library",
    paths: `
      scripts/run.py scripts/queue.py scripts/time.py scripts/os.py scripts/logging/__init__.py scripts/logging/handlers.py scripts/email/template.py
      pkg/__init__.py pkg/queue.py pkg/logging/__init__.py pkg/user.py queue.py scripts/sub/x.py`,
    imports: `
      scripts/run.py: queue -> scripts/queue.py
      scripts/run.py: logging.handlers -> scripts/logging/handlers.py
      scripts/run.py: logging.config -> none
      scripts/run.py: time -> none
      scripts/run.py: os -> none
      scripts/run.py: email.template -> none
      scripts/run.py: json -> none
      scripts/queue.py: queue -> none
      scripts/sub/x.py: queue -> none
      pkg/user.py: queue -> none
      pkg/user.py: logging -> none
      pkg/user.py: .queue -> pkg/queue.py
    `,
  },
  {
    what: "a module with the name of a library",
    paths: `app/redis.py app/worker.py app/local.py app/celery.py tests/fakes/boto3/__init__.py pkg/__init__.py pkg/telegram.py examples/flask.py examples/run.py`,
    texts: {
      "requirements.txt": "# libraries\nredis>=4\nCelery[redis]==5.3 ; python_version > '3.8'\n-r other.txt\n",
    },
    imports: `
      app/worker.py: redis -> none
      app/worker.py: celery -> none
      app/worker.py: local -> app/local.py
      app/celery.py: celery -> none
      app/worker.py: app.redis -> app/redis.py
      app/worker.py: boto3 -> none
      pkg/telegram.py: telegram -> none
      examples/flask.py: flask -> none
      examples/run.py: flask -> examples/flask.py
    `,
  },
  {
    what: "a script with the name of the package that it starts",
    paths: `bin/tool.py tool/__init__.py tool/cli.py`,
    imports: `
      bin/tool.py: tool.cli -> tool/cli.py
      bin/tool.py: tool -> tool/__init__.py
    `,
  },
  {
    what: "projects below a folder src",
    paths: `
      src/parts/my-gcp/gcp/__init__.py src/parts/my-gcp/gcp/io.py src/parts/my-gcp/tests/conftest.py src/parts/my-gcp/tests/unit/test_io.py
      src/core/__init__.py src/ns/redis/__init__.py src/ns/web/views.py`,
    imports: `
      src/parts/my-gcp/tests/unit/test_io.py: gcp.io -> src/parts/my-gcp/gcp/io.py
      src/parts/my-gcp/tests/unit/test_io.py: conftest -> src/parts/my-gcp/tests/conftest.py
      src/parts/my-gcp/gcp/io.py: core -> src/core/__init__.py
      src/core/__init__.py: gcp -> src/parts/my-gcp/gcp/__init__.py
      src/ns/web/views.py: redis -> none
      src/ns/web/views.py: ns.redis -> src/ns/redis/__init__.py
    `,
  },
  {
    what: "search paths that configuration files name",
    paths: `lib/solo.py python/pkg/m.py tests/t.py tests/support/fake.py typings/extra.py`,
    texts: {
      "pyproject.toml": `[tool.setuptools.packages.find]\nwhere = ["lib"]\n[tool.poetry]\npackages = [{ include = "pkg", from = "python" }]\n`,
      "pytest.ini": "[pytest]\npythonpath = tests/support ../outside\n",
      "pyrightconfig.json": `{ "extraPaths": ["typings"] }`,
    },
    imports: `
      tests/t.py: solo -> lib/solo.py
      tests/t.py: pkg.m -> python/pkg/m.py
      tests/t.py: fake -> tests/support/fake.py
      tests/t.py: extra -> typings/extra.py
      lib/solo.py: fake -> none
    `,
  },
  {
    what: "dependencies in each kind of project file",
    paths: `a/x/use.py a/x/httpx.py b/x/use.py b/x/httpx.py c/x/use.py c/x/httpx.py d/x/use.py d/x/httpx.py e/x/use.py e/x/httpx.py f/x/use.py f/x/httpx.py`,
    texts: {
      "a/pyproject.toml": `[project]\nname = "a"\ndependencies = [\n  "httpx[http2]>=0.2",\n]\n`,
      "b/pyproject.toml": `[tool.poetry.dependencies]\npython = "^3.9"\nhttpx = "^0.2"\n\n[build-system]\n`,
      "c/setup.py": `setup(install_requires=["httpx"])`,
      "d/setup.cfg": `[options]\ninstall_requires =\n    httpx>=1\n    other\n[other]\n`,
      "e/Pipfile": `[packages]\nhttpx = "*"\n`,
      "f/pyproject.toml": `[project]\nname = "httpx"\n[dependency-groups]\ndev = ["other"]\n`,
    },
    imports: `
      a/x/use.py: httpx -> none
      b/x/use.py: httpx -> none
      c/x/use.py: httpx -> none
      d/x/use.py: httpx -> none
      e/x/use.py: httpx -> none
      f/x/use.py: httpx -> f/x/httpx.py
    `,
  },
  {
    what: "a workspace whose own folder is a package",
    paths: `/ws/repo/__init__.py /ws/repo/manage.py /ws/repo/shop/__init__.py /ws/repo/shop/views.py`,
    imports: `
      /ws/repo/manage.py: shop.views -> /ws/repo/shop/views.py
      /ws/repo/shop/views.py: repo.shop -> /ws/repo/shop/__init__.py
      /ws/repo/shop/views.py: shop -> /ws/repo/shop/__init__.py
      /ws/repo/shop/views.py: .....outside -> none
    `,
  },
  {
    what: "odd names",
    paths: `a.py pkg/__init__.py pkg/größe.py pkg/0001_initial.py web/static/app.js`,
    imports: `
      a.py: pkg.größe -> pkg/größe.py
      a.py: pkg.0001_initial -> pkg/0001_initial.py
      a.py: pkg..x -> none
      a.py: pkg. -> none
      a.py: web.static.app -> none
      a.py: constructor -> none
      a.py: __proto__ -> none
      unsaved/new.py: pkg -> pkg/__init__.py
      unsaved/new.py: .x -> none
    `,
  },
];

for (const { what, imports, ...files } of workspaces) {
  const modules = createPythonModules(memoryWorkspace(files));
  for (const line of imports.trim().split("\n")) {
    const [, from = "", module = "", target = ""] = /^\s*(\S+): (\S+) -> (\S+)$/.exec(line) ?? [];
    test(`${what}: ${line.trim()}`, () => assert.equal(modules.resolve(from, module) ?? "none", target));
  }
}

/** What `from module import name` means when the name is a module: the linker asks for it in this form. */
const members: readonly [from: string, module: string, file: string | null][] = [
  ["main.py", "pkg.a", "pkg/a.py"],
  ["main.py", "pkg.attribute", null],
  ["main.py", "space.m", "space/m.py"],
  ["main.py", "space.inner.n", "space/inner/n.py"],
  ["pkg/a.py", ".sub", "pkg/sub/__init__.py"],
  ["pkg/sub/__init__.py", "..a", "pkg/a.py"],
  ["pkg/sub/__init__.py", "..sub.c", "pkg/sub/c.py"],
  ["space/m.py", ".inner", null],
  ["pkg/__init__.py", ".sub", "pkg/sub/__init__.py"],
  ["pkg/__init__.py", ".missing", null],
];

const memberFiles = memoryWorkspace({
  paths: "main.py pkg/__init__.py pkg/a.py pkg/sub/__init__.py pkg/sub/c.py space/m.py space/inner/n.py",
});

for (const [from, module, file] of members) {
  test(`the member ${module}, in ${from}`, () =>
    assert.equal(createPythonModules(memberFiles).resolve(from, module), file));
}

const names: readonly [path: string, name: string | null][] = [
  ["pkg/__init__.py", "pkg"],
  ["pkg/sub/c.py", "pkg.sub.c"],
  ["pkg/__main__.py", "pkg.__main__"],
  ["pkg/0001_initial.py", "pkg.0001_initial"],
  ["pkg/typed.pyi", "pkg.typed"],
  ["lib/src/pkg2/x.py", "pkg2.x"],
  ["lib/src/ns/y.py", "ns.y"],
  ["lib/src/ns/reg/z.py", "ns.reg.z"],
  ["scripts/run.py", "scripts.run"],
  ["my-scripts/run.py", "run"],
  ["scripts/not-a-name.py", null],
  ["__init__.py", null],
  ["web/app.js", null],
];

const namedFiles = memoryWorkspace({
  paths: `${names.map(([path]) => path).join(" ")} pkg/sub/__init__.py lib/src/pkg2/__init__.py lib/src/ns/reg/__init__.py`,
});

for (const [path, name] of names) {
  test(`the name of ${path}`, () => assert.equal(createPythonModules(namedFiles).nameOf(path), name));
}

test("a file is found by its own name from beside it", () => {
  const modules = createPythonModules(namedFiles);
  for (const [path, name] of names) {
    if (name !== null && !path.startsWith("pkg/__init__")) {
      const beside = path.replace(/[^/]+$/, "beside.py");
      assert.equal(modules.resolve(beside, name), path);
    }
  }
});
