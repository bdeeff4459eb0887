const { Semaphore } = require("async-mutex");

const semaphore = new Semaphore(4);

exports.fetchPage = async function fetchPage(url) {
  const [value, release] = await semaphore.acquire(); // flag
  await fetch(`${url}?${value}`);
  release();
};
