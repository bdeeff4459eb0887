function wait(ms) {
  const start = new Date().getTime();
  while (new Date().getTime() < start + ms); // flag
}

module.exports = { wait };
