setTimeout(console.log("later"), 1000); // flag
