/** A small program whose work is estimated and then run. `work` is a statement or a few; the clock stands around it. */
export interface Program {
  readonly name: string;
  /** What stands before the work: functions, imports, constants. It is not measured. */
  readonly given: string;
  readonly work: string;
}

const python = (name: string, given: string, work: string): Program => ({ name: `${name}.py`, given, work });
const node = (name: string, given: string, work: string): Program => ({ name: `${name}.mjs`, given, work });

const loops: readonly Program[] = [
  python("sum-small", "", "total = 0\nfor i in range(50_000):\n    total += i"),
  python("sum-large", "", "total = 0\nfor i in range(5_000_000):\n    total += i * i"),
  python(
    "named-bound",
    "N = 3_000",
    "count = 0\nfor i in range(N):\n    for j in range(N // 10):\n        count += i ^ j",
  ),
  python(
    "triangle",
    "N = 1_300",
    "count = 0\nfor i in range(N):\n    for j in range(i):\n        if (i + j) % 7 == 0:\n            count += 1",
  ),
  python(
    "cube",
    "",
    "count = 0\nfor a in range(150):\n    for b in range(150):\n        for c in range(150):\n            if a * a + b * b == c * c:\n                count += 1",
  ),
  python("while-loop", "", "i = 0\nwhile i < 6_000_000:\n    i += 1"),
  python("comprehension", "", "squares = [i * i for i in range(300_000)]"),
  python("generator-sum", "", "total = sum(i * i for i in range(4_000_000))"),
  python("any-generator", "", "found = any(i * i < 0 for i in range(500_000))"),
  python("dict-build", "", "table = {i: str(i) for i in range(150_000)}"),
  python(
    "text-building",
    "",
    "parts = []\nfor i in range(200_000):\n    parts.append(f'{i}-{i + 1}')\ntext = ','.join(parts)",
  ),
  python(
    "matrix",
    "N = 80\nleft = [[1] * N for _ in range(N)]\nright = [[2] * N for _ in range(N)]\nresult = [[0] * N for _ in range(N)]",
    "for i in range(N):\n    for j in range(N):\n        for k in range(N):\n            result[i][j] += left[i][k] * right[k][j]",
  ),
  python("nothing", "", "total = 0\nfor i in range(10):\n    total += i"),
  node("sum-small", "", "let total = 0;\nfor (let i = 0; i < 100_000; i++) total += i;\nsink(total);"),
  node("sum-large", "", "let total = 0;\nfor (let i = 0; i < 400_000_000; i++) total = (total + i) | 0;\nsink(total);"),
  node(
    "square",
    "const n = 20_000;",
    "let count = 0;\nfor (let i = 0; i < n; i++) {\n  for (let j = 0; j < n; j++) {\n    if (((i ^ j) & 7) === 0) count++;\n  }\n}\nsink(count);",
  ),
  node(
    "matrix",
    "const n = 300;\nconst left = new Float64Array(n * n).fill(1.5);\nconst right = new Float64Array(n * n).fill(2.5);\nconst result = new Float64Array(n * n);",
    "for (let i = 0; i < n; i++) {\n  for (let j = 0; j < n; j++) {\n    let total = 0;\n    for (let k = 0; k < n; k++) total += left[i * n + k] * right[k * n + j];\n    result[i * n + j] = total;\n  }\n}\nsink(result[0]);",
  ),
  node(
    "while-loop",
    "",
    "let i = 0;\nlet total = 0;\nwhile (i < 400_000_000) {\n  total ^= i;\n  i += 1;\n}\nsink(total);",
  ),
  node(
    "array-methods",
    "const numbers = Array.from({ length: 1_000_000 }, (_, i) => i);",
    "const result = numbers.map((x) => x * 2).filter((x) => x % 3 === 0);\nsink(result.length);",
  ),
  node(
    "text-building",
    "",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a program
    'const parts = [];\nfor (let i = 0; i < 400_000; i++) parts.push(`${i}-${i + 1}`);\nsink(parts.join(",").length);',
  ),
  node("nothing", "", "let total = 0;\nfor (let i = 0; i < 10; i++) total += i;\nsink(total);"),
];

const functions: readonly Program[] = [
  python("fib-small", "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)", "fib(18)"),
  python("fib", "def fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)", "fib(31)"),
  python(
    "fib-cached",
    "from functools import lru_cache\n\n\n@lru_cache(maxsize=None)\ndef fib(n):\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)",
    "fib(200)",
  ),
  python(
    "hanoi",
    "def hanoi(n, a, b, c):\n    if n == 0:\n        return 0\n    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)",
    "hanoi(19, 'a', 'b', 'c')",
  ),
  python("helper", "def step(x):\n    return x * x + 1", "total = 0\nfor i in range(3_000_000):\n    total += step(i)"),
  python(
    "bound-by-argument",
    "def count(n):\n    total = 0\n    for i in range(n):\n        total += i * i\n    return total",
    "count(3_000_000)",
  ),
  python(
    "two-arguments",
    "def grid(width, height):\n    total = 0\n    for x in range(width):\n        for y in range(height):\n            total += x * y\n    return total",
    "grid(2_000, 800)",
  ),
  python(
    "primes",
    "def is_prime(n):\n    for d in range(2, int(n ** 0.5) + 1):\n        if n % d == 0:\n            return False\n    return True",
    "count = 0\nfor i in range(2, 60_000):\n    if is_prime(i):\n        count += 1",
  ),
  python(
    "generator-function",
    "def numbers(n):\n    for i in range(n):\n        yield i * i",
    "total = 0\nfor x in numbers(500_000):\n    total += x",
  ),
  python(
    "method",
    "class Counter:\n    def __init__(self):\n        self.value = 0\n\n    def add(self, x):\n        self.value += x\n\n\ncounter = Counter()",
    "for i in range(2_500_000):\n    counter.add(i)",
  ),
  node("fib", "function fib(n) {\n  return n < 2 ? n : fib(n - 1) + fib(n - 2);\n}", "sink(fib(38));"),
  node("fib-small", "function fib(n) {\n  return n < 2 ? n : fib(n - 1) + fib(n - 2);\n}", "sink(fib(20));"),
  node(
    "helper",
    "function step(x) {\n  return (x * x + 1) | 0;\n}",
    "let total = 0;\nfor (let i = 0; i < 300_000_000; i++) total = (total + step(i)) | 0;\nsink(total);",
  ),
  node(
    "bound-by-argument",
    "function count(n) {\n  let total = 0;\n  for (let i = 0; i < n; i++) total = (total + i * 3) | 0;\n  return total;\n}",
    "sink(count(250_000_000));",
  ),
];

const libraries: readonly Program[] = [
  python("pbkdf2", "import hashlib", "hashlib.pbkdf2_hmac('sha256', b'secret', b'salt', 600_000)"),
  python("scrypt", "import hashlib", "hashlib.scrypt(b'secret', salt=b'salt', n=16384, r=8, p=1)"),
  python("sha256", "import hashlib\ndata = b'x' * 100_000_000", "hashlib.sha256(data).hexdigest()"),
  python("compress", "import os\nimport zlib\ndata = os.urandom(8_000_000)", "zlib.compress(data)"),
  python("bz2-compress", "import bz2\nimport os\ndata = os.urandom(1_500_000)", "bz2.compress(data)"),
  python("sorted", "import random\nvalues = [random.random() for _ in range(250_000)]", "sorted(values)"),
  python("sum-range", "", "sum(range(3_000_000))"),
  python(
    "permutations",
    "from itertools import permutations",
    "count = 0\nfor p in permutations(range(9)):\n    if p[0] < p[-1]:\n        count += 1",
  ),
  python("json-dumps", "import json\nvalues = list(range(400_000))", "json.dumps(values)"),
  python(
    "random-pairs",
    "import random",
    "hits = 0\nfor _ in range(2_000_000):\n    x, y = random.random(), random.random()\n    if x * x + y * y < 1:\n        hits += 1",
  ),
  python(
    "membership",
    "known = list(range(5_000))",
    "hits = 0\nfor i in range(5_000, 10_000):\n    if i in known:\n        hits += 1",
  ),
  node(
    "pbkdf2",
    'import { pbkdf2Sync } from "node:crypto";',
    'sink(pbkdf2Sync("secret", "salt", 1_200_000, 32, "sha256").length);',
  ),
  node("scrypt", 'import { scryptSync } from "node:crypto";', 'sink(scryptSync("secret", "salt", 64).length);'),
  node(
    "gzip",
    'import { randomBytes } from "node:crypto";\nimport { gzipSync } from "node:zlib";\nconst data = randomBytes(10_000_000);',
    "sink(gzipSync(data).length);",
  ),
  node(
    "sort",
    "const values = Array.from({ length: 600_000 }, () => Math.random());",
    "sink([...values].sort((a, b) => a - b)[0]);",
  ),
  node(
    "math",
    "",
    "let total = 0;\nfor (let i = 0; i < 8_000_000; i++) total += Math.sqrt(i) * Math.sin(i);\nsink(total);",
  ),
];

export const programs: readonly Program[] = [...loops, ...functions, ...libraries];
