const worker = new Worker("/count.js");
worker.addEventListener("error", (event) => console.error(event.message));
worker.onmessage = ({ data }) => show(data);
worker.postMessage([1, 2, 3]);
