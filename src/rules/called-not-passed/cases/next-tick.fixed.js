function flush(queue) {
  for (const entry of queue) entry.write();
}

process.nextTick(() => flush(["a"]));
setImmediate(() => flush(["b"]));
