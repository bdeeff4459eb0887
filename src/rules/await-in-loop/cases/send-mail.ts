import { sendEmail } from "./mail";

export async function invite(people: { email: string }[]): Promise<void> {
  for (const person of people) {
    await sendEmail({ to: person.email, subject: "Welcome" }); // flag likely
  }
}
