const worker = new Worker("/count.js");
worker.onerror = (event) => show(event.message);
worker.postMessage(1);
