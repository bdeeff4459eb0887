setTimeout(fetch("/ping"), 1000); // flag message: only its promise
