await Promise.all(process.argv.slice(2).map((url) => fetch(url)));
