function flush(queue) {
  for (const entry of queue) entry.write();
}

process.nextTick(flush(["a"])); // flag
setImmediate(flush(["b"])); // flag
