export async function run(steps, context) {
  for (const step of steps) {
    await step.run(context);
  }
}
