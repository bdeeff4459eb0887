let total = 0;
for (let index = 0; index < 1e6; index++) {}
do {
  total += 1;
} while (total < 10);
do {} while (false);
