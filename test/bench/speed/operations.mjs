// Prints, as JSON, how long each kind of operation takes, in nanoseconds. The names are those of src/knowledge/speed.ts.

const rounds = 3_000_000;
const attempts = 7;

/** What loops leave behind, so that the compiler may not leave them out. */
let sink = 0;

const points = Array.from({ length: 1024 }, (_, index) => ({ x: index, y: 1 }));
const numbers = points.map(({ x }) => x);
const words = numbers.map((number) => `w${number}`);

function nothing(value) {
  return value > 500 ? value : sink;
}

const loops = {
  round() {
    let total = 0;
    for (let i = 0; i < rounds; i++) total ^= i;
    sink += total;
  },
  arithmetic() {
    let total = 1;
    for (let i = 0; i < rounds; i++) total = (total * 31 + i - (total >> 3)) | 0;
    sink += total;
  },
  division() {
    let total = 1;
    for (let i = 0; i < rounds; i++) total = (total + i) % 65_537;
    sink += total;
  },
  member() {
    let total = 0;
    for (let i = 0; i < rounds; i++) {
      const point = points[i & 1023];
      total ^= point.x + point.y;
    }
    sink += total;
  },
  subscript() {
    let total = 0;
    for (let i = 0; i < rounds; i++) total ^= numbers[i & 1023] + numbers[(i + 1) & 1023] + numbers[(i + 2) & 1023];
    sink += total;
  },
  call() {
    let total = 0;
    for (let i = 0; i < rounds; i++) total ^= nothing(i);
    sink += total;
  },
  method() {
    let total = 0;
    for (let i = 0; i < rounds; i++) total ^= words[i & 1023].startsWith("w1") ? 1 : 0;
    sink += total;
  },
  allocation() {
    let kept = [];
    for (let i = 0; i < rounds; i++) kept = [i, kept.length];
    sink += kept.length;
  },
  text() {
    let length = 0;
    for (let i = 0; i < rounds; i++) length += `${words[i & 1023]} and ${i}`.length;
    sink += length;
  },
  yield() {
    function* count() {
      for (let i = 0; i < rounds; i++) yield i;
    }
    let total = 0;
    for (const i of count()) total ^= i;
    sink += total;
  },
};

function fastest(loop) {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const start = performance.now();
    loop();
    best = Math.min(best, performance.now() - start);
  }
  return (best / rounds) * 1e6;
}

const base = fastest(loops.round);
const above = (name, count) => Math.max(0, fastest(loops[name]) - base) / count;
const measured = {
  round: base,
  arithmetic: above("arithmetic", 4),
  division: above("division", 1),
  member: above("member", 3),
  subscript: above("subscript", 3),
  call: above("call", 1),
  method: above("method", 1),
  allocation: above("allocation", 1),
  text: above("text", 1),
  yield: above("yield", 1),
};
console.log(JSON.stringify(measured));
if (Number.isNaN(sink)) throw new Error("A loop went wrong.");
