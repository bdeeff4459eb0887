export function run(flag: boolean) {
  while (flag
}
