setTimeout(() => fetch("/ping"), 1000);
