const worker = new Worker("/count.js"); // flag certain message: waits for ever
worker.onmessage = ({ data }) => show(data);
worker.postMessage([1, 2, 3]);
